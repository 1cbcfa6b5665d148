package scot.cairn.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.cairn.statistics.Confidence;

class StandardisedRatesTest {

    @Test
    void theStandardPopulationHasAHundredThousandInNineteenBands() {
        assertThat(EuropeanStandardPopulation.OF_2013).hasSize(19);
        assertThat(EuropeanStandardPopulation.OF_2013.stream().mapToInt(i -> i).sum())
                .isEqualTo(100_000);
    }

    @Test
    void inOneBandTheDirectRateIsTheCrudeRateWithByarsInterval() {
        DirectRate rate = DirectRate.of(List.of(new AgeBand(50, 1000, 7000)));

        assertThat(rate.value()).isEqualTo(0.05);
        assertThat(rate.lower(Confidence.P95).orElseThrow())
                .isCloseTo(Rate.of(50, 1000).interval(Confidence.P95, 1).lower(), within(1e-15));
        assertThat(rate.isReliable()).isTrue();
    }

    @Test
    void withoutEventsTheDirectRateIsNoughtAndHasNoInterval() {
        DirectRate none = DirectRate.of(List.of(new AgeBand(0, 1000, 7000)));

        assertThat(none.value()).isZero();
        assertThat(none.lower(Confidence.P95)).isEmpty();
        assertThat(none.upper(Confidence.P95)).isEmpty();
        assertThat(none.isReliable()).isFalse();
    }

    @Test
    void withOneEventTheWideIntervalHasNoLowerEnd() {
        DirectRate one = DirectRate.of(List.of(new AgeBand(1, 1000, 7000)));

        assertThat(one.lower(Confidence.P998)).isEmpty();
        assertThat(one.upper(Confidence.P998)).isPresent();
    }

    @Test
    void repeatedEventsOfAPersonWidenTheVariance() {
        List<AgeBand> once = List.of(new AgeBand(6, 100, 1));
        List<AgeBand> thrice = List.of(new AgeBand(4, 100, 1));

        DirectRate rate = DirectRate.ofRepeated(Map.of(1, once, 3, thrice));

        assertThat(rate.events()).isEqualTo(18);
        assertThat(rate.value()).isCloseTo(0.18, within(1e-15));
        assertThat(rate.variance()).isCloseTo((6 + 9 * 4) / 10_000.0, within(1e-17));
    }

    @Test
    void anAreaLikeItsReferenceHasARatioOfOne() {
        IndirectRate same =
                IndirectRate.of(
                        30,
                        List.of(new ReferenceBand(100, 10, 100), new ReferenceBand(200, 20, 200)));

        assertThat(same.expected()).isEqualTo(30);
        assertThat(same.ratio().value(1)).isEqualTo(1);
        assertThat(same.referenceRate()).isEqualTo(0.1);
    }

    @Test
    void refuseWhatLeavesNoRate() {
        assertThatIllegalArgumentException().isThrownBy(() -> DirectRate.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgeBand(1, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> DirectRate.ofRepeated(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndirectRate.of(3, List.of(new ReferenceBand(9, 0, 9))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceBand(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(1, 0));
    }
}
