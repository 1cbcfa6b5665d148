package scot.cairn.subjects.chart;

import java.util.Map;

/** What is drawn besides the lines. Periods are labels of the chart's own periods. */
public sealed interface Mark {

    /** The bounds of an interval, lower first, both 0 or more. */
    record Range(double lower, double upper) {
        public Range {
            Needs.amount("a lower bound", lower);
            Needs.amount("an upper bound", upper);
            if (lower > upper) {
                throw new IllegalArgumentException(
                        "a range needs its lower bound first, not " + lower + " to " + upper);
            }
        }
    }

    /**
     * An interval round a series, shaded in the tint of that series.
     *
     * @param series the name of the series
     * @param name what the interval is, in lower case, for example {@code likely range}
     * @param ranges bounds by period, at least one; a period that is not here is a gap
     */
    record Band(String series, String name, Map<String, Range> ranges) implements Mark {
        public Band {
            Needs.words("band name", name);
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException(
                        "the band '" + name + "' needs at least one range; none came");
            }
            ranges = Map.copyOf(ranges);
        }
    }

    /**
     * A stretch of time, shaded grey behind everything.
     *
     * @param from first period inside
     * @param to last period inside
     * @param label written above it
     */
    record Span(String from, String to, String label) implements Mark {}

    /**
     * A break in the series: lines are not drawn across it.
     *
     * @param at first period on the new footing
     * @param number the number of the note under the chart, 1 to 99
     */
    record Break(String at, int number) implements Mark {
        public Break {
            needsNoteNumber(number);
        }
    }

    /**
     * A level that was aimed at.
     *
     * @param value 0 or more
     * @param from first period it held for
     * @param to last period it held for
     * @param label written beside it
     */
    record Target(double value, String from, String to, String label) implements Mark {
        public Target {
            Needs.amount("a target", value);
            Needs.words("target label", label);
        }
    }

    /**
     * A number over the highest value of a period, explained under the chart.
     *
     * @param at the period
     * @param number the number of the note, 1 to 99
     */
    record Annotation(String at, int number) implements Mark {
        public Annotation {
            needsNoteNumber(number);
        }
    }

    private static void needsNoteNumber(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("a note needs a number of 1 to 99, not " + number);
        }
    }
}
