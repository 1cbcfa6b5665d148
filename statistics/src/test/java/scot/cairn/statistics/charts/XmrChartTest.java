package scot.cairn.statistics.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import scot.cairn.statistics.Polarity;

class XmrChartTest {

    private static final double NOT_KNOWN = Double.NaN;

    @Test
    void worksLimitsOutOfTheMeanMovingRange() {
        XmrPhase phase = standard(1, 3, 2, 4).points().getFirst().phase();

        assertThat(phase.mean()).isEqualTo(2.5);
        assertThat(phase.meanRange()).isCloseTo(5 / 3.0, within(1e-15));
        assertThat(phase.upper()).isCloseTo(2.5 + 2.66 * 5 / 3, within(1e-14));
    }

    @Test
    void screensWideRangesOnceIfAsked() {
        double[] values = {1, 2, 1, 2, 1, 2, 1, 2, 50, 2, 1, 2};

        XmrChart screened = XmrChart.of(values, XmrSettings.STANDARD);
        XmrChart whole = XmrChart.of(values, new XmrSettings(false, XmrSettings.ALL, Set.of()));

        assertThat(screened.points().getFirst().phase().meanRange()).isEqualTo(1);
        assertThat(whole.points().getFirst().phase().meanRange()).isGreaterThan(9);
        assertThat(screened.points().get(8).cause()).isEqualTo(SpecialCause.ABOVE_LIMIT);
    }

    /** 0.1 ten times over is 0.1 on the mean, though a plain sum is a little less than 1. */
    @Test
    void valuesAllTheSameLieOnTheirMeanAndHaveNoLimits() {
        double[] same = DoubleStream.generate(() -> 0.1).limit(10).toArray();

        XmrChart chart = XmrChart.of(same, XmrSettings.STANDARD);

        assertThat(chart.points()).allSatisfy(point -> assertThat(point.side()).isZero());
        assertThat(chart.points().getFirst().phase().upper()).isNaN();
        assertThat(causes(chart)).containsOnly(SpecialCause.NONE);
    }

    @Test
    void sevenThatRiseAreATrendAndWhereTwoMeetTheLaterCounts() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 30, -22, 30, -22};

        List<SpecialCause> causes =
                causes(XmrChart.of(values, new XmrSettings(false, XmrSettings.ALL, Set.of())));

        assertThat(causes.get(5)).isEqualTo(SpecialCause.RISING);
        assertThat(causes.get(6)).isEqualTo(SpecialCause.FALLING);
        assertThat(causes(standard(1, 2, 3, 4, 5, 6))).doesNotContain(SpecialCause.RISING);
    }

    @Test
    void aRunDoesNotGoOnFromOnePhaseIntoTheNext() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8};

        XmrChart chart = XmrChart.of(values, new XmrSettings(true, XmrSettings.ALL, Set.of(5)));

        assertThat(chart.points().get(3).phase().number()).isZero();
        assertThat(chart.points().get(4).phase().number()).isEqualTo(1);
        assertThat(chart.points().get(4).phase().mean()).isEqualTo(6.5);
        assertThat(causes(chart)).containsOnly(SpecialCause.NONE);
    }

    @Test
    void aNewStartAtTheFirstPointIsTheSecondPhase() {
        XmrChart chart = XmrChart.of(new double[] {1, 2}, new XmrSettings(true, 1, Set.of(1, 9)));

        assertThat(chart.points()).allMatch(point -> point.phase().number() == 1);
        assertThat(chart.points().getFirst().phase().mean()).isEqualTo(1);
    }

    @Test
    void aMissingValueBreaksRunsAndRangesAndIsNotNought() {
        XmrChart chart = standard(1, 2, 3, NOT_KNOWN, 4, 5, 6, 7);

        assertThat(chart.points().getFirst().phase().mean()).isEqualTo(4);
        assertThat(chart.points().getFirst().phase().meanRange()).isEqualTo(1);
        assertThat(causes(chart)).doesNotContain(SpecialCause.RISING);
        assertThat(chart.points().get(3).side()).isZero();
    }

    @Test
    void whatAPointMeansFollowsFromWhichWayIsGood() {
        assertThat(SpecialCause.FALLING.pointType(Polarity.LOW_GOOD))
                .isEqualTo("special_cause_improvement");
        assertThat(SpecialCause.FALLING.pointType(Polarity.HIGH_GOOD))
                .isEqualTo("special_cause_concern");
        assertThat(SpecialCause.SEVEN_BELOW.pointType(Polarity.NEUTRAL))
                .isEqualTo("special_cause_neutral_low");
        assertThat(SpecialCause.RISING.pointType(Polarity.NEUTRAL))
                .isEqualTo("special_cause_neutral_high");
        assertThat(SpecialCause.NONE.pointType(Polarity.NEUTRAL)).isEqualTo("common_cause");
    }

    @Test
    void aTargetBeyondTheLimitsIsMetOrMissedBySide() {
        XmrChart chart = standard(10, 11, 10, 11, 10, 11);

        assertThat(chart.assurance(100, Polarity.LOW_GOOD)).contains(Assurance.CONSISTENT_PASS);
        assertThat(chart.assurance(100, Polarity.HIGH_GOOD)).contains(Assurance.CONSISTENT_FAIL);
        assertThat(chart.assurance(1, Polarity.LOW_GOOD)).contains(Assurance.CONSISTENT_FAIL);
        assertThat(chart.assurance(10, Polarity.LOW_GOOD)).contains(Assurance.INCONSISTENT);
        assertThat(chart.assurance(100, Polarity.NEUTRAL)).isEmpty();
        assertThat(chart.hasTrialLimits()).isTrue();
    }

    @Test
    void refusesNoValuesAndNoBase() {
        assertThatIllegalArgumentException().isThrownBy(() -> standard());
        assertThatIllegalArgumentException().isThrownBy(() -> new XmrSettings(true, 0, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new XmrSettings(true, 1, Set.of(0)));
    }

    private static XmrChart standard(double... values) {
        return XmrChart.of(values, XmrSettings.STANDARD);
    }

    private static List<SpecialCause> causes(XmrChart chart) {
        return chart.points().stream().map(XmrPoint::cause).toList();
    }
}
