package scot.cairn.statistics.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import scot.cairn.statistics.Polarity;
import scot.cairn.statistics.charts.Assurance;
import scot.cairn.statistics.charts.RunChart;
import scot.cairn.statistics.charts.XmrChart;
import scot.cairn.statistics.charts.XmrPoint;
import scot.cairn.statistics.charts.XmrSettings;

/** Charts, each with its points; what holds for a chart stands in the row of each point. */
final class ChartMethods {

    private static final List<String> POINT = List.of("chart", "point", "y");
    private static final Form POINTS =
            new Form(
                    List.of(
                            Column.of("chart", Kind.TEXT),
                            Column.of("point", Kind.ORDINAL),
                            Column.orEmpty("y", Kind.NUMBER)),
                    List.of("chart", "point"),
                    POINT);

    static final Method XMR =
            new Method.Paired(
                    "xmr",
                    "an XmR control chart by the rules of Making Data Count, with what it says of a"
                            + " target",
                    new Form(
                            POINTS.input(),
                            POINTS.keys(),
                            RateMethods.with(
                                    POINT,
                                    "rebase_group",
                                    "mean",
                                    "lpl",
                                    "upl",
                                    "outside_limits",
                                    "relative_to_mean",
                                    "close_to_limits",
                                    "special_cause_type",
                                    "point_type",
                                    "assurance")),
                    new Method.Second(
                            "charts",
                            List.of(
                                    Column.of("chart", Kind.TEXT),
                                    Column.orEmpty("improvement_direction", Kind.POLARITY),
                                    Column.of("screen_outliers", Kind.FLAG),
                                    Column.orEmpty("fix_after_n_points", Kind.ORDINAL),
                                    Column.orEmpty("rebase_before_point", Kind.ORDINALS),
                                    Column.orEmpty("target", Kind.NUMBER))),
                    ChartMethods::xmr);

    static final Method RUN_CHART =
            new Method.Paired(
                    "runchart",
                    "a run chart: shifts and trends of Healthcare Improvement Scotland and, strict, of"
                            + " Public Health Scotland; exact limits of the runs; Anhoj's signal",
                    new Form(
                            POINTS.input(),
                            POINTS.keys(),
                            RateMethods.with(
                                    POINT,
                                    "side",
                                    "shift6",
                                    "trend5",
                                    "strict_shift6",
                                    "strict_trend5",
                                    "n",
                                    "baseline_points",
                                    "median",
                                    "useful",
                                    "runs",
                                    "runs_lower",
                                    "runs_upper",
                                    "too_few",
                                    "too_many",
                                    "longest_run",
                                    "longest_run_limit",
                                    "crossings",
                                    "crossings_limit",
                                    "anhoj_signal")),
                    new Method.Second(
                            "charts",
                            List.of(
                                    Column.of("chart", Kind.TEXT),
                                    Column.orEmpty("baseline_points", Kind.ORDINAL))),
                    ChartMethods::runChart);

    private ChartMethods() {}

    private static Stream<List<String>> xmr(List<Row> unordered, Row chart) {
        List<Row> rows = inOrder(unordered);
        Polarity polarity = chart.polarity("improvement_direction");
        double base = chart.number("fix_after_n_points");
        XmrSettings settings =
                new XmrSettings(
                        chart.flag("screen_outliers"),
                        Double.isNaN(base) ? XmrSettings.ALL : (int) base,
                        new HashSet<>(chart.ordinals("rebase_before_point")));
        XmrChart drawn = XmrChart.of(values(rows), settings);
        List<XmrPoint> points = drawn.points();
        String assurance =
                chart.isEmpty("target")
                        ? ""
                        : drawn.assurance(chart.number("target"), polarity)
                                .map(Assurance::code)
                                .orElse("");
        List<List<String>> output = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            output.add(
                    xmrPoint(
                            new Cells().same(rows.get(index), POINT),
                            points.get(index),
                            polarity,
                            assurance));
        }
        return output.stream();
    }

    private static List<String> xmrPoint(
            Cells cells, XmrPoint point, Polarity polarity, String assurance) {
        double lower = point.phase().lower();
        boolean isKnown = Double.isFinite(point.value());
        cells.numbers(point.phase().number(), point.phase().mean(), lower, point.phase().upper());
        if (isKnown && Double.isFinite(lower)) {
            cells.flag(point.isOutside()).numbers(point.side()).flag(point.isClose());
        } else if (isKnown) {
            cells.empty(1).numbers(point.side()).empty(1);
        } else {
            cells.empty(3);
        }
        if (isKnown) {
            cells.text(point.cause().label()).text(point.cause().pointType(polarity));
        } else {
            cells.empty(2);
        }
        return cells.text(assurance).row();
    }

    private static Stream<List<String>> runChart(List<Row> unordered, Row chart) {
        List<Row> rows = inOrder(unordered);
        double[] values = values(rows);
        double baseline = chart.number("baseline_points");
        int points = Double.isNaN(baseline) ? values.length : (int) baseline;
        if (rows.stream().limit(points).allMatch(row -> row.isEmpty("y"))) {
            return rows.stream().map(row -> new Cells().same(row, POINT).empty(20).row());
        }
        RunChart drawn = new RunChart(values, points);
        boolean[] shifts = drawn.shifts();
        boolean[] trends = drawn.trends();
        boolean[] strictShifts = drawn.strictShifts();
        boolean[] strictTrends = drawn.strictTrends();
        int[] sides = drawn.sides();
        List<String> summary = summary(drawn, rows, points);
        List<List<String>> output = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Cells cells = new Cells().same(rows.get(index), POINT);
            if (Double.isFinite(values[index])) {
                cells.numbers(sides[index])
                        .flag(shifts[index])
                        .flag(trends[index])
                        .flag(strictShifts[index])
                        .flag(strictTrends[index]);
            } else {
                cells.empty(5);
            }
            summary.forEach(cells::text);
            output.add(cells.row());
        }
        return output.stream();
    }

    private static List<String> summary(RunChart drawn, List<Row> rows, int baseline) {
        long known = rows.stream().filter(row -> !row.isEmpty("y")).count();
        Cells cells = new Cells().numbers((double) known, baseline);
        cells.numbers(drawn.median(), drawn.useful(), drawn.runs());
        drawn.runsLimits()
                .ifPresentOrElse(
                        limits -> cells.numbers(limits.fewest(), limits.most()),
                        () -> cells.empty(2));
        cells.flag(drawn.hasTooFewRuns()).flag(drawn.hasTooManyRuns());
        return cells.numbers(drawn.longestRun())
                .whole(drawn.longestRunLimit())
                .numbers(drawn.crossings())
                .whole(drawn.crossingsLimit())
                .flag(drawn.hasSignal())
                .row();
    }

    private static List<Row> inOrder(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble(row -> row.number("point")))
                .toList();
    }

    private static double[] values(List<Row> rows) {
        return rows.stream().mapToDouble(row -> row.number("y")).toArray();
    }
}
