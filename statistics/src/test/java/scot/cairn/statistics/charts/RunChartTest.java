package scot.cairn.statistics.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RunChartTest {

    private static final int ALL = 1000;

    @Test
    void takesTheMedianOfTheFirstPoints() {
        assertThat(chart(2, 1, 4, 9, 9, 9).median()).isEqualTo(6.5);
        assertThat(new RunChart(new double[] {2, 1, 4, 9}, 2).median()).isEqualTo(1.5);
        assertThat(new RunChart(new double[] {Double.NaN, 1, 3}, 3).median()).isEqualTo(2);
    }

    /** The median is 5: a point on it neither breaks the shift of six nor counts. */
    @Test
    void aPointOnTheMedianNeitherBreaksAShiftNorCounts() {
        double[] values = {9, 9, 9, 5, 9, 9, 9, 1, 1, 1, 1, 1};
        RunChart chart = new RunChart(new double[] {9, 9, 9, 5, 9, 9, 9, 1, 1, 1, 1, 1, 5}, 4);
        RunChart about5 = new RunChart(prefixed(5, values), 1);

        assertThat(chart.median()).isEqualTo(9);
        assertThat(about5.shifts())
                .containsExactly(
                        false, true, true, true, true, true, true, true, false, false, false, false,
                        false);
        assertThat(about5.strictShifts()).doesNotContain(true);
        assertThat(about5.useful()).isEqualTo(11);
        assertThat(about5.runs()).isEqualTo(2);
        assertThat(about5.longestRun()).isEqualTo(6);
        assertThat(about5.crossings()).isEqualTo(1);
    }

    @Test
    void aRepeatNeitherBreaksATrendNorCounts() {
        RunChart chart = chart(1, 2, 3, 3, 4, 5, 1);

        assertThat(chart.trends()).containsExactly(true, true, true, true, true, true, false);
        assertThat(chart.strictTrends()).doesNotContain(true);
        assertThat(chart(1, 2, 3, 4, 5).strictTrends()).containsOnly(true);
        assertThat(chart(1, 2, 3, 4).trends()).doesNotContain(true);
    }

    @Test
    void aMissingPointIsOnNoSideAndBreaksOnlyTheStrictMarks() {
        RunChart chart = chart(1, 2, Double.NaN, 3, 4, 5);

        assertThat(chart.trends()).containsOnly(true);
        assertThat(chart.strictTrends()).doesNotContain(true);
        assertThat(chart.sides()[2]).isZero();
    }

    @Test
    void withValuesAllTheSameNothingIsUsefulAndNothingSignals() {
        RunChart chart = chart(3, 3, 3, 3);

        assertThat(chart.useful()).isZero();
        assertThat(chart.runs()).isZero();
        assertThat(chart.longestRunLimit()).isEmpty();
        assertThat(chart.crossingsLimit()).isEmpty();
        assertThat(chart.hasSignal()).isFalse();
        assertThat(chart.hasTooFewRuns()).isFalse();
    }

    @Test
    void oneUsefulPointIsOneRun() {
        RunChart chart = new RunChart(new double[] {3, 4}, 1);

        assertThat(chart.runs()).isEqualTo(1);
        assertThat(chart.crossingsLimit()).hasValue(0);
        assertThat(chart.longestRunLimit()).hasValue(3);
        assertThat(chart.hasSignal()).isFalse();
    }

    @Test
    void aLongRunSignals() {
        double[] values =
                DoubleStream.concat(
                                DoubleStream.iterate(1, v -> 3 - v).limit(10),
                                DoubleStream.generate(() -> 9).limit(10))
                        .toArray();
        RunChart chart = new RunChart(values, 10);

        assertThat(chart.hasSignal()).isTrue();
        assertThat(chart(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2).hasTooManyRuns()).isTrue();
        assertThat(chart(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2).hasTooFewRuns()).isTrue();
    }

    /** Of the 6 arrangements of 2 and 2, two have 2 runs, two have 3 and two have 4. */
    @Test
    void theNumberOfRunsHasTheProbabilitiesThatCountingGives() {
        RunsDistribution four = new RunsDistribution(2, 2);

        assertThat(four.probability(1)).isZero();
        assertThat(four.probability(2)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(four.probability(3)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(four.probability(4)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(four.quantile(0.5)).isEqualTo(3);
        assertThat(four.quantile(0.999)).isEqualTo(4);
        assertThat(new RunsDistribution(500, 500).quantile(0.5)).isBetween(498, 504);
    }

    @Test
    void refusesABaselineWithoutValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunChart(new double[] {Double.NaN, 2}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RunChart(new double[0], 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new RunsDistribution(0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunsDistribution(1, 3).quantile(1));
    }

    private static RunChart chart(double... values) {
        return new RunChart(values, ALL);
    }

    private static double[] prefixed(double first, double[] values) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(values)).toArray();
    }
}
