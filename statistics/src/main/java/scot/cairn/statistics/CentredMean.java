package scot.cairn.statistics;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The mean of five successive years, belonging to the middle one.
 *
 * @param value exact, with one decimal, in the unit of the counts, 0 or more
 * @param method name of the method
 */
public record CentredMean(BigDecimal value, String method) {

    private static final int YEARS = 5;
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    /**
     * The centred mean of five yearly counts. The first two and the last two years of a series have
     * none.
     *
     * <p>Method: National Records of Scotland, Drug-related deaths in Scotland in 2021 (July 2022),
     * Summary worksheet, 5-year average.
     *
     * @param counts exactly five, in order of year, each 0 or more
     * @throws IllegalArgumentException if there are not five, or one is negative
     */
    public static CentredMean ofFive(long... counts) {
        if (counts.length != YEARS) {
            throw new IllegalArgumentException(
                    "a five-year mean needs 5 counts, not " + counts.length);
        }
        return new CentredMean(sum(counts).multiply(FIFTH), "five-year centred mean");
    }

    private static BigDecimal sum(long... counts) {
        return Arrays.stream(counts)
                .mapToObj(CentredMean::count)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal count(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is 0 or more, not " + count);
        }
        return BigDecimal.valueOf(count);
    }
}
