package scot.cairn.framework.commitments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a promise stands, said as a word and a shape. */
public enum Standing {
    MET("Met", "●"),
    UNDER_WAY("Under way", "◐"),
    /** Only where a source says so: a date that passed in silence is no outcome on record. */
    LATE("Late", "▲"),
    NO_OUTCOME_ON_RECORD("No outcome on record", "◇"),
    NOT_YET_DUE("Not yet due", "○"),
    CHANGED("Changed", "◆"),
    DROPPED("Dropped", "✕"),
    NOT_MEASURABLE("Not measurable as stated", "▽");

    private final String words;
    private final String shape;

    Standing(String words, String shape) {
        this.words = words;
        this.shape = shape;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** The shape beside the word. */
    public String shape() {
        return shape;
    }

    /** As an address writes it, for example {@code no-outcome-on-record}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The standing that an address writes so. */
    static Optional<Standing> of(String slug) {
        return Arrays.stream(values()).filter(standing -> standing.slug().equals(slug)).findFirst();
    }
}
