package scot.cairn.notices;

import java.util.Arrays;
import java.util.Optional;

/** How often somebody is told. */
public enum Rhythm {
    AT_ONCE("at-once", "At once, each time"),
    DAILY("daily", "Once a day, all that is new");

    private final String id;
    private final String words;

    Rhythm(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** As forms send it. */
    public String id() {
        return id;
    }

    /** As a page shows it. */
    public String words() {
        return words;
    }

    /** The one of an id. */
    public static Optional<Rhythm> of(String id) {
        return Arrays.stream(values()).filter(rhythm -> rhythm.id.equals(id)).findFirst();
    }
}
