package scot.cairn.returns.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Held;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;

/** Which forms hold steps of a plan, and which say what became of them. */
@Component
class Followed {

    private final ReturnTemplates templates;

    Followed(ReturnTemplates templates) {
        this.templates = templates;
    }

    /**
     * A table of steps that is followed.
     *
     * @param plan the form of the plan
     * @param steps the table; its first column tells the steps apart
     * @param due where in a row of it the day stands by which the step is to be done
     * @param told where it is told what became of them: in one form or in versions of it; never
     *     empty
     */
    record Steps(ReturnTemplate plan, ReturnQuestion steps, int due, List<Told> told) {}

    /**
     * Where it is told what became of steps.
     *
     * @param form that tells it
     * @param table in which it does
     * @param done where in a row of it the day stands on which a step was done
     * @param expected where the day stands on which it is expected; -1 where that is not asked
     */
    record Told(ReturnTemplate form, ReturnQuestion table, int done, int expected) {}

    /** A table of steps, and what follows it. */
    private record Key(ReturnTemplate plan, ReturnQuestion steps, String due) {}

    /** All of them that were known on a day. */
    List<Steps> all(AsKnownOn asKnownOn) {
        Map<Key, List<Told>> all = new LinkedHashMap<>();
        for (ReturnTemplate form : templates.known(asKnownOn)) {
            form.questions()
                    .filter(Followed::follows)
                    .forEach(table ->
                            steps(table, asKnownOn)
                                    .forEach(key ->
                                            all.merge(
                                                    key,
                                                    List.of(told(form, table)),
                                                    (some, more) ->
                                                            Stream.concat(
                                                                            some.stream(),
                                                                            more.stream())
                                                                    .toList())));
        }
        return all.entrySet().stream()
                .map(one ->
                        new Steps(
                                one.getKey().plan(),
                                one.getKey().steps(),
                                at(one.getKey().steps(), one.getKey().due()),
                                one.getValue()))
                .toList();
    }

    private static boolean follows(ReturnQuestion table) {
        Held held = table.held();
        return held != null && held.form() != null && held.due() != null && held.done() != null;
    }

    /** The tables that a table follows, one in each version of the plan's form that has it. */
    private Stream<Key> steps(ReturnQuestion table, AsKnownOn asKnownOn) {
        Held held = Objects.requireNonNull(table.held());
        return templates.known(asKnownOn).stream()
                .filter(plan -> plan.form().equals(held.form()))
                .flatMap(plan ->
                        plan.questions()
                                .filter(one -> one.id().equals(held.question()))
                                .map(one ->
                                        new Key(plan, one, Objects.requireNonNull(held.due()))));
    }

    private static Told told(ReturnTemplate form, ReturnQuestion table) {
        Held held = Objects.requireNonNull(table.held());
        return new Told(
                form,
                table,
                at(table, Objects.requireNonNull(held.done())),
                held.expected() == null ? -1 : at(table, held.expected()));
    }

    private static int at(ReturnQuestion table, String column) {
        return table.columns().stream().map(Column::id).toList().indexOf(column);
    }
}
