package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.Proportion;
import scot.cairn.statistics.rates.ProportionFunnel;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateFunnel;

/**
 * Areas stand in funnels where the tests of PHEindicatormethods 2.1.1 have them. The files hold
 * only some of the areas, so the average of all is one that fits those that are held.
 */
class PheFunnelsTest {

    private static final double YEARS = 3;

    /** The lines were worked out step by step, to about so much. */
    private static final double TOLERANCE = 1e-4;

    @Test
    void ratiosAroundOne() {
        RateFunnel funnel = new RateFunnel(1);
        for (CsvRow row : PheRatesTest.csv("funnel_ratio_significance.csv")) {
            Rate ratio = Rate.of(row.number("obs"), row.number("expected"));
            assertThat(funnel.position(ratio).label()).isEqualTo(row.text("significance"));
        }
    }

    @Test
    void proportions() {
        ProportionFunnel funnel = new ProportionFunnel(0.8064);
        for (CsvRow row : PheRatesTest.csv("funnel_proportion_significance.csv")) {
            Proportion proportion =
                    new Proportion(row.number("numerator"), row.number("denominator"));
            assertThat(funnel.position(proportion).label()).isEqualTo(row.text("significance"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "crude_per_100000_with_0, 0.0066",
        "crude_per_100_with_0, 0.0066",
        "crude_per_100000_without_0, 0.00686",
        "crude_per_100_without_0, 0.00686"
    })
    void crudeRates(String column, double average) {
        RateFunnel funnel = new RateFunnel(average);
        for (CsvRow row : PheRatesTest.csv("funnel_rate_significance.csv")) {
            double events = row.number("count");
            // Where the areas without events are left out, their row says nothing of them.
            if (events > 0 || column.endsWith("_with_0")) {
                Rate rate = Rate.of(events, row.number("pop"));
                assertThat(funnel.position(rate).label()).isEqualTo(row.text(column));
            }
        }
    }

    /** A directly standardised rate stands as a crude one with the exposure that would give it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "dsr_per_100000_with_0",
        "dsr_per_100_with_0",
        "dsr_per_100000_without_0",
        "dsr_per_100_without_0"
    })
    void directlyStandardisedRates(String column) {
        RateFunnel funnel = new RateFunnel(0.00704);
        for (CsvRow row : PheRatesTest.csv("funnel_rate_significance.csv")) {
            double events = row.number("count");
            if (events > 0) {
                double exposure = events / row.number("rate_dsr") * 100_000;
                assertThat(funnel.position(Rate.of(events, exposure)).label())
                        .isEqualTo(row.text(column));
            }
        }
    }

    @ParameterizedTest(name = "{0} sigma")
    @CsvSource({"2, 0.95", "3, 0.998"})
    void linesOfARateFunnel(int sigma, double level) {
        for (CsvRow row : PheRatesTest.csv("funnel_rate_limits.csv")) {
            double events = row.number("Events");
            RateFunnel funnel = new RateFunnel(row.number("baseline") / 100_000);

            Interval exposures = funnel.exposuresOnTheLines(events, new Confidence(level));

            assertLine(exposures.upper(), events, row, "lower_%ds".formatted(sigma));
            assertLine(exposures.lower(), events, row, "upper_%ds".formatted(sigma));
        }
    }

    private static void assertLine(double exposure, double events, CsvRow row, String line) {
        double population = row.number(line + "_population_1_year");
        double limit = row.number(line + "_limit");
        assertThat(exposure / YEARS).isCloseTo(population, within(TOLERANCE * population));
        assertThat(events / exposure * 100_000).isCloseTo(limit, within(TOLERANCE * limit));
    }
}
