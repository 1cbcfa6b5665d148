package scot.cairn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.statistics.Difference.Estimate;

class DifferenceTest {

    /** Normal intervals of half-widths 3 and 4 give one of half-width 5. */
    @Test
    void normalIntervalsAddBySquares() {
        Difference difference = new Difference(new Estimate(20, 17, 23), new Estimate(50, 46, 54));

        assertThat(difference.value()).isEqualTo(30);
        assertThat(difference.interval().lower()).isCloseTo(25, within(1e-12));
        assertThat(difference.interval().upper()).isCloseTo(35, within(1e-12));
    }

    /**
     * Newcombe (1998), Statistics in Medicine 17:873-890, table II, example (a), method 10: 56/70
     * less 48/80 is 0.2, with Wilson's intervals 0.0524 to 0.3339.
     */
    @Test
    void ofTwoProportionsItIsNewcombesScoreInterval() {
        Difference difference = new Difference(proportion(48, 80), proportion(56, 70));

        assertThat(difference.value()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.interval().lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.interval().upper()).isCloseTo(0.3339, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"1,2,3", "4,2,3", "NaN,2,3", "2,-Infinity,3", "2,1,Infinity"})
    void anEstimateLiesInAFiniteInterval(double value, double lower, double upper) {
        assertThatThrownBy(() -> new Estimate(value, lower, upper))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimate proportion(double events, double cases) {
        var proportion = new scot.cairn.statistics.rates.Proportion(events, cases);
        Interval wilson = proportion.interval(Confidence.P95);
        return new Estimate(proportion.value(), wilson.lower(), wilson.upper());
    }
}
