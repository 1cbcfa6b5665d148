package scot.cairn.statistics.trend;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import scot.cairn.statistics.Polarity;

/**
 * The trend of the five latest values by their 95 % intervals.
 *
 * <p>Method: Office for Health Improvement and Disparities, Fingertips technical guidance, recent
 * trends: a straight line weighted by 1/se², se = (upper - lower) / 3.92, over x = 1 to 5. It is
 * significant if its chi-squared exceeds the 99.8 % quantile and each line that leaves one value
 * out slopes the same way. It takes the values to be a year apart, whatever their dates.
 *
 * @param slope in units of value per period
 * @param chiSquared of the slope, 0 or more
 * @param isSteady whether every line that leaves one value out slopes as the whole line does
 */
public record RecentTrend(double slope, double chiSquared, boolean isSteady) {

    /** So many values, the latest, are used. */
    public static final int VALUES = 5;

    /** The chi-squared that a significant slope exceeds, 9.5495. */
    public static final double LIMIT =
            ChiSquaredDistribution.of(1).inverseSurvivalProbability(1 - 0.998);

    private static final double WIDTH_IN_ERRORS = 3.92;

    /**
     * A value with its 95 % interval.
     *
     * @param value finite
     * @param lower not above upper, finite
     * @param upper finite
     */
    public record Estimate(double value, double lower, double upper) {

        /**
         * Keeps the three.
         *
         * @throws IllegalArgumentException if one is not finite, or lower is above upper
         */
        public Estimate {
            if (!Double.isFinite(value) || !Double.isFinite(upper - lower) || lower > upper) {
                throw new IllegalArgumentException(
                        "an estimate needs a value and bounds in order, not %s, %s and %s"
                                .formatted(value, lower, upper));
            }
        }

        private double weight() {
            double error = (upper - lower) / WIDTH_IN_ERRORS;
            return 1 / (error * error);
        }
    }

    /**
     * The trend of a series.
     *
     * @param estimates in order of time; the last five are used
     * @return empty if there are fewer than five, or one of them has an interval without width
     */
    public static Optional<RecentTrend> of(List<Estimate> estimates) {
        if (estimates.size() < VALUES) {
            return Optional.empty();
        }
        List<Estimate> latest = estimates.subList(estimates.size() - VALUES, estimates.size());
        if (latest.stream().anyMatch(estimate -> Double.isInfinite(estimate.weight()))) {
            return Optional.empty();
        }
        Line whole = Line.without(VALUES, latest);
        boolean isSteady = true;
        for (int left = 0; left < VALUES; left++) {
            double slope = Line.without(left, latest).slope();
            isSteady &= Math.signum(slope) == Math.signum(whole.slope());
        }
        return Optional.of(
                new RecentTrend(
                        whole.slope(), whole.slope() * whole.slope() * whole.squares(), isSteady));
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Fingertips recent trend, 5 values, 99.8 %";
    }

    /** Whether the slope is steady and its chi-squared exceeds {@link #LIMIT}. */
    public boolean isSignificant() {
        return isSteady && chiSquared > LIMIT;
    }

    /** What it is called, given which way is good. */
    public Marker marker(Polarity polarity) {
        return isSignificant() ? Marker.of(slope > 0, polarity) : Marker.NO_CHANGE;
    }

    /**
     * A weighted line.
     *
     * @param squares weighted sum of squares of x about its mean, the inverse of the slope's
     *     variance
     */
    private record Line(double slope, double squares) {

        static Line without(int left, List<Estimate> estimates) {
            double weights = 0;
            double places = 0;
            double values = 0;
            for (int index = 0; index < estimates.size(); index++) {
                if (index != left) {
                    double weight = estimates.get(index).weight();
                    weights += weight;
                    places += weight * (index + 1);
                    values += weight * estimates.get(index).value();
                }
            }
            double squares = 0;
            double products = 0;
            for (int index = 0; index < estimates.size(); index++) {
                if (index != left) {
                    double weight = estimates.get(index).weight();
                    double distance = index + 1 - places / weights;
                    squares += weight * distance * distance;
                    products +=
                            weight * distance * (estimates.get(index).value() - values / weights);
                }
            }
            return new Line(products / squares, squares);
        }
    }
}
