package scot.cairn.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import scot.cairn.statistics.charts.RunChart;
import scot.cairn.statistics.charts.XmrChart;
import scot.cairn.statistics.charts.XmrSettings;
import scot.cairn.statistics.inequality.Quantile;
import scot.cairn.statistics.inequality.Scale;
import scot.cairn.statistics.inequality.ScottishSlopeIndex;
import scot.cairn.statistics.inequality.SlopeIndex;
import scot.cairn.statistics.rates.AgeBand;
import scot.cairn.statistics.rates.DirectRate;
import scot.cairn.statistics.rates.IndirectRate;
import scot.cairn.statistics.rates.ProportionFunnel;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateComparison;
import scot.cairn.statistics.rates.RateFunnel;
import scot.cairn.statistics.rates.ReferenceBand;
import scot.cairn.statistics.trend.ChangeRule;
import scot.cairn.statistics.trend.MannKendall;
import scot.cairn.statistics.trend.RecentTrend;
import scot.cairn.statistics.trend.StraightLine;
import scot.cairn.statistics.trend.TheilSenLine;
import scot.cairn.statistics.trend.TimePoint;

class MethodsAreNamedTest {

    @Test
    void everyResultCarriesItsMethodAndNoTwoTheSame() {
        double[] values = {1, 2, 3};
        List<TimePoint> points = List.of(new TimePoint(1, 2), new TimePoint(2, 3));
        List<Quantile> halves = List.of(new Quantile(5, 1), new Quantile(5, 2));
        Rate rate = Rate.of(3, 10);

        List<String> methods =
                List.of(
                        new MannKendall(1, 1).method(),
                        TheilSenLine.through(points).orElseThrow().method(),
                        StraightLine.through(points).orElseThrow().method(),
                        new RecentTrend(1, 1, true).method(),
                        new ChangeRule(ChangeRule.Kind.PERCENT, 5, 1, Polarity.LOW_GOOD).method(),
                        SlopeIndex.of(halves, Scale.PLAIN).orElseThrow().method(),
                        ScottishSlopeIndex.of(halves).orElseThrow().method(),
                        new RateFunnel(1).method(),
                        new ProportionFunnel(0.5).method(),
                        DirectRate.of(List.of(new AgeBand(1, 1, 1))).method(),
                        IndirectRate.of(1, List.of(new ReferenceBand(1, 1, 1))).method(),
                        new RateComparison(rate, rate).method(),
                        new RunChart(values, 3).method(),
                        XmrChart.of(values, XmrSettings.STANDARD).method());

        assertThat(methods).doesNotHaveDuplicates().allMatch(method -> !method.isBlank());
    }
}
