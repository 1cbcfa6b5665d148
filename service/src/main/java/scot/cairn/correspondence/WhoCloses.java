package scot.cairn.correspondence;

import java.util.Locale;

/** Who may close what was asked, as its kind says. */
public enum WhoCloses {
    /** Whoever asked; once they no longer act in the role in which they did, another in it. */
    RAISER("whoever asked"),
    /** Whoever answers it. */
    ANSWERER("whoever answers it"),
    /** Somebody who neither asked nor answers. */
    ANOTHER("somebody who neither asked nor answers");

    private final String words;

    WhoCloses(String words) {
        this.words = words;
    }

    /** As a page shows it. */
    public String words() {
        return words;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WhoCloses of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
