package scot.cairn.measures.overtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.measures.MethodsUsed;
import scot.cairn.measures.Sentences;
import scot.cairn.statistics.charts.SpecialCause;
import scot.cairn.statistics.charts.XmrChart;
import scot.cairn.statistics.charts.XmrPhase;
import scot.cairn.statistics.charts.XmrPoint;
import scot.cairn.statistics.charts.XmrSettings;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.chart.LineChart;
import scot.cairn.subjects.chart.Mark;

/**
 * A control chart of a series: values about the mean of each phase with its limits, and what stands
 * out numbered and listed.
 *
 * @param series the series
 * @param chart of all its places
 */
record ControlChartOf(Phases series, XmrChart chart) {

    /** The chart; empty where the last phase has too few points for limits. */
    static Optional<ControlChartOf> of(Phases series) {
        if (series.phases().getLast().points() < XmrChart.FEWEST_FOR_LIMITS) {
            return Optional.empty();
        }
        var starts = new HashSet<Integer>();
        series.starts().stream().filter(start -> start > 0).forEach(start -> starts.add(start + 1));
        XmrChart chart =
                XmrChart.of(
                        series.numbers().stream().mapToDouble(Double::doubleValue).toArray(),
                        new XmrSettings(true, XmrSettings.ALL, starts));
        return hasLimits(chart.points().getLast().phase())
                ? Optional.of(new ControlChartOf(series, chart))
                : Optional.empty();
    }

    private static boolean hasLimits(XmrPhase phase) {
        return Double.isFinite(phase.lower()) && Double.isFinite(phase.upper());
    }

    /** The sentence, the chart and its table. */
    List<Block> blocks(List<Span> source) {
        List<Signal> signals = signals();
        String finding = finding(signals);
        List<Mark> marks = new ArrayList<>();
        List<List<Span>> notes = series.addMarks(signals, marks);
        Map<String, Double> means = new HashMap<>();
        Map<String, Mark.Range> limits = new HashMap<>();
        for (int place = 0; place < chart.points().size(); place++) {
            XmrPhase phase = chart.points().get(place).phase();
            if (hasLimits(phase) && phase.upper() >= 0) {
                means.put(series.label(place), Math.max(0, phase.mean()));
                limits.put(
                        series.label(place),
                        new Mark.Range(Math.max(0, phase.lower()), phase.upper()));
            }
        }
        marks.add(new Mark.Band("Mean", "process limits", limits));
        LineChart drawn =
                series.chart(
                        "control",
                        "about the mean, with process limits",
                        finding,
                        scot.cairn.subjects.chart.Series.plain("Mean", means),
                        marks);
        return List.of(
                Block.Prose.of(
                        Span.plain(finding + " By: "),
                        MethodsUsed.Method.XMR.link(),
                        Span.plain(".")),
                new Block.Chart("control-chart", drawn, "control-chart-values", notes, source),
                table(source));
    }

    /** What stands out, each stretch once. */
    List<Signal> signals() {
        return Signal.runs(
                        chart.points().size(),
                        place ->
                                Optional.of(chart.points().get(place).cause())
                                        .filter(cause -> cause != SpecialCause.NONE))
                .stream()
                .map(run ->
                        new Signal(
                                run.from(), run.to(), words(run.mark(), run.to() - run.from() + 1)))
                .toList();
    }

    private static String words(SpecialCause cause, int points) {
        boolean one = points == 1;
        String are = one ? "1 point is" : points + " points are";
        String lie = one ? "1 point lies" : points + " points lie";
        String belong = one ? "1 point belongs" : points + " points belong";
        return switch (cause) {
            case NONE -> "nothing stands out";
            case ABOVE_LIMIT -> are + " above the upper limit";
            case BELOW_LIMIT -> are + " below the lower limit";
            case RISING -> belong + " to a row of seven or more that rises";
            case FALLING -> belong + " to a row of seven or more that falls";
            case TWO_IN_THREE_ABOVE -> lie + " near the upper limit, by the rule of two in three";
            case TWO_IN_THREE_BELOW -> lie + " near the lower limit, by the rule of two in three";
            case SEVEN_ABOVE -> belong + " to a row of seven or more above the mean";
            case SEVEN_BELOW -> belong + " to a row of seven or more below the mean";
        };
    }

    private String finding(List<Signal> signals) {
        XmrPhase last = chart.points().getLast().phase();
        String start =
                "The mean of the latest stretch is %s, and its limits are %s and %s."
                        .formatted(shown(last.mean()), shown(last.lower()), shown(last.upper()));
        if (signals.isEmpty()) {
            return start
                    + " No point stands out by the rules, which is not to say that nothing changed.";
        }
        Signal latest = signals.getLast();
        return "%s %d %s out by the rules; the latest: %s, %s."
                .formatted(
                        start,
                        signals.size(),
                        signals.size() == 1 ? "stretch stands" : "stretches stand",
                        series.words(latest.from(), latest.to()),
                        latest.words());
    }

    private static String shown(double number) {
        return Cell.Value.of(BigDecimal.valueOf(number), 1).shown();
    }

    private Table table(List<Span> source) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int place = 0; place < chart.points().size(); place++) {
            XmrPoint point = chart.points().get(place);
            rows.add(
                    List.of(
                            Cell.Text.of(series.label(place)),
                            number(point.value(), series.measure().decimals()),
                            number(point.phase().mean(), 1),
                            number(point.phase().lower(), 1),
                            number(point.phase().upper(), 1),
                            Cell.Text.of(
                                    point.cause() == SpecialCause.NONE
                                            ? "None"
                                            : point.cause().label())));
        }
        return new Table(
                "control-chart-values",
                "%s in %s, each %s beside the mean and the limits"
                        .formatted(series.measure().officialTerm(), series.area(), series.noun()),
                List.of(
                        Column.text("period", Sentences.capital(series.noun())),
                        Column.number("value", Sentences.capital(series.measure().unit().other())),
                        Column.number("mean", "Mean"),
                        Column.number("lower", "Lower limit"),
                        Column.number("upper", "Upper limit"),
                        Column.text("mark", "Mark")),
                rows,
                List.of(
                        "The mean and the limits are those of all figures between two breaks. A lower"
                                + " limit below 0 is drawn at 0. A mark says that a point is unlikely by"
                                + " chance, and not why."),
                source,
                false);
    }

    private static Cell number(double number, int decimals) {
        return Double.isFinite(number)
                ? Cell.Value.of(BigDecimal.valueOf(number), decimals)
                : Cell.Absence.MISSING;
    }
}
