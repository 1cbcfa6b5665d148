package scot.cairn.subjects.chart;

import java.util.Locale;

/**
 * How words are set: which part of them stands at the point given, how big, how heavy, how dark.
 */
record Face(Anchor anchor, double font, Weight weight, String colour) {

    static Face plain(Anchor anchor, double font, String colour) {
        return new Face(anchor, font, Weight.NORMAL, colour);
    }

    /** Which part of the words stands at the point given. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How heavy the letters are. */
    enum Weight {
        NORMAL,
        BOLD
    }

    static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
