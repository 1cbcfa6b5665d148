package scot.cairn.statistics.files;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import scot.cairn.statistics.trend.MannKendall;
import scot.cairn.statistics.trend.Marker;
import scot.cairn.statistics.trend.RecentTrend;
import scot.cairn.statistics.trend.StraightLine;
import scot.cairn.statistics.trend.TheilSenLine;
import scot.cairn.statistics.trend.TimePoint;

/** Tests of trend, a series at a time. */
final class TrendMethods {

    static final Method TREND =
            new Method.ByGroup(
                    "trend",
                    "Theil-Sen line, Mann-Kendall test (tie-corrected, continuity-corrected) and"
                            + " least-squares line of a series",
                    new Form(
                            List.of(
                                    Column.of("series", Kind.TEXT),
                                    Column.of("t", Kind.NUMBER),
                                    Column.orEmpty("y", Kind.NUMBER)),
                            List.of("series", "t"),
                            List.of(
                                    "series",
                                    "n",
                                    "theil_sen_slope",
                                    "theil_sen_intercept",
                                    "mk_S",
                                    "mk_var",
                                    "mk_z",
                                    "mk_p",
                                    "ols_slope",
                                    "ols_intercept",
                                    "ols_slope_p")),
                    TrendMethods::trend);

    static final Method RECENT =
            new Method.Paired(
                    "recent-trend",
                    "the Fingertips marker over the five latest values with 95 % intervals",
                    new Form(
                            List.of(
                                    Column.of("series", Kind.TEXT),
                                    Column.of("t", Kind.NUMBER),
                                    Column.orEmpty("value", Kind.NUMBER),
                                    Column.orEmpty("lower", Kind.NUMBER),
                                    Column.orEmpty("upper", Kind.NUMBER)),
                            List.of("series", "t"),
                            List.of(
                                    "series",
                                    "polarity",
                                    "slope",
                                    "chi2",
                                    "same_sign",
                                    "significant",
                                    "marker")),
                    new Method.Second(
                            "polarity",
                            List.of(
                                    Column.of("series", Kind.TEXT),
                                    Column.orEmpty("polarity", Kind.POLARITY))),
                    TrendMethods::recent);

    private TrendMethods() {}

    /** The rows of a series in order of time. */
    static List<Row> inOrder(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingDouble(row -> row.number("t"))).toList();
    }

    private static Stream<List<String>> trend(List<Row> rows) {
        List<TimePoint> points =
                inOrder(rows).stream()
                        .filter(row -> !row.isEmpty("y"))
                        .map(row -> new TimePoint(row.number("t"), row.number("y")))
                        .toList();
        Row first = rows.getFirst();
        Cells cells = new Cells().same(first, List.of("series")).numbers(points.size());
        if (points.size() > TheilSenLine.MOST_POINTS) {
            first.refuse(
                    "series",
                    "this series has %d points and the test takes %d"
                            .formatted(points.size(), TheilSenLine.MOST_POINTS),
                    "give fewer");
            return Stream.of();
        }
        if (points.size() < 2) {
            return Stream.of(cells.empty(9).row());
        }
        TheilSenLine.through(points)
                .ifPresentOrElse(
                        line -> cells.numbers(line.slope(), line.intercept()),
                        () -> cells.empty(2));
        MannKendall test = MannKendall.of(points.stream().map(TimePoint::value).toList());
        cells.numbers((double) test.score(), test.variance(), test.z(), test.p());
        StraightLine.through(points)
                .ifPresentOrElse(
                        line -> cells.numbers(line.slope(), line.intercept()).number(line.slopeP()),
                        () -> cells.empty(3));
        return Stream.of(cells.row());
    }

    private static Stream<List<String>> recent(List<Row> rows, Row polarity) {
        rows.stream()
                .filter(row -> row.number("lower") > row.number("upper"))
                .forEach(row ->
                        row.refuse(
                                "lower",
                                "the lower bound %s is above the upper bound %s"
                                        .formatted(row.text("lower"), row.text("upper")),
                                "give the bounds in order"));
        List<RecentTrend.Estimate> estimates =
                inOrder(rows).stream()
                        .filter(row ->
                                row.number("lower") <= row.number("upper") && !row.isEmpty("value"))
                        .map(row ->
                                new RecentTrend.Estimate(
                                        row.number("value"),
                                        row.number("lower"),
                                        row.number("upper")))
                        .toList();
        Cells cells =
                new Cells()
                        .same(rows.getFirst(), List.of("series"))
                        .same(polarity, List.of("polarity"));
        RecentTrend.of(estimates)
                .ifPresentOrElse(
                        trend ->
                                cells.numbers(trend.slope(), trend.chiSquared())
                                        .flag(trend.isSteady())
                                        .flag(trend.isSignificant())
                                        .text(trend.marker(polarity.polarity("polarity")).code()),
                        () -> cells.empty(4).text(Marker.CANNOT_BE_CALCULATED.code()));
        return Stream.of(cells.row());
    }
}
