package scot.cairn.returns.templates;

import java.util.function.Function;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Check;
import scot.cairn.pack.ReturnQuestion.Rule;

/** What an answer is held against, in words. */
final class CheckWords {

    private CheckWords() {}

    /**
     * A sentence.
     *
     * @param question gives the question of an id
     */
    static String of(Check check, Function<String, ReturnQuestion> question) {
        String against =
                check.value() != null
                        ? check.value().toPlainString()
                        : check.question() != null
                                ? "the answer to “%s”"
                                        .formatted(question.apply(check.question()).words())
                                : period(check.rule());
        String rule =
                switch (check.rule()) {
                    case AT_LEAST -> "At least ";
                    case AT_MOST -> "At most ";
                    case NOT_BEFORE -> "Not before ";
                    case NOT_AFTER -> "Not after ";
                    case LONGEST -> "At most so many characters: ";
                };
        String otherwise =
                switch (check.strength()) {
                    case HARD -> "; refused otherwise.";
                    case SOFT -> "; otherwise explained.";
                };
        return rule + against + otherwise;
    }

    private static String period(Rule rule) {
        return rule == Rule.NOT_BEFORE
                ? "the first day of the period"
                : "the last day of the period";
    }
}
