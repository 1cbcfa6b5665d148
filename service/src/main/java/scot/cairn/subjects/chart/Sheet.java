package scot.cairn.subjects.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One drawing on its way: what is shown, on which paper, where things lie, and what is written. */
record Sheet(LineChart chart, Size size, Plot plot, Svg svg) {

    /** Which edge of a band. */
    enum Edge {
        LOWER,
        UPPER;

        double of(Mark.Range range) {
            return this == LOWER ? range.lower() : range.upper();
        }
    }

    Ink ink(Series series) {
        return Ink.IN_ORDER.get(chart.series().indexOf(series));
    }

    /** The radius of a point. */
    double radius() {
        return size.font / 4.0;
    }

    /** The radius of the ring round the number of a note. */
    double ring() {
        return size.font * 0.62;
    }

    Point point(String period, double value) {
        return new Point(plot.x(chart.at(period)), plot.y(value));
    }

    /** From the start of one period to the end of another. */
    Segment level(String from, String to, double y) {
        return Segment.level(plot.startOf(chart.at(from)), plot.startOf(chart.at(to) + 1), y);
    }

    /** A series on paper, in the runs that hang together. */
    List<List<Point>> runs(Series series) {
        return runs(series.values());
    }

    /** An edge of a band on paper, in the runs that hang together. */
    List<List<Point>> runs(Mark.Band band, Edge edge) {
        return runs(
                band.ranges().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> edge.of(entry.getValue()))));
    }

    private List<List<Point>> runs(Map<String, Double> values) {
        return runs(values.keySet()).stream()
                .map(run -> run.stream().map(p -> point(p, values.getOrDefault(p, 0.0))).toList())
                .toList();
    }

    /** The periods in order, split where one is missing or the series breaks. */
    private List<List<String>> runs(Collection<String> periods) {
        Set<String> breaks =
                chart.marks(Mark.Break.class).stream()
                        .map(Mark.Break::at)
                        .collect(Collectors.toSet());
        var runs = new ArrayList<List<String>>();
        boolean goesOn = false;
        for (String period : chart.periods()) {
            boolean isHere = periods.contains(period);
            if (isHere && (!goesOn || breaks.contains(period))) {
                runs.add(new ArrayList<>());
            }
            if (isHere) {
                runs.getLast().add(period);
            }
            goesOn = isHere;
        }
        return runs;
    }
}
