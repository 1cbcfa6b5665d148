package scot.cairn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyRangeTest {

    private static final int FIRST_YEAR = 1996;

    /** Deaths registered in Scotland, 1996 to 2021, from the worksheet cited below. */
    private static final long[] DEATHS = {
        244, 224, 249, 291, 292, 332, 382, 317, 356, 336, 421, 455, 574, 545, 485, 584, 581, 527,
        614, 706, 868, 934, 1187, 1280, 1339, 1330
    };

    /**
     * Expected values: National Records of Scotland, Drug-related deaths in Scotland in 2021 (July
     * 2022), Summary worksheet, 5-year average and likely range, printed to one decimal.
     */
    @ParameterizedTest
    @CsvSource({
        "1998,  260,    228.4,  291.6",
        "1999,  277.6,  244.9,  310.3",
        "2000,  309.2,  274.7,  343.7",
        "2001,  322.8,  287.6,  358",
        "2002,  335.8,  299.9,  371.7",
        "2003,  344.6,  308.2,  381",
        "2004,  362.4,  325.1,  399.7",
        "2005,  377,    338.9,  415.1",
        "2006,  428.4,  387.8,  469",
        "2007,  466.2,  423.9,  508.5",
        "2008,  496,    452.3,  539.7",
        "2009,  528.6,  483.5,  573.7",
        "2010,  553.8,  507.7,  599.9",
        "2011,  544.4,  498.7,  590.1",
        "2012,  558.2,  511.9,  604.5",
        "2013,  602.4,  554.3,  650.5",
        "2014,  659.2,  608.9,  709.5",
        "2015,  729.8,  676.9,  782.7",
        "2016,  861.8,  804.3,  919.3",
        "2017,  995,    933.2,  1056.8",
        "2018,  1121.6, 1056,   1187.2",
        "2019,  1214,   1145.7, 1282.3"
    })
    void reproducesEveryPrintedAverageAndRange(
            int year, BigDecimal average, BigDecimal lower, BigDecimal upper) {
        CentredMean mean = CentredMean.ofFive(fiveYearsAround(year));
        Interval range = LikelyRange.around(mean);

        assertThat(mean.value()).isEqualByComparingTo(average);
        assertThat(printed(range.lower())).isEqualByComparingTo(lower);
        assertThat(printed(range.upper())).isEqualByComparingTo(upper);
    }

    @Test
    void addsAndTakesAwayTheSameAmount() {
        Interval range = LikelyRange.around(100);

        assertThat(range.lower()).isEqualTo(80.4, within(1e-12));
        assertThat(range.upper()).isEqualTo(119.6, within(1e-12));
    }

    @Test
    void namesItsMethod() {
        assertThat(LikelyRange.around(100).method())
                .isEqualTo("NRS likely range, mean ± 1.96 √mean");
    }

    @Test
    void hasNoWidthAroundNothing() {
        Interval range = LikelyRange.around(0);

        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0.432", "1, 2.96", "2.25, 5.19", "3.61, 7.334"})
    void neverGoesBelowZero(double mean, double upper) {
        Interval range = LikelyRange.around(mean);

        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isEqualTo(upper, within(1e-12));
    }

    @Test
    void leavesZeroOnceTheMeanIsLargeEnough() {
        assertThat(LikelyRange.around(4).lower()).isEqualTo(0.08, within(1e-12));
    }

    @Test
    void staysFiniteAroundTheLargestNumber() {
        Interval range = LikelyRange.around(Double.MAX_VALUE);

        assertThat(range.upper()).isFinite();
        assertThat(range.lower()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatCannotBeAMeanCount(double mean) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelyRange.around(mean))
                .withMessage("a mean count is 0 or more, not " + mean);
    }

    private static long[] fiveYearsAround(int year) {
        int middle = year - FIRST_YEAR;
        return Arrays.copyOfRange(DEATHS, middle - 2, middle + 3);
    }

    private static BigDecimal printed(double bound) {
        return BigDecimal.valueOf(bound).setScale(1, RoundingMode.HALF_UP);
    }
}
