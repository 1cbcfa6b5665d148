package scot.cairn.subjects.chart;

import java.util.Map;

/**
 * One line of a chart.
 *
 * @param name written beside the line
 * @param values value by period, at least one, each 0 or more; a period that is not here is a gap
 * @param drawn with or without a point at each value
 */
public record Series(String name, Map<String, Double> values, Drawn drawn) {

    /** How the line is drawn. */
    public enum Drawn {
        /** A point at each value: what was counted or measured. */
        WITH_POINTS,
        /** A line alone: what was worked out, such as an average. */
        PLAIN
    }

    public Series {
        Needs.words("series name", name);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "the series '" + name + "' needs at least one value; none came");
        }
        values.forEach((period, value) -> Needs.amount("'" + name + "' in " + period, value));
        values = Map.copyOf(values);
    }

    /** A line with a point at each value. */
    public static Series withPoints(String name, Map<String, Double> values) {
        return new Series(name, values, Drawn.WITH_POINTS);
    }

    /** A line without points, for what was worked out from another. */
    public static Series plain(String name, Map<String, Double> values) {
        return new Series(name, values, Drawn.PLAIN);
    }
}
