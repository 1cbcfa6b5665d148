package scot.cairn.measures.quality;

import java.util.Locale;

/** What a check looks for. */
public enum Check {
    BEYOND_BOUND("A number that cannot be"),
    PARTS_DIFFER("Parts that do not add up to their total"),
    PERIOD_MISSING("A period that is missing in a regular series"),
    SUDDEN_CHANGE("A latest figure that differs suddenly from the one before it");

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
