package scot.cairn.measures.overtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.measures.MethodsUsed;
import scot.cairn.measures.Sentences;
import scot.cairn.statistics.charts.RunChart;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.chart.LineChart;
import scot.cairn.subjects.chart.Mark;

/**
 * A run chart of a series: values about the median of each phase, its shifts numbered and listed,
 * and whether there is a signal.
 *
 * @param series the series
 * @param charts of the phases with points enough, by the place at which they begin
 */
record RunChartOf(Phases series, Map<Integer, RunChart> charts) {

    /** With fewer points than these the rules say nothing. */
    static final int FEWEST = 10;

    /** The chart; empty where no phase has points enough. */
    static Optional<RunChartOf> of(Phases series) {
        Map<Integer, RunChart> charts = new HashMap<>();
        for (Phases.Phase phase : series.phases()) {
            if (phase.points() >= FEWEST) {
                charts.put(phase.start(), new RunChart(phase.array(), phase.numbers().size()));
            }
        }
        return charts.isEmpty() ? Optional.empty() : Optional.of(new RunChartOf(series, charts));
    }

    /** The sentence, the chart and its table. */
    List<Block> blocks(List<Span> source) {
        List<Signal> shifts = shifts();
        String finding = finding(shifts);
        List<Mark> marks = new ArrayList<>();
        List<List<Span>> notes = series.addMarks(shifts, marks);
        LineChart chart =
                series.chart(
                        "run",
                        "about the median",
                        finding,
                        scot.cairn.subjects.chart.Series.plain("Median", medians()),
                        marks);
        return List.of(
                Block.Prose.of(
                        Span.plain(finding + " By: "),
                        MethodsUsed.Method.RUN_CHART.link(),
                        Span.plain(".")),
                new Block.Chart("run-chart", chart, "run-chart-values", notes, source),
                table(source));
    }

    private Map<String, Double> medians() {
        Map<String, Double> medians = new HashMap<>();
        for (Phases.Phase phase : series.phases()) {
            RunChart chart = charts.get(phase.start());
            if (chart != null) {
                for (int at = 0; at < phase.numbers().size(); at++) {
                    medians.put(series.label(phase.start() + at), chart.median());
                }
            }
        }
        return medians;
    }

    /** Each six or more points in a row on one side of the median. */
    List<Signal> shifts() {
        List<Signal> shifts = new ArrayList<>();
        for (Phases.Phase phase : series.phases()) {
            RunChart chart = charts.get(phase.start());
            if (chart != null) {
                shifts.addAll(shifts(chart, phase));
            }
        }
        return shifts;
    }

    private static List<Signal> shifts(RunChart chart, Phases.Phase phase) {
        boolean[] marked = chart.shifts();
        int[] sides = chart.sides();
        List<Signal> shifts = new ArrayList<>();
        int place = 0;
        while (place < marked.length) {
            int side = marked[place] ? sides[place] : 0;
            if (side == 0) {
                place++;
                continue;
            }
            int last = place;
            int points = 0;
            for (int at = place; at < marked.length && marked[at] && sides[at] != -side; at++) {
                if (sides[at] == side) {
                    points++;
                    last = at;
                }
            }
            shifts.add(
                    new Signal(
                            phase.start() + place,
                            phase.start() + last,
                            "%d points in a row are %s the median"
                                    .formatted(points, side > 0 ? "above" : "below")));
            place = last + 1;
        }
        return shifts;
    }

    private String finding(List<Signal> shifts) {
        Phases.Phase last =
                series.phases().stream()
                        .filter(phase -> charts.containsKey(phase.start()))
                        .reduce((_, later) -> later)
                        .orElseThrow();
        RunChart chart = java.util.Objects.requireNonNull(charts.get(last.start()));
        String stretch = series.words(last.start(), last.start() + last.numbers().size() - 1);
        String test =
                "%s, %d points that are not on the median of %s cross it %d times, and the longest run has %d of them."
                        .formatted(
                                Sentences.capital(stretch),
                                chart.useful(),
                                shown(chart.median()),
                                chart.crossings(),
                                chart.longestRun());
        String limits =
                chart.useful() == 0
                        ? ""
                        : " Chance would leave at least %d crossings and runs of up to %d."
                                .formatted(
                                        chart.crossingsLimit().orElse(0),
                                        chart.longestRunLimit().orElse(0));
        String verdict =
                chart.hasSignal()
                        ? " That is a signal of a change that chance alone would seldom leave."
                        : " That is no signal, which is not to say that nothing changed.";
        String marked =
                shifts.isEmpty()
                        ? ""
                        : " %s marked: six points or more in a row on one side."
                                .formatted(
                                        shifts.size() == 1
                                                ? "1 shift is"
                                                : shifts.size() + " shifts are");
        return test + limits + verdict + marked;
    }

    private String shown(double number) {
        int decimals = Math.max(series.measure().decimals(), number == Math.rint(number) ? 0 : 1);
        return Cell.Value.of(BigDecimal.valueOf(number), decimals).shown();
    }

    private Table table(List<Span> source) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Phases.Phase phase : series.phases()) {
            RunChart chart = charts.get(phase.start());
            for (int at = 0; at < phase.numbers().size(); at++) {
                rows.add(row(phase, chart, at));
            }
        }
        return new Table(
                "run-chart-values",
                "%s in %s, each %s beside the median"
                        .formatted(series.measure().officialTerm(), series.area(), series.noun()),
                List.of(
                        Column.text("period", Sentences.capital(series.noun())),
                        Column.number("value", Sentences.capital(series.measure().unit().other())),
                        Column.number("median", "Median"),
                        Column.text("side", "Side of the median"),
                        Column.text("shift", "Part of a shift")),
                rows,
                List.of(
                        "The median is that of all figures between two breaks. With fewer than %d of them no median is drawn."
                                .formatted(FEWEST)),
                source,
                false);
    }

    private List<Cell> row(
            Phases.Phase phase, @org.jspecify.annotations.Nullable RunChart chart, int at) {
        double number = phase.numbers().get(at);
        String label = series.label(phase.start() + at);
        Cell value =
                Double.isFinite(number)
                        ? Cell.Value.of(BigDecimal.valueOf(number), series.measure().decimals())
                        : Cell.Absence.MISSING;
        if (chart == null) {
            return List.of(
                    Cell.Text.of(label),
                    value,
                    Cell.Absence.NOT_APPLICABLE,
                    Cell.Absence.NOT_APPLICABLE,
                    Cell.Absence.NOT_APPLICABLE);
        }
        String side =
                switch (chart.sides()[at]) {
                    case 1 -> "Above";
                    case -1 -> "Below";
                    default -> Double.isFinite(number) ? "On it" : "No figure";
                };
        return List.of(
                Cell.Text.of(label),
                value,
                Cell.Value.of(
                        BigDecimal.valueOf(chart.median()),
                        Math.max(1, series.measure().decimals())),
                Cell.Text.of(side),
                Cell.Text.of(chart.shifts()[at] ? "Yes" : "No"));
    }
}
