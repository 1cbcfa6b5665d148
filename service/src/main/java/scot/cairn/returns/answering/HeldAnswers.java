package scot.cairn.returns.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Held;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;

/**
 * What is held already as the answer to a question, to be confirmed by whoever answers: a figure
 * that is published, the rows of another form with what was said of each in the last return, or the
 * answer of the last return.
 */
@Component
class HeldAnswers {

    private final LastAnswers last;
    private final SignedReturns returns;
    private final ReturnTemplates templates;

    HeldAnswers(LastAnswers last, SignedReturns returns, ReturnTemplates templates) {
        this.last = last;
        this.returns = returns;
        this.templates = templates;
    }

    /** It, with where it comes from; empty where nothing is held. */
    Optional<HeldAnswer> of(ReturnDraft draft, Part part, ReturnQuestion question) {
        Optional<Given> before =
                last.of(draft.owed().obligation(), draft.template(), part, question);
        return draft.figure(part, question)
                .map(figure -> new HeldAnswer(Given.of(figure.number()), "Held: " + figure.words()))
                .or(() -> rows(draft, part, question, before))
                .or(() -> before.map(given -> new HeldAnswer(given, "As in the last return")));
    }

    /** The last return in which the rows of a table stand that another form asks for. */
    private record There(Submission signed, ReturnTemplate form, Given given) {}

    private Optional<HeldAnswer> rows(
            ReturnDraft draft, Part part, ReturnQuestion question, Optional<Given> before) {
        Held held = question.held();
        if (held == null || held.form() == null || held.question() == null) {
            return Optional.empty();
        }
        String area = draft.owed().obligation().area();
        String asked = held.question();
        return templates.known(AsKnownOn.PRESENT).stream()
                .filter(form -> form.form().equals(held.form()))
                .flatMap(form ->
                        returns.of(form.id(), area, AsKnownOn.PRESENT).stream()
                                .map(List::getLast)
                                .flatMap(one ->
                                        one
                                                .likeIn(part.id(), asked)
                                                .map(given -> new There(one, form, given))
                                                .stream()))
                .reduce((one, other) ->
                        other.signed().at().isAfter(one.signed().at()) ? other : one)
                .filter(there -> !there.given().rows().isEmpty())
                .map(there ->
                        new HeldAnswer(
                                merged(question, there, asked, before),
                                "Rows of “%s”, as it was signed on %s"
                                        .formatted(
                                                there.form().title(),
                                                DateRange.words(Times.day(there.signed().at())))));
    }

    /** The rows that stand there now, each with what was said of it in the last return. */
    private static Given merged(
            ReturnQuestion question, There there, String asked, Optional<Given> before) {
        Map<String, List<String>> said = new HashMap<>();
        before.ifPresent(given -> given.rows().forEach(row -> said.put(row.getFirst(), row)));
        List<Column> columnsThere =
                there.form()
                        .questions()
                        .filter(one -> one.id().equals(asked))
                        .findFirst()
                        .map(ReturnQuestion::columns)
                        .orElse(List.of());
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : there.given().rows()) {
            rows.add(
                    Objects.requireNonNullElseGet(
                            said.get(row.getFirst()),
                            () ->
                                    question.columns().stream()
                                            .map(column -> cell(column, columnsThere, row))
                                            .toList()));
        }
        return new Given(Stands.ANSWERED, List.of(), rows, "", false);
    }

    private static String cell(Column column, List<Column> there, List<String> row) {
        int at = there.stream().map(Column::id).toList().indexOf(column.id());
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }
}
