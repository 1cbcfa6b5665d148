package scot.cairn.subjects.chart;

import java.util.List;

/** Refuses what cannot be drawn, saying what was needed and what came. */
final class Needs {

    private Needs() {}

    static void id(String id) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "a chart's id needs lower-case letters, digits and hyphens, not " + id);
        }
    }

    static void words(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a chart's " + what + " needs words, not a blank");
        }
    }

    static void amount(String what, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException(what + " needs a number of 0 or more, not " + value);
        }
    }

    static int period(String what, String period, List<String> periods) {
        int at = periods.indexOf(period);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "%s needs one of the chart's periods, %s to %s, not %s"
                            .formatted(what, periods.getFirst(), periods.getLast(), period));
        }
        return at;
    }
}
