package scot.cairn.statistics.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.targets.LogLinearTrend;
import scot.cairn.statistics.targets.Pace;
import scot.cairn.statistics.targets.TargetPath;
import scot.cairn.statistics.targets.YearCount;
import scot.cairn.statistics.trend.StraightLine;
import scot.cairn.statistics.trend.TimePoint;

/** Paths to targets, and forecasts of rates per 100,000. */
final class TargetMethods {

    private static final double PER = 100_000;
    private static final List<String> PATH = List.of("target", "baseline", "goal", "periods", "t");

    static final Method TRAJECTORY =
            new Method.ByRow(
                    "trajectory",
                    "the path from baseline to goal: by the same amount and by the same percentage"
                            + " each period",
                    new Form(
                            List.of(
                                    Column.of("target", Kind.TEXT),
                                    Column.orEmpty("baseline", Kind.NUMBER),
                                    Column.orEmpty("goal", Kind.NUMBER),
                                    Column.orEmpty("periods", Kind.COUNT),
                                    Column.of("t", Kind.NUMBER)),
                            List.of("target", "t"),
                            RateMethods.with(PATH, "linear", "geometric")),
                    TargetMethods::trajectory);

    static final Method FORECAST =
            new Method.Paired(
                    "forecast",
                    "yearly rates ahead: straight line with its t prediction interval and the"
                            + " probability of the goal; quasi-Poisson trend with the interval of its"
                            + " mean; the yearly change needed",
                    new Form(
                            List.of(
                                    Column.of("series", Kind.TEXT),
                                    Column.of("t", Kind.NUMBER),
                                    Column.orEmpty("count", Kind.COUNT),
                                    Column.orEmpty("population", Kind.COUNT)),
                            List.of("series", "t"),
                            List.of(
                                    "series",
                                    "horizon",
                                    "goal_rate",
                                    "ols_forecast",
                                    "ols_pi_lower",
                                    "ols_pi_upper",
                                    "ols_prob_at_or_below_goal",
                                    "qp_annual_change_pct",
                                    "qp_phi",
                                    "qp_forecast",
                                    "qp_mean_lower",
                                    "qp_mean_upper",
                                    "needed_annual_change_pct")),
                    new Method.Second(
                            "goals",
                            List.of(
                                    Column.of("series", Kind.TEXT),
                                    Column.of("horizon", Kind.COUNT),
                                    Column.orEmpty("goal_rate", Kind.COUNT))),
                    TargetMethods::forecast);

    private TargetMethods() {}

    private static List<String> trajectory(Row row) {
        Cells cells = new Cells().same(row, PATH);
        double baseline = row.number("baseline");
        double goal = row.number("goal");
        double periods = row.number("periods");
        if (Double.isNaN(baseline + goal) || !(periods > 0)) {
            return cells.empty(2).row();
        }
        TargetPath path = new TargetPath(baseline, goal, periods);
        double time = row.number("t");
        return cells.numbers(path.linear(time)).number(path.geometric(time)).row();
    }

    /** Periods without a count or without people tell nothing. */
    private static Stream<List<String>> forecast(List<Row> rows, Row goal) {
        List<YearCount> years =
                TrendMethods.inOrder(rows).stream()
                        .filter(row -> row.number("population") > 0 && !row.isEmpty("count"))
                        .map(row ->
                                new YearCount(
                                        row.number("t"),
                                        row.number("count"),
                                        row.number("population")))
                        .toList();
        Cells cells =
                new Cells()
                        .same(rows.getFirst(), List.of("series"))
                        .same(goal, List.of("horizon", "goal_rate"));
        if (years.isEmpty()) {
            return Stream.of(cells.empty(10).row());
        }
        double goalRate = goal.number("goal_rate");
        double horizon = goal.number("horizon");
        double time = years.getLast().time() + horizon;
        addLine(cells, years, time, goalRate);
        addTrend(cells, years, time);
        return Stream.of(
                cells.number(Pace.neededPercent(years.getLast().rate() * PER, goalRate, horizon))
                        .row());
    }

    private static void addLine(Cells cells, List<YearCount> years, double time, double goal) {
        Optional<StraightLine> line =
                StraightLine.through(
                        years.stream()
                                .map(year -> new TimePoint(year.time(), year.rate() * PER))
                                .toList());
        if (line.isEmpty()) {
            cells.empty(4);
            return;
        }
        cells.numbers(line.get().at(time));
        line.get()
                .prediction(time, Confidence.P95)
                .ifPresentOrElse(
                        interval -> cells.numbers(interval.lower(), interval.upper()),
                        () -> cells.empty(2));
        cells.number(
                Double.isNaN(goal)
                        ? OptionalDouble.empty()
                        : line.get().probabilityAtOrBelow(goal, time));
    }

    private static void addTrend(Cells cells, List<YearCount> years, double time) {
        Optional<LogLinearTrend> trend = LogLinearTrend.through(years);
        if (trend.isEmpty()) {
            cells.empty(5);
            return;
        }
        cells.numbers(trend.get().changePercent())
                .number(trend.get().dispersion())
                .numbers(trend.get().at(time) * PER);
        trend.get()
                .mean(time, Confidence.P95)
                .ifPresentOrElse(
                        interval -> cells.numbers(interval.lower() * PER, interval.upper() * PER),
                        () -> cells.empty(2));
    }
}
