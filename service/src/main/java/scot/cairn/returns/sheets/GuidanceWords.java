package scot.cairn.returns.sheets;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnQuestion.Option;

/** How to answer a question, beside it in a spreadsheet. */
final class GuidanceWords {

    private GuidanceWords() {}

    static String of(ReturnQuestion question, Offered offered) {
        return Stream.of(
                        question.guidance() == null ? "" : question.guidance(),
                        question.required() ? "" : "May be left out.",
                        kind(question, offered),
                        question.mayNeedReason() ? "If a check asks, say why it is right." : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String kind(ReturnQuestion question, Offered offered) {
        return switch (question.kind()) {
            case CHOICE -> choice(question);
            case REFERENCE ->
                    "One of those in the sheet “Choices”, where there is one."
                            + (offered.words().isEmpty() ? " None is on record." : "");
            case QUOTATION ->
                    "Words of a person, in their own account. Whether everybody may read them is said"
                            + " on the page; words that are changed here are to be released there"
                            + " again.";
            case TABLE -> "A row here for each cell of the table.";
            case TEXT, NUMBER, MONEY, DATE, FILE -> kind(question.kind(), question.unit());
        };
    }

    private static String choice(ReturnQuestion question) {
        List<String> words =
                question.options().stream().map(one -> one.words() + noRequirement(one)).toList();
        return (question.several() ? "Any of these, with a semicolon between: " : "One of these: ")
                + String.join(Offered.BETWEEN, words)
                + ".";
    }

    private static String noRequirement(Option option) {
        return option.noRequirement() ? " [not a requirement]" : "";
    }

    private static String kind(Kind kind, @Nullable String unit) {
        return switch (kind) {
            case NUMBER -> "A number%s.".formatted(unit == null ? "" : " of " + unit);
            case MONEY -> "An amount in pounds.";
            case DATE -> "A day, as 2026-11-24 or 24/11/2026 with the day first.";
            case TEXT, CHOICE, TABLE, FILE, QUOTATION, REFERENCE -> "Text.";
        };
    }

    /** Of a cell of a table. */
    static String of(Column column, String first) {
        String words = kind(column.kind(), column.unit());
        return first.isEmpty() ? words : first + " " + words;
    }
}
