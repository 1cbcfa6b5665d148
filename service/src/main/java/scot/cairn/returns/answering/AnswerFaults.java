package scot.cairn.returns.answering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.layout.PersonalNumbers;
import scot.cairn.layout.Typed;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Check;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnQuestion.Option;
import scot.cairn.pack.ReturnQuestion.Strength;
import scot.cairn.returns.answering.Given.Stands;

/** What is wrong with an answer, in a sentence with the mend. */
final class AnswerFaults {

    private static final int LONGEST = 20_000;

    private final DateRange period;
    private final Function<String, Optional<Given>> others;
    private final Function<ReturnQuestion, Optional<HeldFigure>> figures;

    /**
     * Of answers for a period.
     *
     * @param others what else is answered in the same part, by the question
     * @param figures what is published already as the answer to a question
     */
    AnswerFaults(
            DateRange period,
            Function<String, Optional<Given>> others,
            Function<ReturnQuestion, Optional<HeldFigure>> figures) {
        this.period = period;
        this.others = others;
        this.figures = figures;
    }

    /** What is wrong; empty where nothing is. */
    Optional<String> of(ReturnQuestion question, Given given) {
        if (PersonalNumbers.areIn(text(given))) {
            return Optional.of("This holds what looks like a CHI number: take it out");
        }
        Optional<String> form = form(question, given);
        return form.isPresent() || given.stands() != Stands.ANSWERED
                ? form
                : question.checks().stream()
                        .filter(check -> !passes(question, given, check))
                        .filter(check ->
                                check.strength() == Strength.HARD || given.explained().isBlank())
                        .map(AnswerFaults::words)
                        .findFirst()
                        .or(() -> otherThanPublished(question, given));
    }

    private Optional<String> otherThanPublished(ReturnQuestion question, Given given) {
        return figures.apply(question)
                .filter(_ -> given.explained().isBlank())
                .filter(held ->
                        new BigDecimal(held.number()).compareTo(new BigDecimal(given.value())) != 0)
                .map(held ->
                        "What is published is another number. %s. If yours is right, say why under"
                                        .formatted(held.words())
                                + " it.");
    }

    private static String text(Given given) {
        return Stream.of(given.values().stream(), given.rows().stream().flatMap(List::stream))
                        .flatMap(words -> words)
                        .collect(Collectors.joining("\n"))
                + "\n"
                + given.explained();
    }

    private static String words(Check check) {
        return check.strength() == Strength.HARD
                ? check.words()
                : check.words() + " If it is right, say why under it.";
    }

    private static Optional<String> form(ReturnQuestion question, Given given) {
        if (given.stands() == Stands.IN_OWN_DOCUMENT) {
            return given.value().isBlank()
                    ? Optional.of(
                            "Say where it is: the name of the document, the section and the page")
                    : Typed.lineOrNone(given.value(), "place");
        }
        Optional<String> explained =
                Typed.textOrNone(given.explained(), "explanation", Typed.LONGEST_TEXT);
        return given.stands() != Stands.ANSWERED
                ? explained
                : explained.or(() ->
                        switch (question.kind()) {
                            case NUMBER, MONEY -> number(given.value());
                            case DATE ->
                                    Typed.day(given.value()).isPresent()
                                            ? Optional.empty()
                                            : Optional.of("Give the day as 2026-11-24");
                            case CHOICE -> choice(question, given.values());
                            case TABLE -> table(question.columns(), given.rows());
                            case TEXT, QUOTATION ->
                                    Typed.textOrNone(given.value(), "answer", LONGEST);
                            case FILE, REFERENCE -> Typed.lineOrNone(given.value(), "answer");
                        });
    }

    private static Optional<String> number(String value) {
        return value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
                ? Optional.empty()
                : Optional.of(
                        "Give a number with digits and at most one point, without commas: 1250.5");
    }

    private static Optional<String> choice(ReturnQuestion question, List<String> values) {
        List<String> options = question.options().stream().map(Option::id).toList();
        return options.containsAll(values) && (question.several() || values.size() == 1)
                ? Optional.empty()
                : Optional.of("Choose from what is offered");
    }

    private static Optional<String> table(List<Column> columns, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int at = 0; at < columns.size(); at++) {
                Optional<String> fault = cell(columns.get(at), rows.get(row).get(at));
                if (fault.isPresent()) {
                    return Optional.of(
                            "Row %d, “%s”: %s"
                                    .formatted(row + 1, columns.get(at).words(), fault.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a cell of a table. */
    static Optional<String> cell(Column column, String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        if (column.kind() == Kind.NUMBER || column.kind() == Kind.MONEY) {
            return number(value);
        }
        return column.kind() == Kind.DATE && Typed.day(value).isEmpty()
                ? Optional.of("Give the day as 2026-11-24")
                : Typed.textOrNone(value, "answer", Typed.LONGEST_TEXT);
    }

    // ---- What the plan holds it against.

    private boolean passes(ReturnQuestion question, Given given, Check check) {
        String value = given.value();
        return switch (check.rule()) {
            case LONGEST -> check.value() == null || value.length() <= check.value().intValue();
            case AT_LEAST, AT_MOST ->
                    bound(check).map(bound -> within(check, value, bound)).orElse(true);
            case NOT_BEFORE -> question.kind() != Kind.DATE || !day(value).isBefore(first(check));
            case NOT_AFTER -> question.kind() != Kind.DATE || !day(value).isAfter(last(check));
        };
    }

    private static boolean within(Check check, String value, BigDecimal bound) {
        int compared = new BigDecimal(value).compareTo(bound);
        return check.rule() == ReturnQuestion.Rule.AT_LEAST ? compared >= 0 : compared <= 0;
    }

    private Optional<BigDecimal> bound(Check check) {
        return check.value() != null
                ? Optional.of(check.value())
                : other(check.question())
                        .filter(value -> number(value).isEmpty())
                        .map(BigDecimal::new);
    }

    private LocalDate first(Check check) {
        return other(check.question()).flatMap(Typed::day).orElse(period.first());
    }

    private LocalDate last(Check check) {
        return other(check.question()).flatMap(Typed::day).orElse(period.last());
    }

    private Optional<String> other(@Nullable String question) {
        return Optional.ofNullable(question)
                .flatMap(others)
                .filter(given -> given.stands() == Stands.ANSWERED)
                .map(Given::value)
                .filter(value -> !value.isBlank());
    }

    private static LocalDate day(String value) {
        return Typed.day(value).orElseThrow();
    }

    /** Answers of one part, by the question. */
    static Function<String, Optional<Given>> in(Map<String, Given> typed) {
        return question -> Optional.ofNullable(typed.get(question));
    }
}
