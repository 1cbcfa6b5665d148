package scot.cairn.statistics.trend;

import scot.cairn.statistics.Polarity;

/** What a recent trend is called. */
public enum Marker {
    /** A significant rise, without judgement. */
    INCREASING("increasing", "increasing"),
    /** A significant rise of what should rise. */
    INCREASING_BETTER("increasing_better", "increasing and getting better"),
    /** A significant rise of what should fall. */
    INCREASING_WORSE("increasing_worse", "increasing and getting worse"),
    /** A significant fall, without judgement. */
    DECREASING("decreasing", "decreasing"),
    /** A significant fall of what should fall. */
    DECREASING_BETTER("decreasing_better", "decreasing and getting better"),
    /** A significant fall of what should rise. */
    DECREASING_WORSE("decreasing_worse", "decreasing and getting worse"),
    /** The test finds nothing; that does not show that nothing changed. */
    NO_CHANGE("no_change", "no statistically significant change"),
    /** There are too few values with intervals. */
    CANNOT_BE_CALCULATED("cannot_be_calculated", "the trend cannot be calculated");

    private final String code;
    private final String words;

    Marker(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Its name in files. */
    public String code() {
        return code;
    }

    /** What a page says; never that nothing changed. */
    public String words() {
        return words;
    }

    static Marker of(boolean isRise, Polarity polarity) {
        return switch (polarity) {
            case NEUTRAL -> isRise ? INCREASING : DECREASING;
            case HIGH_GOOD -> isRise ? INCREASING_BETTER : DECREASING_WORSE;
            case LOW_GOOD -> isRise ? INCREASING_WORSE : DECREASING_BETTER;
        };
    }
}
