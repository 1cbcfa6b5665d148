package scot.cairn.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

class ComparisonsTest {

    /** All five events on one side of two equal exposures: twice a half to the fifth. */
    @Test
    void theExactTestIsTwiceTheSmallerTail() {
        var two = new RateComparison(Rate.of(0, 10), Rate.of(5, 10));

        assertThat(two.exactP()).isCloseTo(2 * Math.pow(0.5, 5), within(1e-16));
        assertThat(two.ratio()).isEmpty();
        assertThat(two.ratioInterval(Confidence.P95)).isEmpty();
    }

    @Test
    void equalRatesAndNoEventsAreNoDifference() {
        assertThat(new RateComparison(Rate.of(4, 10), Rate.of(4, 10)).exactP()).isEqualTo(1);
        assertThat(new RateComparison(Rate.of(0, 10), Rate.of(0, 10)).exactP()).isEqualTo(1);
    }

    @Test
    void refusesCountsThatAreNotWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateComparison(Rate.of(1.5, 10), Rate.of(1, 10)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateComparison(Rate.of(2e9, 10), Rate.of(2e9, 10)));
    }

    @Test
    void aFunnelsAverageIsThatOfAllEventsAndNotOfTheRates() {
        RateFunnel funnel = RateFunnel.of(List.of(Rate.of(1, 10), Rate.of(90, 100)));

        assertThat(funnel.average()).isEqualTo(91 / 110.0);
    }

    @Test
    void anAreaStandsOutByHowFarItsLimitsLieFromTheAverage() {
        RateFunnel funnel = new RateFunnel(1);

        assertThat(funnel.position(Rate.of(100, 100)).label()).isEqualTo("Not significant");
        assertThat(funnel.position(Rate.of(125, 100)).label()).isEqualTo("High (0.025)");
        assertThat(funnel.position(Rate.of(150, 100)).label()).isEqualTo("High (0.001)");
        assertThat(funnel.position(Rate.of(78, 100)).label()).isEqualTo("Low (0.025)");
        assertThat(funnel.position(Rate.of(50, 100)).label()).isEqualTo("Low (0.001)");
        assertThat(funnel.position(Rate.of(0, 100))).isEqualTo(Position.LOW_0_001);
    }

    @Test
    void aFunnelsLinesAreWhereTheLimitsTouchTheAverage() {
        RateFunnel funnel = new RateFunnel(0.25);

        Interval exposures = funnel.exposuresOnTheLines(3, Confidence.P95);

        Interval atLine = Rate.of(3, exposures.upper()).exact(Confidence.P95, 1);
        assertThat(atLine.upper()).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void theControlLimitsOfAProportionAreWhereWilsonsIntervalTouchesTheAverage() {
        ProportionFunnel funnel = new ProportionFunnel(0.3);

        Interval limits = funnel.limits(200, Confidence.P95);

        Interval wilson = new Proportion(limits.upper() * 200, 200).interval(Confidence.P95);
        assertThat(wilson.lower()).isCloseTo(0.3, within(1e-14));
        assertThat(funnel.position(new Proportion(60, 200))).isEqualTo(Position.NOT_SIGNIFICANT);
        assertThat(funnel.position(new Proportion(200, 200))).isEqualTo(Position.HIGH_0_001);
    }

    @Test
    void funnelsRefuseWhatHasNoAverage() {
        assertThatIllegalArgumentException().isThrownBy(() -> RateFunnel.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionFunnel.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProportionFunnel(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateFunnel(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateFunnel(0).exposuresOnTheLines(1, Confidence.P95));
    }
}
