package scot.cairn.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

class ProportionTest {

    /** At no event Wilson's upper limit is z²/(n + z²), and all events mirror it. */
    @Test
    void isSoundAtNoEventsAndAtAllEvents() {
        double z = Confidence.P95.z();

        Interval none = new Proportion(0, 20).interval(Confidence.P95);
        Interval all = new Proportion(20, 20).interval(Confidence.P95);

        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(z * z / (20 + z * z), within(1e-15));
        assertThat(all.lower()).isCloseTo(1 - none.upper(), within(1e-15));
        assertThat(all.upper()).isEqualTo(1);
    }

    @Test
    void isEverythingAtConfidenceOne() {
        assertThat(new Proportion(3, 7).interval(new Confidence(1)))
                .isEqualTo(new Interval(0, 1, "Wilson"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "-1, 5", "6, 5", "NaN, 5", "1, NaN", "1, Infinity"})
    void refusesMoreEventsThanCases(double events, double cases) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(events, cases));
    }
}
