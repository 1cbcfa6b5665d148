package scot.cairn.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

class CountTest {

    private static final double TAIL = Confidence.P95.tail();

    /** The chance of no event at mean m is e^-m, which gives these limits without any table. */
    @Test
    void hasExactLimitsThatFollowFromTheChanceOfNoEvent() {
        Interval ofNone = new Count(0).exact(Confidence.P95);
        Interval ofOne = new Count(1).exact(Confidence.P95);

        assertThat(ofNone.lower()).isZero();
        assertThat(ofNone.upper()).isCloseTo(-Math.log(TAIL), within(1e-14));
        assertThat(ofOne.lower()).isCloseTo(-Math.log1p(-TAIL), within(1e-16));
    }

    @Test
    void turnsFromTheExactMethodToByarsAtTenEvents() {
        assertThat(new Count(9).interval(Confidence.P95).method()).isEqualTo("Exact");
        assertThat(new Count(10).interval(Confidence.P95).method()).isEqualTo("Byars");
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 50, 1000, 1e6, 1e9})
    void byarsLimitsComeNearTheExactOnes(double events) {
        Count count = new Count(events);

        Interval byars = count.interval(Confidence.P95);
        Interval exact = count.exact(Confidence.P95);

        double spread = exact.upper() - exact.lower();
        assertThat(byars.lower()).isCloseTo(exact.lower(), within(0.01 * spread));
        assertThat(byars.upper()).isCloseTo(exact.upper(), within(0.01 * spread));
    }

    @Test
    void hasNoLowerByarLimitWhereTheApproximationFallsBelowNought() {
        assertThat(new Count(1).byarLower(Confidence.P998)).isEmpty();
        assertThat(new Count(0).byarLower(Confidence.P95)).isEmpty();
        assertThat(new Count(2).byarLower(Confidence.P95)).isPresent();
    }

    @Test
    void hasNoIntervalAtConfidenceOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Count(5).interval(new Confidence(1)))
                .withMessageContaining("no upper limit at confidence 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoCount(double events) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Count(events))
                .withMessage("a count is 0 or more, not " + events);
    }
}
