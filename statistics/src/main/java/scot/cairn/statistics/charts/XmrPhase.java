package scot.cairn.statistics.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The mean and limits that hold for a stretch of an XmR chart.
 *
 * @param number 0 for the first, 1 after the first new start, and so on
 * @param mean of the base points; not a number if there is none
 * @param meanRange of the moving ranges that were kept, 0 or more; not a number if none was
 */
public record XmrPhase(int number, double mean, double meanRange) {

    /** From the mean to a limit, in mean ranges: 3 over the bias 1.128 of a range of two. */
    public static final double LIMIT = 2.66;

    /** Ranges so many times the mean range or more are screened out. */
    public static final double SCREEN = 3.267;

    /** The lower process limit; not a number if there is no mean range. */
    public double lower() {
        return mean - LIMIT * meanRange;
    }

    /** The upper process limit; not a number if there is no mean range. */
    public double upper() {
        return mean + LIMIT * meanRange;
    }

    /** Whether a value is outside the limits; never if there are none. */
    boolean isOutside(double value) {
        return value > upper() || value < lower();
    }

    /** Whether a value lies in the outer third between mean and limit. */
    boolean isClose(double value) {
        double near = 2 * (LIMIT / 3) * meanRange;
        return !isOutside(value) && (value < mean - near || value > mean + near);
    }

    /**
     * The phase of some base points.
     *
     * @param base values in order, not a number where missing
     * @param screens whether wide moving ranges are left out of the mean range
     */
    static XmrPhase of(int number, double[] base, boolean screens) {
        double[] known = Arrays.stream(base).filter(Double::isFinite).toArray();
        double[] ranges = new double[Math.max(0, base.length - 1)];
        for (int index = 0; index < ranges.length; index++) {
            ranges[index] = Math.abs(base[index + 1] - base[index]);
        }
        double[] kept = Arrays.stream(ranges).filter(Double::isFinite).toArray();
        if (screens) {
            double widest = SCREEN * mean(kept);
            kept = Arrays.stream(kept).filter(range -> range < widest).toArray();
        }
        return new XmrPhase(number, mean(known), mean(kept));
    }

    /** Exact but for one rounding, so that equal values have themselves as mean. */
    private static double mean(double[] numbers) {
        if (numbers.length == 0) {
            return Double.NaN;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (double number : numbers) {
            sum = sum.add(new BigDecimal(number));
        }
        return sum.divide(BigDecimal.valueOf(numbers.length), MathContext.DECIMAL128).doubleValue();
    }
}
