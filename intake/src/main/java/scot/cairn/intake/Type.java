package scot.cairn.intake;

import java.util.Set;
import java.util.regex.Pattern;

/** What stands in the cells of a column. */
public sealed interface Type {

    /**
     * Any text, kept as it was typed.
     *
     * @param longest in UTF-16 units
     */
    record Text(int longest) implements Type {}

    /**
     * One of a list, such as the categories of a breakdown; capitals aside.
     *
     * @param offered in the form that is kept
     */
    record Choice(Set<String> offered) implements Type {
        public Choice {
            offered = Set.copyOf(offered);
        }
    }

    /**
     * An identifier such as a charity's number.
     *
     * @param pattern matches all of it
     * @param words what it looks like, to say in a fault: {@code SC and six digits}
     */
    record Identifier(Pattern pattern, String words) implements Type {}

    /**
     * A number, or a symbol for why there is none.
     *
     * @param form what kind of number
     * @param grouping whether thousands may be set apart
     */
    record Figure(Form form, Grouping grouping, Symbols symbols) implements Type {

        /** Of this form, without separators, with the usual symbols. */
        public static Figure of(Form form) {
            return new Figure(form, Grouping.NONE, Symbols.USUAL);
        }
    }

    /** Kinds of number. None has more than 15 digits before the point. */
    enum Form {
        /** A whole number of 0 or more. */
        COUNT,
        /** With at most ten digits after the point. */
        DECIMAL,
        /** Money in pounds, with at most two digits after the point; becomes pence. */
        POUNDS,
        /** Money in whole pence. */
        PENCE
    }

    /** How digits are set apart. */
    enum Grouping {
        /** Not at all: {@code 1234567}. */
        NONE,
        /** By commas, with a pound sign before money if wanted: {@code 1,234,567}. */
        COMMAS
    }

    /**
     * An area, by code or name.
     *
     * @param own the codes that the sender answers for, or empty for any
     */
    record Area(Gazetteer gazetteer, Set<String> own) implements Type {
        public Area {
            own = Set.copyOf(own);
        }
    }

    /**
     * A period.
     *
     * @param years how {@code 2011-12} is read
     */
    record Time(Years years) implements Type {}

    /**
     * How a year with two digits after it is read where it could be a month or a financial year.
     */
    enum Years {
        /** Not said: it is asked. */
        ASKED,
        /** {@code 2011-12} is December 2011. */
        MONTHS,
        /** {@code 2011-12} is April 2011 to March 2012. */
        FINANCIAL
    }

    /** A day, as {@code 2024-03-31}. */
    record Day() implements Type {}
}
