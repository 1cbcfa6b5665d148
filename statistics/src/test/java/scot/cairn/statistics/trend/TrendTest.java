package scot.cairn.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Polarity;
import scot.cairn.statistics.trend.RecentTrend.Estimate;

class TrendTest {

    @Test
    void oneOutlierDoesNotMoveATheilSenLine() {
        TheilSenLine line = TheilSenLine.through(points(1, 2, 3, 400, 5)).orElseThrow();

        assertThat(line.slope()).isEqualTo(1);
        assertThat(line.intercept()).isEqualTo(0);
    }

    @Test
    void aLineNeedsTwoTimes() {
        List<TimePoint> sameTime = List.of(new TimePoint(1, 2), new TimePoint(1, 3));

        assertThat(TheilSenLine.through(sameTime)).isEmpty();
        assertThat(StraightLine.through(sameTime)).isEmpty();
        assertThat(StraightLine.through(List.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TheilSenLine.through(Collections.nCopies(5001, new TimePoint(1, 2))));
    }

    /** Four values that rise: 6 pairs, variance 4 × 3 × 13 / 18. */
    @Test
    void mannAndKendallCountPairs() {
        MannKendall rising = MannKendall.of(List.of(1.0, 2.0, 3.0, 4.0));

        assertThat(rising.score()).isEqualTo(6);
        assertThat(rising.variance()).isCloseTo(156 / 18.0, within(1e-14));
        assertThat(rising.z()).isCloseTo(5 / Math.sqrt(156 / 18.0), within(1e-14));
    }

    @Test
    void valuesAllTheSameHaveNoTrendAndNoDoubtAboutIt() {
        MannKendall same = MannKendall.of(List.of(0.0, -0.0, 0.0));

        assertThat(same.score()).isZero();
        assertThat(same.variance()).isZero();
        assertThat(same.z()).isZero();
        assertThat(same.p()).isEqualTo(1);
        assertThat(StraightLine.through(points(7, 7, 7)).orElseThrow().slopeP()).isEmpty();
    }

    @Test
    void twoPointsHaveALineAndNoDoubtThatCouldBeMeasured() {
        StraightLine line = StraightLine.through(points(1, 3)).orElseThrow();

        assertThat(line.at(3)).isEqualTo(5);
        assertThat(line.slopeP()).isEmpty();
        assertThat(line.prediction(3, Confidence.P95)).isEmpty();
        assertThat(line.probabilityAtOrBelow(9, 3)).isEmpty();
    }

    @Test
    void aRecentTrendUsesTheLastFiveValues() {
        List<Estimate> rising =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> new Estimate(i < 5 ? 99 : i, i - 1.0, i + 1.0))
                        .toList();

        RecentTrend trend = RecentTrend.of(rising).orElseThrow();

        assertThat(trend.slope()).isCloseTo(1, within(1e-14));
        assertThat(trend.isSignificant()).isTrue();
        assertThat(trend.marker(Polarity.NEUTRAL)).isEqualTo(Marker.INCREASING);
        assertThat(trend.marker(Polarity.HIGH_GOOD).words())
                .isEqualTo("increasing and getting better");
        assertThat(trend.marker(Polarity.LOW_GOOD)).isEqualTo(Marker.INCREASING_WORSE);
    }

    @Test
    void oneValueThatMakesTheWholeTrendMakesItNoTrend() {
        List<Estimate> jump = List.of(around(10), around(9), around(9), around(9), around(100));

        RecentTrend trend = RecentTrend.of(jump).orElseThrow();

        assertThat(trend.chiSquared()).isGreaterThan(RecentTrend.LIMIT);
        assertThat(trend.isSteady()).isFalse();
        assertThat(trend.marker(Polarity.LOW_GOOD).words())
                .isEqualTo("no statistically significant change");
    }

    @Test
    void fewerThanFiveOrAnIntervalWithoutWidthGiveNoTrend() {
        Estimate sure = new Estimate(5, 5, 5);

        assertThat(RecentTrend.of(Collections.nCopies(4, around(1)))).isEmpty();
        assertThat(RecentTrend.of(Collections.nCopies(5, sure))).isEmpty();
        assertThat(RecentTrend.LIMIT).isCloseTo(9.549536, within(1e-6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(1, 2, 1));
    }

    @Test
    void aRuleOfChangeAsksForItsThresholdInEachPeriod() {
        ChangeRule twice = new ChangeRule(ChangeRule.Kind.ABSOLUTE, 1, 2, Polarity.LOW_GOOD);

        assertThat(twice.judge(List.of(5.0, 4.0, 3.0))).isEqualTo(ChangeRule.Verdict.IMPROVING);
        assertThat(twice.judge(List.of(3.0, 4.0, 5.0))).isEqualTo(ChangeRule.Verdict.WORSENING);
        assertThat(twice.judge(List.of(5.0, 4.0, 3.5))).isEqualTo(ChangeRule.Verdict.MAINTAINING);
        assertThat(twice.judge(List.of(5.0, 4.0))).isEqualTo(ChangeRule.Verdict.CANNOT_TELL);
    }

    @Test
    void aRuleInPerCentCannotTellFromNought() {
        ChangeRule rule = new ChangeRule(ChangeRule.Kind.PERCENT, 10, 1, Polarity.HIGH_GOOD);

        assertThat(rule.judge(List.of(0.0, 4.0))).isEqualTo(ChangeRule.Verdict.CANNOT_TELL);
        assertThat(rule.judge(List.of(10.0, 11.0))).isEqualTo(ChangeRule.Verdict.IMPROVING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeRule(ChangeRule.Kind.PERCENT, 10, 1, Polarity.NEUTRAL));
    }

    private static Estimate around(double value) {
        return new Estimate(value, value - 1, value + 1);
    }

    private static List<TimePoint> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new TimePoint(i + 1, values[i]))
                .toList();
    }
}
