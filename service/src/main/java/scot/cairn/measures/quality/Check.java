package scot.cairn.measures.quality;

import java.util.Locale;

/** What a check looks for. */
public enum Check {
    BEYOND_BOUND("a number that cannot be"),
    PARTS_DIFFER("parts that do not add up to their total"),
    PERIOD_MISSING("a period that is missing in a regular series"),
    SUDDEN_CHANGE("a latest figure that differs suddenly from the one before it");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    /** As a page shows it. */
    public String words() {
        return words;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
