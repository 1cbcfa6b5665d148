package scot.cairn.measures.learning;

import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.TestOfChange;
import scot.cairn.pack.TestOfChange.Act;

/** How a test of change is said in words. */
final class TestWords {

    static final String NOT_HELD = "Not held";

    private TestWords() {}

    /** From when to when it went on. */
    static String time(TestOfChange test) {
        String from = DateRange.of(test.from()).words();
        return test.to() == null
                ? "from %s; its end is not held".formatted(from)
                : "%s to %s".formatted(from, DateRange.of(test.to()).words());
    }

    /** What was done about what was found. */
    static String act(@Nullable Act act) {
        return switch (act) {
            case null -> NOT_HELD;
            case ADOPT -> "Adopt: it was taken on as it was tried";
            case ADAPT -> "Adapt: it was changed, to be tried again";
            case ABANDON -> "Abandon: it was given up";
        };
    }

    static String held(@Nullable String words) {
        return words == null ? NOT_HELD : words;
    }
}
