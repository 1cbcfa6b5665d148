package scot.cairn.returns.templates;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Function;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Check;
import scot.cairn.pack.ReturnQuestion.Rule;

/** What an answer is held against, in words. */
final class CheckWords {

    private CheckWords() {}

    /**
     * A sentence without its full stop.
     *
     * @param question gives the question of an id
     */
    static String of(Check check, Function<String, ReturnQuestion> question) {
        String against =
                check.value() != null
                        ? number(check.value())
                        : check.question() != null
                                ? "the answer to “%s”"
                                        .formatted(question.apply(check.question()).words())
                                : period(check.rule());
        String rule =
                switch (check.rule()) {
                    case AT_LEAST -> "at least %s";
                    case AT_MOST -> "at most %s";
                    case NOT_BEFORE -> "not before %s";
                    case NOT_AFTER -> "not after %s";
                    case LONGEST -> "at most %s characters";
                };
        String otherwise =
                switch (check.strength()) {
                    case HARD -> "Refused unless it is ";
                    case SOFT -> "To be explained unless it is ";
                };
        return otherwise + rule.formatted(against);
    }

    /** With separators between thousands, and all its decimals. */
    private static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private static String period(Rule rule) {
        return rule == Rule.NOT_BEFORE
                ? "the first day of the period"
                : "the last day of the period";
    }
}
