package scot.cairn.measures.overtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.MarkedDate;
import scot.cairn.measures.Remarks;
import scot.cairn.measures.Sentences;
import scot.cairn.measures.Series;
import scot.cairn.measures.Timeline;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.chart.LineChart;
import scot.cairn.subjects.chart.Mark;
import scot.cairn.subjects.chart.Words;

/**
 * A series of one area as a chart over time reads it: evenly spaced, of one length of period, gaps
 * kept as gaps, and cut where the method changed.
 *
 * @param measure its definition
 * @param area name of the place
 * @param time the places along the chart
 * @param numbers one a place, not a number where there is none
 * @param starts places at which a phase begins, the first of them 0
 * @param breaks those that part the places, in order
 * @param dates that are marked, in order of time; may be empty
 */
public record Phases(
        Measure measure,
        String area,
        Timeline time,
        List<Double> numbers,
        List<Integer> starts,
        List<Measure.Break> breaks,
        List<MarkedDate> dates) {

    /** The series by month, quarter or half-year; empty where it is of years, or has no line. */
    static Optional<Phases> of(
            Measure measure, String area, Series series, List<MarkedDate> dates) {
        List<Value> known =
                series.values().stream()
                        .filter(value -> value.number() != null && isPartOfYear(value.period()))
                        .toList();
        boolean belowZero = known.stream().anyMatch(v -> Sentences.number(v).signum() < 0);
        return belowZero
                ? Optional.empty()
                : Timeline.of(known.stream().map(Value::period).toList())
                        .map(time -> placed(measure, area, time, series, known, dates));
    }

    public static boolean isPartOfYear(DateRange period) {
        return switch (period.unit()) {
            case MONTH, QUARTER, HALF -> true;
            case DAY, YEAR, FINANCIAL_YEAR, OTHER -> false;
        };
    }

    private static Phases placed(
            Measure measure,
            String area,
            Timeline time,
            Series series,
            List<Value> known,
            List<MarkedDate> dates) {
        Map<String, Double> byLabel = new HashMap<>();
        known.forEach(value ->
                Optional.ofNullable(time.byPeriod().get(value.period().text()))
                        .ifPresent(label ->
                                byLabel.put(label, Sentences.number(value).doubleValue())));
        List<Double> numbers =
                time.labels().stream()
                        .map(label -> byLabel.getOrDefault(label, Double.NaN))
                        .toList();
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Measure.Break> breaks = new ArrayList<>();
        for (Measure.Break at : series.breaksWithin()) {
            time.from(at.at().first())
                    .map(label -> time.labels().indexOf(label))
                    .filter(place -> place > starts.getLast())
                    .ifPresent(place -> {
                        starts.add(place);
                        breaks.add(at);
                    });
        }
        return new Phases(measure, area, time, numbers, starts, breaks, dates);
    }

    /** One stretch without a break: its first place, and its numbers. */
    record Phase(int start, List<Double> numbers) {

        /** How many places have a number. */
        int points() {
            return (int) numbers.stream().filter(Double::isFinite).count();
        }

        /** The numbers as the library takes them. */
        double[] array() {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** The stretches in order. */
    List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            int start = starts.get(index);
            int end = index + 1 < starts.size() ? starts.get(index + 1) : numbers.size();
            phases.add(new Phase(start, numbers.subList(start, end)));
        }
        return phases;
    }

    /** The label of a place along the chart. */
    String label(int place) {
        return time.labels().get(place);
    }

    /** The numbers by label, gaps left out. */
    Map<String, Double> points() {
        Map<String, Double> points = new HashMap<>();
        for (int place = 0; place < numbers.size(); place++) {
            if (Double.isFinite(numbers.get(place))) {
                points.put(label(place), numbers.get(place));
            }
        }
        return points;
    }

    /** The places of a stretch of the chart in words, for example {@code Jul-Sep 2019 to ...}. */
    String words(int from, int to) {
        return from == to ? "in " + label(from) : "from %s to %s".formatted(label(from), label(to));
    }

    /** A mark and a note for each break, then each signal, then each date, numbered from 1. */
    List<List<Span>> addMarks(List<Signal> signals, List<Mark> marks) {
        for (int index = 0; index < breaks.size(); index++) {
            marks.add(new Mark.Break(label(starts.get(index + 1)), index + 1));
        }
        List<String> notes = new ArrayList<>(Remarks.breaks(breaks));
        for (Signal signal : signals) {
            String where = Sentences.capital(words(signal.from(), signal.to()));
            notes.add("%s, %s.".formatted(where, signal.words()));
            marks.add(new Mark.Annotation(label(signal.from()), notes.size()));
        }
        List<List<Span>> all = new ArrayList<>(Span.each(notes));
        time.mark(dates, marks, all);
        return all;
    }

    /**
     * The numbers beside a line of their centre.
     *
     * @param kind begins its id
     * @param about what they are drawn about, in words
     * @param finding what it says
     */
    LineChart chart(
            String kind,
            String about,
            String finding,
            scot.cairn.subjects.chart.Series centre,
            List<Mark> marks) {
        Words words =
                new Words(
                        "%s in %s %s, %s"
                                .formatted(measure.officialTerm(), area, about, time.words()),
                        finding,
                        measure.unit().other());
        return new LineChart(
                kind + "-" + measure.id(),
                words,
                time.labels(),
                List.of(
                        scot.cairn.subjects.chart.Series.withPoints(measure.name(), points()),
                        centre),
                marks);
    }

    /** What a period is called, for example {@code quarter}. */
    String noun() {
        return Objects.requireNonNull(time.drawn().getFirst()).unit().noun();
    }
}
