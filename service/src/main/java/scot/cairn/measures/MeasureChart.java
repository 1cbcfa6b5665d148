package scot.cairn.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Mission;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.chart.LineChart;
import scot.cairn.subjects.chart.Mark;
import scot.cairn.subjects.chart.Words;

/**
 * Draws lines of a measure over time, with its breaks, the intervals that were printed, the average
 * with its range where there is one, and the mission's span.
 *
 * @param measure whose numbers are drawn
 * @param title what is shown, and where
 * @param finding in a sentence or two, for those who do not see the picture
 * @param lines values by the name of their line, one to four
 * @param breaks that part the values
 * @param dates that are marked, in order of time; may be empty
 */
record MeasureChart(
        Measure measure,
        String title,
        String finding,
        Map<String, List<Value>> lines,
        List<Measure.Break> breaks,
        List<MarkedDate> dates) {

    /** The chart of one series, with the dates that it marks. */
    static MeasureChart of(Measure measure, String area, Series series, List<MarkedDate> dates) {
        return new MeasureChart(
                measure,
                measure.officialTerm() + " in " + area,
                finding(measure, area, series),
                Map.of(measure.name(), series.values()),
                series.breaksWithin(),
                dates);
    }

    /**
     * The chart beside the table of an id.
     *
     * @param averages by year; empty when the measure has none
     * @return empty when there are not two numbers to draw a line between, or one is below 0
     */
    Optional<Block.Chart> block(
            String table,
            Map<String, FiveYearAverage.Average> averages,
            Optional<Mission> mission,
            List<Span> source) {
        List<Value> numbers = numbers();
        boolean belowZero = numbers.stream().anyMatch(v -> Sentences.number(v).signum() < 0);
        Optional<Timeline> timeline =
                Timeline.of(numbers.stream().map(Value::period).distinct().toList());
        return belowZero
                ? Optional.empty()
                : timeline.map(time -> drawn(time, table, averages, mission, source));
    }

    /** What a reader should know where values of other lengths are left out of the drawing. */
    Optional<Block> leftOut() {
        List<DateRange> periods = numbers().stream().map(Value::period).distinct().toList();
        return Timeline.of(periods)
                .filter(time -> time.drawn().size() < periods.size())
                .map(time ->
                        Block.Prose.of(
                                "The chart shows one figure a %s. The table has figures of other"
                                                .formatted(time.drawn().getFirst().unit().noun())
                                        + " lengths of time too."));
    }

    private Block.Chart drawn(
            Timeline time,
            String table,
            Map<String, FiveYearAverage.Average> averages,
            Optional<Mission> mission,
            List<Span> source) {
        List<scot.cairn.subjects.chart.Series> drawn = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        lines.forEach((name, values) -> addLine(name, values, time, drawn, marks));
        addAverages(averages, time, drawn, marks);
        List<List<Span>> notes = new ArrayList<>(Span.each(addBreaks(time, marks)));
        time.mark(dates, marks, notes);
        mission.flatMap(m -> span(m, time)).ifPresent(marks::add);
        Words words = new Words(title + ", " + time.words(), finding, measure.unit().other());
        LineChart chart =
                new LineChart("chart-" + measure.id(), words, time.labels(), drawn, marks);
        return new Block.Chart("chart", chart, table, notes, source);
    }

    private void addLine(
            String name,
            List<Value> values,
            Timeline time,
            List<scot.cairn.subjects.chart.Series> drawn,
            List<Mark> marks) {
        Map<String, Double> points = new HashMap<>();
        Map<String, Mark.Range> ranges = new HashMap<>();
        for (Value value : values) {
            String label = time.byPeriod().get(value.period().text());
            if (label != null && value.number() != null) {
                points.put(label, value.number().doubleValue());
                range(value).ifPresent(range -> ranges.put(label, range));
            }
        }
        if (!points.isEmpty()) {
            drawn.add(scot.cairn.subjects.chart.Series.withPoints(name, points));
        }
        if (!points.isEmpty() && !ranges.isEmpty() && lines.size() == 1) {
            marks.add(new Mark.Band(name, "interval as printed", ranges));
        }
    }

    private static Optional<Mark.Range> range(Value value) {
        return value.lower() == null || value.upper() == null || value.lower().signum() < 0
                ? Optional.empty()
                : Optional.of(
                        new Mark.Range(value.lower().doubleValue(), value.upper().doubleValue()));
    }

    private static void addAverages(
            Map<String, FiveYearAverage.Average> averages,
            Timeline time,
            List<scot.cairn.subjects.chart.Series> drawn,
            List<Mark> marks) {
        Map<String, Double> means = new HashMap<>();
        Map<String, Mark.Range> ranges = new HashMap<>();
        averages.forEach((year, average) -> {
            String label = time.byPeriod().get(year);
            if (label != null) {
                means.put(label, average.mean().doubleValue());
                ranges.put(label, new Mark.Range(average.range().lower(), average.range().upper()));
            }
        });
        if (!means.isEmpty()) {
            String name = "Five-year average";
            drawn.add(scot.cairn.subjects.chart.Series.plain(name, means));
            marks.add(new Mark.Band(name, "likely range", ranges));
        }
    }

    private List<String> addBreaks(Timeline time, List<Mark> marks) {
        Map<String, Measure.Break> drawn = new LinkedHashMap<>();
        breaks.forEach(at -> time.from(at.at().first()).ifPresent(label -> drawn.put(label, at)));
        drawn.keySet().forEach(label -> marks.add(new Mark.Break(label, marks(marks) + 1)));
        return Remarks.breaks(List.copyOf(drawn.values()));
    }

    private static int marks(List<Mark> marks) {
        return (int) marks.stream().filter(Mark.Break.class::isInstance).count();
    }

    private List<Value> numbers() {
        return lines.values().stream()
                .flatMap(List::stream)
                .filter(value -> value.number() != null)
                .toList();
    }

    private static String finding(Measure measure, String area, Series series) {
        List<Value> numbers =
                series.values().stream().filter(value -> value.number() != null).toList();
        if (numbers.isEmpty()) {
            return "No number is on record.";
        }
        Value first = numbers.getFirst();
        Value highest =
                numbers.stream()
                        .reduce((a, b) -> number(b).compareTo(number(a)) > 0 ? b : a)
                        .orElse(first);
        return "%s The highest was %s, %s; the first, %s, had %s."
                .formatted(
                        Sentences.standing(measure, area, series).orElse(""),
                        Amounts.withUnit(number(highest), measure),
                        highest.period().when(),
                        first.period().words(),
                        Amounts.withUnit(number(first), measure));
    }

    private static java.math.BigDecimal number(Value value) {
        return Sentences.number(value);
    }

    private static Optional<Mark> span(Mission mission, Timeline time) {
        DateRange start = DateRange.of(mission.period().start());
        Optional<String> from = time.until(start.first());
        if (from.isEmpty()) {
            from = time.from(start.first());
        }
        Optional<String> to =
                mission.period().end() == null
                        ? Optional.of(time.labels().getLast())
                        : time.until(mission.period().end().last());
        boolean over =
                time.drawn().getLast().last().isBefore(start.first())
                        || time.drawn().getFirst().first().isAfter(endOf(mission, time));
        if (over || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mark.Span(from.get(), to.get(), "Mission, from " + monthOf(start)));
    }

    private static java.time.LocalDate endOf(Mission mission, Timeline time) {
        return mission.period().end() == null
                ? time.drawn().getLast().last()
                : mission.period().end().last();
    }

    private static String monthOf(DateRange start) {
        return java.time.format.DateTimeFormatter.ofPattern("MMMM uuuu", java.util.Locale.UK)
                .format(start.first());
    }
}
