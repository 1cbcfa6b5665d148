package scot.cairn.returns.answering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Option;

/** Answers as a page says them, and as they are signed. */
public final class GivenWords {

    private GivenWords() {}

    /** An answer in words. */
    public static String of(ReturnQuestion question, Given given) {
        String words =
                switch (given.stands()) {
                    case ANSWERED -> answered(question, given);
                    case IN_OWN_DOCUMENT ->
                            "In a document of the area’s own: %s".formatted(given.value());
                    case NIL, NOT_APPLICABLE, UNCONFIRMED -> given.stands().words();
                };
        return given.explained().isEmpty()
                ? words
                : "%s (explained: %s)".formatted(words, given.explained());
    }

    private static String answered(ReturnQuestion question, Given given) {
        if (given.isEmpty()) {
            return "";
        }
        return switch (question.kind()) {
            case CHOICE ->
                    given.values().stream()
                            .map(value -> option(question, value))
                            .collect(Collectors.joining("; "));
            case DATE -> DateRange.words(LocalDate.parse(given.value()));
            case NUMBER ->
                    number(given.value()) + (question.unit() == null ? "" : " " + question.unit());
            case MONEY -> "£" + number(given.value());
            case TABLE ->
                    given.rows().stream()
                            .map(row -> row(question.columns(), row))
                            .collect(Collectors.joining("\n"));
            case TEXT, FILE, QUOTATION, REFERENCE -> given.value();
        };
    }

    private static String number(String value) {
        return "%,f".formatted(new BigDecimal(value)).replaceFirst("\\.?0+$", "");
    }

    private static String option(ReturnQuestion question, String id) {
        return question.options().stream()
                .filter(one -> one.id().equals(id))
                .map(Option::words)
                .findFirst()
                .orElse(id);
    }

    private static String row(List<Column> columns, List<String> row) {
        return IntStream.range(0, Math.min(columns.size(), row.size()))
                .filter(at -> !row.get(at).isBlank())
                .mapToObj(at -> "%s: %s".formatted(columns.get(at).words(), row.get(at)))
                .collect(Collectors.joining("; "));
    }
}
