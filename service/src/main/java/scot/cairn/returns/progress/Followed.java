package scot.cairn.returns.progress;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Held;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;

/** Which form holds steps of a plan, and which says what became of them. */
@Component
class Followed {

    private final ReturnTemplates templates;

    Followed(ReturnTemplates templates) {
        this.templates = templates;
    }

    /**
     * That a form says what became of the steps of a plan.
     *
     * @param plan the form of the plan
     * @param steps the table of its steps; the first column tells them apart
     * @param due where in a row of it the day stands by which it is to be done
     * @param returns the form that says what became of them
     * @param said the table in which it does
     * @param done where in a row of it the day stands on which a step was done
     * @param expected where the day stands on which it is expected; -1 where that is not asked
     */
    record Pair(
            ReturnTemplate plan,
            ReturnQuestion steps,
            int due,
            ReturnTemplate returns,
            ReturnQuestion said,
            int done,
            int expected) {}

    /** All of them that were known on a day. */
    List<Pair> pairs(AsKnownOn asKnownOn) {
        return templates.known(asKnownOn).stream()
                .flatMap(returns ->
                        returns.questions().flatMap(said -> pairs(returns, said, asKnownOn)))
                .toList();
    }

    private Stream<Pair> pairs(ReturnTemplate returns, ReturnQuestion said, AsKnownOn asKnownOn) {
        Held held = said.held();
        if (held == null || held.form() == null || held.due() == null || held.done() == null) {
            return Stream.of();
        }
        return templates.known(asKnownOn).stream()
                .filter(plan -> plan.form().equals(held.form()))
                .flatMap(plan -> pair(plan, returns, said, held).stream());
    }

    private static Optional<Pair> pair(
            ReturnTemplate plan, ReturnTemplate returns, ReturnQuestion said, Held held) {
        return plan.questions()
                .filter(one -> one.id().equals(held.question()))
                .findFirst()
                .map(steps ->
                        new Pair(
                                plan,
                                steps,
                                at(steps, Objects.requireNonNull(held.due())),
                                returns,
                                said,
                                at(said, Objects.requireNonNull(held.done())),
                                held.expected() == null ? -1 : at(said, held.expected())));
    }

    private static int at(ReturnQuestion table, String column) {
        return table.columns().stream().map(Column::id).toList().indexOf(column);
    }
}
