package scot.cairn.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What lies between two exact numbers: the difference, the percentage and the ratio.
 *
 * <p>Rounding rule: every result is worked out exactly and rounded once, to the nearest, with a tie
 * going away from zero: 0.65 to 0.7 and -0.65 to -0.7. A result that was rounded is never rounded
 * again: 8.47 is 8.5 with one decimal and 8 with none.
 *
 * <p>A fall is negative. Whoever reads "fell by 1 %" states -1.
 *
 * @param from the earlier number, at most 40 digits on either side of the point
 * @param to the later number, at most 40 digits on either side of the point
 */
public record Change(BigDecimal from, BigDecimal to) {

    /** The most digits a number may have on either side of the point. */
    public static final int MOST_DIGITS = 40;

    /**
     * The same as {@link #between}.
     *
     * @throws IllegalArgumentException if either number has more than 40 digits on either side of
     *     the point
     */
    public Change {
        requireFewDigits(from);
        requireFewDigits(to);
    }

    /**
     * The change from one number to another.
     *
     * @throws IllegalArgumentException if either has more than 40 digits on either side of the
     *     point
     */
    public static Change between(BigDecimal from, BigDecimal to) {
        return new Change(from, to);
    }

    /** The exact difference, later minus earlier, in the unit of the numbers. */
    public BigDecimal absolute() {
        return to.subtract(from);
    }

    /**
     * The difference as a percentage of the earlier number.
     *
     * @param decimals to round to, 0 to 40
     * @return in per cent, with exactly so many decimals; empty if the earlier number is 0 or less,
     *     of which a percentage has no plain meaning
     * @throws IllegalArgumentException if decimals is out of range
     */
    public Optional<BigDecimal> percent(int decimals) {
        return overFrom(absolute().movePointRight(2), decimals);
    }

    /**
     * How many times the earlier number the later one is.
     *
     * @param decimals to round to, 0 to 40
     * @return with exactly so many decimals, 1 for no change; empty if the earlier number is 0 or
     *     less
     * @throws IllegalArgumentException if decimals is out of range
     */
    public Optional<BigDecimal> ratio(int decimals) {
        return overFrom(to, decimals);
    }

    /**
     * Whether a stated difference is the true one, rounded to as many decimals as it is stated
     * with.
     *
     * @param stated as printed, in the unit of the numbers, with 0 to 40 decimals, a fall negative
     * @throws IllegalArgumentException if stated has any other number of decimals
     */
    public boolean absoluteAgreesWith(BigDecimal stated) {
        return same(absolute().setScale(decimalsOf(stated), RoundingMode.HALF_UP), stated);
    }

    /**
     * Whether a stated percentage is the true one, rounded to as many decimals as it is stated
     * with: -0.672 agrees with -1, -0.7 and -0.67, and not with -1.0 or 1.
     *
     * @param stated as printed, in per cent, with 0 to 40 decimals, a fall negative
     * @return false also where there is no percentage
     * @throws IllegalArgumentException if stated has any other number of decimals
     */
    public boolean percentAgreesWith(BigDecimal stated) {
        return percent(decimalsOf(stated)).filter(percent -> same(percent, stated)).isPresent();
    }

    /**
     * Whether a stated ratio is the true one, rounded to as many decimals as it is stated with.
     *
     * @param stated as printed, with 0 to 40 decimals
     * @return false also where there is no ratio
     * @throws IllegalArgumentException if stated has any other number of decimals
     */
    public boolean ratioAgreesWith(BigDecimal stated) {
        return ratio(decimalsOf(stated)).filter(ratio -> same(ratio, stated)).isPresent();
    }

    private Optional<BigDecimal> overFrom(BigDecimal numerator, int decimals) {
        requireDecimals(decimals);
        return from.signum() > 0
                ? Optional.of(numerator.divide(from, decimals, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private static boolean same(BigDecimal computed, BigDecimal stated) {
        return computed.compareTo(stated) == 0;
    }

    private static int decimalsOf(BigDecimal stated) {
        requireDecimals(stated.scale());
        return stated.scale();
    }

    private static void requireDecimals(int decimals) {
        if (decimals < 0 || decimals > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "decimals must be 0 to %d, not %d".formatted(MOST_DIGITS, decimals));
        }
    }

    /** A few characters such as 1e999999999 would otherwise fill the memory once written out. */
    private static void requireFewDigits(BigDecimal value) {
        long before = (long) value.precision() - value.scale();
        if (Math.max(before, Math.abs((long) value.scale())) > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "a number may have %d digits on either side of the point, not %d and %d"
                            .formatted(MOST_DIGITS, before, value.scale()));
        }
    }
}
