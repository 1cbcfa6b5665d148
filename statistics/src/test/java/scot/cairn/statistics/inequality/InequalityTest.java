package scot.cairn.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

class InequalityTest {

    private static final List<Quantile> FALLING =
            List.of(new Quantile(10, 5), new Quantile(10, 4), new Quantile(10, 3));

    /** Ranks are 1/6, 1/2 and 5/6, so the line falls by 3 from end to end, from 5.5 to 2.5. */
    @Test
    void theTwoBodiesTurnTheSlopeRoundAndCallOtherThingsRelative() {
        SlopeIndex english = SlopeIndex.of(FALLING, Scale.PLAIN).orElseThrow();
        ScottishSlopeIndex scottish = ScottishSlopeIndex.of(FALLING).orElseThrow();

        assertThat(english.absolute()).isCloseTo(-3, within(1e-14));
        assertThat(scottish.absolute()).isCloseTo(3, within(1e-14));
        assertThat(english.ratioOfEnds()).isCloseTo(2.5 / 5.5, within(1e-14));
        assertThat(scottish.relativeToMean().orElseThrow()).isCloseTo(0.75, within(1e-14));
        assertThat(scottish.percentAboveMean().orElseThrow()).isCloseTo(37.5, within(1e-12));
    }

    @Test
    void whatWouldNotBeIfAllWereAsTheLeastDeprived() {
        ScottishSlopeIndex index = ScottishSlopeIndex.of(FALLING).orElseThrow();

        assertThat(index.attributablePercent().orElseThrow()).isCloseTo(25, within(1e-12));
        assertThat(index.range()).isEqualTo(2);
        assertThat(index.ratio().orElseThrow()).isCloseTo(5 / 3.0, within(1e-15));
    }

    @Test
    void nothingIsMadeUpWhereThereIsNoLineOrNoBase() {
        List<Quantile> one = List.of(new Quantile(10, 5), new Quantile(0, 3));
        List<Quantile> toNone = List.of(new Quantile(10, 5), new Quantile(10, 0));

        assertThat(SlopeIndex.of(one, Scale.PLAIN)).isEmpty();
        assertThat(ScottishSlopeIndex.of(one)).isEmpty();
        ScottishSlopeIndex index = ScottishSlopeIndex.of(toNone).orElseThrow();
        assertThat(index.interval(Confidence.P95)).isEmpty();
        assertThat(index.ratio()).isEmpty();
        assertThat(index.attributablePercent()).isEmpty();
    }

    @Test
    void aValueThatHasNoLogarithmIsRefused() {
        List<Quantile> withNone = List.of(new Quantile(1, 0), new Quantile(1, 1));

        assertThatIllegalArgumentException().isThrownBy(() -> SlopeIndex.of(withNone, Scale.LOG));
        assertThatIllegalArgumentException().isThrownBy(() -> SlopeIndex.of(withNone, Scale.LOGIT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantile(-1, 1));
    }

    /** Two halves: the slope is twice the difference, so its error is 2 √(se₁² + se₂²). */
    @Test
    void theIntervalFollowsFromTheErrorsOfTheValues() {
        List<Quantile> halves = List.of(new Quantile(5, 1), new Quantile(5, 2));

        Interval limits =
                SlopeIndex.interval(halves, List.of(3.0, 4.0), Confidence.P95).orElseThrow();

        double spread = 2 * 5 * Confidence.P95.z();
        assertThat(limits.lower()).isCloseTo(2 - spread, within(1e-12));
        assertThat(limits.upper()).isCloseTo(2 + spread, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlopeIndex.interval(halves, List.of(3.0), Confidence.P95));
    }

    @Test
    void aSimulationComesNearTheExactLimitsAndRepeatsItself() {
        List<Quantile> halves = List.of(new Quantile(5, 1), new Quantile(5, 2));
        List<Double> errors = List.of(0.3, 0.4);
        var scales = new SimulatedLimits.Scales(Scale.PLAIN, Scale.PLAIN);
        SimulatedLimits simulation = new SimulatedLimits(20_000, 7);

        var limits = simulation.of(halves, errors, scales, Confidence.P95).orElseThrow();

        Interval exact = SlopeIndex.interval(halves, errors, Confidence.P95).orElseThrow();
        assertThat(limits.absolute().lower()).isCloseTo(exact.lower(), within(0.05));
        assertThat(limits.absolute().upper()).isCloseTo(exact.upper(), within(0.05));
        assertThat(simulation.of(halves, errors, scales, Confidence.P95)).contains(limits);
        assertThat(limits.absolute().method()).contains("20000 draws, seed 7");
    }

    @Test
    void areasFallIntoGroupsOfTheSameSizeAndTiesTogether() {
        List<Double> ten = IntStream.rangeClosed(1, 10).mapToObj(i -> (double) i).toList();

        assertThat(QuantileRanks.of(ten, 5, false).orElseThrow())
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(QuantileRanks.of(ten, 5, true).orElseThrow())
                .containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
        assertThat(QuantileRanks.of(List.of(1.0, 1.0, 1.0), 3, false).orElseThrow())
                .containsExactly(1, 1, 1);
        assertThat(QuantileRanks.of(List.of(1.0, 2.0), 3, false)).isEmpty();
    }
}
