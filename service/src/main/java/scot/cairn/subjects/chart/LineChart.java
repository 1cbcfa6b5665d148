package scot.cairn.subjects.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Up to four lines over time, from zero upwards.
 *
 * @param id begins the ids inside the drawing; unique in the page, lower-case letters, digits and
 *     hyphens
 * @param words what it says
 * @param periods every period from first to last in order, also those without a value, since they
 *     are spaced evenly
 * @param series one to four, in the order of the palette, names all different
 * @param marks what else is drawn, in any order
 */
public record LineChart(
        String id, Words words, List<String> periods, List<Series> series, List<Mark> marks)
        implements Picture {

    private static final int MOST_SERIES = 4;

    public LineChart {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        Needs.id(id);
        if (periods.isEmpty() || new HashSet<>(periods).size() < periods.size()) {
            throw new IllegalArgumentException(
                    "a chart needs at least one period and none of them twice, not " + periods);
        }
        checkSeries(series, periods);
        for (Mark mark : marks) {
            check(mark, periods, series);
        }
    }

    /** The labels of a run of years, both included. */
    public static List<String> years(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    @Override
    public String svg(Size size) {
        return new LineDrawing(this, size).svg();
    }

    /** The marks of one kind, in the order given. */
    <M extends Mark> List<M> marks(Class<M> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Series series(String name) {
        return series.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    Optional<Mark.Band> band(Series series) {
        return marks(Mark.Band.class).stream()
                .filter(band -> band.series().equals(series.name()))
                .findFirst();
    }

    /** The band of a series in a period, or its value twice where there is no band. */
    Mark.Range range(Series series, String period) {
        double value = series.values().getOrDefault(period, 0.0);
        var alone = new Mark.Range(value, value);
        return band(series).map(band -> band.ranges().getOrDefault(period, alone)).orElse(alone);
    }

    /** The highest value of a period, or 0 when it has none. */
    double highest(String period) {
        return series.stream()
                .mapToDouble(one -> one.values().getOrDefault(period, 0.0))
                .max()
                .orElse(0);
    }

    int at(String period) {
        return periods.indexOf(period);
    }

    /** Every number that must fit under the top of the scale. */
    List<Double> amounts() {
        Stream<Double> values = series.stream().flatMap(one -> one.values().values().stream());
        Stream<Double> bounds =
                marks(Mark.Band.class).stream()
                        .flatMap(band -> band.ranges().values().stream())
                        .map(Mark.Range::upper);
        Stream<Double> targets = marks(Mark.Target.class).stream().map(Mark.Target::value);
        return Stream.of(values, bounds, targets).flatMap(amount -> amount).toList();
    }

    private static void checkSeries(List<Series> series, List<String> periods) {
        if (series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException(
                    "a chart needs one to four series, not " + series.size());
        }
        if (series.stream().map(Series::name).distinct().count() < series.size()) {
            throw new IllegalArgumentException("a chart's series need names that differ");
        }
        for (Series one : series) {
            for (String period : one.values().keySet()) {
                Needs.period("the series '" + one.name() + "'", period, periods);
            }
        }
    }

    private static void check(Mark mark, List<String> periods, List<Series> series) {
        switch (mark) {
            case Mark.Band band -> {
                if (series.stream().noneMatch(one -> one.name().equals(band.series()))) {
                    throw new IllegalArgumentException(
                            "the band '%s' needs one of the chart's series, not '%s'"
                                    .formatted(band.name(), band.series()));
                }
                for (String period : band.ranges().keySet()) {
                    Needs.period("the band '" + band.name() + "'", period, periods);
                }
            }
            case Mark.Span(var from, var to, _) -> checkOrder("a span", from, to, periods);
            case Mark.Target(_, var from, var to, _) -> checkOrder("a target", from, to, periods);
            case Mark.Break(var at, _) -> Needs.period("a break", at, periods);
            case Mark.Annotation(var at, _) -> Needs.period("an annotation", at, periods);
        }
    }

    private static void checkOrder(String what, String from, String to, List<String> periods) {
        if (Needs.period(what, from, periods) > Needs.period(what, to, periods)) {
            throw new IllegalArgumentException(
                    what + " needs its first period first, not " + from + " to " + to);
        }
    }
}
