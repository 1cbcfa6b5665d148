package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Mission;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.chart.LineChart;
import scot.cairn.subjects.chart.Mark;
import scot.cairn.subjects.chart.Words;

/**
 * Draws a measure: its values, the average with its range where there is one, and the mission's
 * span.
 */
final class MeasureChart {

    private MeasureChart() {}

    /**
     * The chart beside the table of values.
     *
     * @param averages by year; empty when the measure has none
     * @return empty when there are not two values to draw a line between
     */
    static Optional<Block> of(
            Measure measure,
            String area,
            Series series,
            Map<String, FiveYearAverage.Average> averages,
            Optional<Mission> mission,
            List<Span> source) {
        Map<String, Double> counts = new HashMap<>();
        series.values().stream()
                .filter(value -> value.number() != null)
                .forEach(value -> counts.put(value.period().text(), value(value)));
        if (counts.size() < 2) {
            return Optional.empty();
        }
        List<scot.cairn.subjects.chart.Series> lines = new ArrayList<>();
        lines.add(scot.cairn.subjects.chart.Series.withPoints(measure.name(), counts));
        List<Mark> marks = new ArrayList<>();
        if (!averages.isEmpty()) {
            Map<String, Double> means = new HashMap<>();
            Map<String, Mark.Range> ranges = new HashMap<>();
            averages.forEach((year, average) -> {
                means.put(year, average.mean().doubleValue());
                ranges.put(year, new Mark.Range(average.range().lower(), average.range().upper()));
            });
            String name = "Five-year average";
            lines.add(scot.cairn.subjects.chart.Series.plain(name, means));
            marks.add(new Mark.Band(name, "likely range", ranges));
        }
        int first = series.values().getFirst().period().first().getYear();
        int last = series.values().getLast().period().first().getYear();
        mission.flatMap(m -> span(m, first, last)).ifPresent(marks::add);
        LineChart chart =
                new LineChart(
                        "chart-" + measure.id(),
                        new Words(
                                title(measure, area, first, last),
                                description(measure, area, series),
                                measure.unit().other()),
                        LineChart.years(first, last),
                        lines,
                        marks);
        return Optional.of(new Block.Chart("chart", chart, "values", source));
    }

    private static String title(Measure measure, String area, int first, int last) {
        return "%s in %s, %d to %d".formatted(measure.officialTerm(), area, first, last);
    }

    private static String description(Measure measure, String area, Series series) {
        Value first = series.values().getFirst();
        Value highest =
                series.values().stream()
                        .filter(value -> value.number() != null)
                        .max((a, b) -> Double.compare(value(a), value(b)))
                        .orElse(first);
        return "%s The highest of these years was %s, with %s; the first, %s, had %s."
                .formatted(
                        Sentences.standing(measure, area, series).orElse(""),
                        highest.period().words(),
                        shown(measure, highest),
                        first.period().words(),
                        shown(measure, first));
    }

    private static String shown(Measure measure, Value value) {
        return ValueTables.cell(value, measure.decimals()).shown();
    }

    private static double value(Value value) {
        BigDecimal number = Sentences.number(value);
        return number.doubleValue();
    }

    private static Optional<Mark> span(Mission mission, int first, int last) {
        int start = mission.period().start().first().getYear();
        int end = mission.period().end() == null ? last : mission.period().end().last().getYear();
        int from = Math.max(start, first);
        int to = Math.min(end, last);
        return from > to
                ? Optional.empty()
                : Optional.of(
                        new Mark.Span(
                                String.valueOf(from),
                                String.valueOf(to),
                                "Mission, from "
                                        + java.time.format.DateTimeFormatter.ofPattern(
                                                        "MMMM uuuu", java.util.Locale.UK)
                                                .format(mission.period().start().first())));
    }
}
