package scot.cairn.statistics;

/**
 * What lies between two independent estimates of which each has an interval.
 *
 * @param first the estimate compared with, within its interval
 * @param second the estimate compared, within its interval
 */
public record Difference(Estimate first, Estimate second) {

    /** The name of the method. */
    public static final String MOVER = "Variance recovered from the two intervals";

    /**
     * An estimate with its interval.
     *
     * @param value finite, from lower to upper
     * @param lower finite
     * @param upper finite
     */
    public record Estimate(double value, double lower, double upper) {

        /**
         * Keeps the three.
         *
         * @throws IllegalArgumentException if one is not finite, or they are out of order
         */
        public Estimate {
            if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
                throw new IllegalArgumentException(
                        "an estimate needs a finite interval, not %s to %s"
                                .formatted(lower, upper));
            }
            if (!(lower <= value && value <= upper)) {
                throw new IllegalArgumentException(
                        "an estimate lies within its interval, not %s in %s to %s"
                                .formatted(value, lower, upper));
            }
        }
    }

    /** The second less the first, in the unit of both. */
    public double value() {
        return second.value() - first.value();
    }

    /**
     * The interval of the difference, at the confidence that both intervals have.
     *
     * <p>Method: Zou GY, Donner A (2008) Construction of confidence limits about effect measures: a
     * general approach. Statistics in Medicine 27:1693-1702. For normal intervals it is the usual
     * one, by the square root of the sum of the two variances; it keeps the lean of those that are
     * longer on one side. It supposes that the two estimates are independent.
     */
    public Interval interval() {
        double down = Math.hypot(second.value() - second.lower(), first.upper() - first.value());
        double up = Math.hypot(second.upper() - second.value(), first.value() - first.lower());
        return new Interval(value() - down, value() + up, MOVER);
    }
}
