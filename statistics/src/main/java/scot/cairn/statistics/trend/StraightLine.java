package scot.cairn.statistics.trend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * The straight line of least squares through points, all of the same weight.
 *
 * <p>Method: Draper NR, Smith H (1998) Applied Regression Analysis, 3rd edition, chapter 1. It
 * takes the points to lie about the line independently and with the same spread. Yearly figures
 * seldom are quite independent, so its intervals are rather too narrow.
 *
 * @param slope in units of value per unit of time
 * @param level value of the line at the mean time
 * @param spread of the points
 */
public record StraightLine(double slope, double level, Spread spread) {

    /** The name of the method of {@link #prediction}. */
    public static final String PREDICTION = "Straight line, t prediction interval";

    /**
     * How the points lie.
     *
     * @param points how many, 2 or more
     * @param meanTime of them
     * @param timeSquares sum of squares of the times about their mean, above 0
     * @param residualSquares sum of squares of the values about the line, 0 or more
     */
    public record Spread(int points, double meanTime, double timeSquares, double residualSquares) {

        /** Degrees of freedom, 0 or more. */
        public int freedom() {
            return points - 2;
        }

        private double deviation() {
            return Math.sqrt(residualSquares / freedom());
        }
    }

    /**
     * The line through some points.
     *
     * @return empty if they have fewer than two different times
     */
    public static Optional<StraightLine> through(List<TimePoint> points) {
        double meanTime = points.stream().mapToDouble(TimePoint::time).average().orElse(0);
        double level = points.stream().mapToDouble(TimePoint::value).average().orElse(0);
        double timeSquares = 0;
        double products = 0;
        for (TimePoint point : points) {
            double distance = point.time() - meanTime;
            timeSquares += distance * distance;
            products += distance * (point.value() - level);
        }
        if (!(timeSquares > 0)) {
            return Optional.empty();
        }
        double slope = products / timeSquares;
        double residualSquares = 0;
        for (TimePoint point : points) {
            double residual = point.value() - level - slope * (point.time() - meanTime);
            residualSquares += residual * residual;
        }
        return Optional.of(
                new StraightLine(
                        slope,
                        level,
                        new Spread(points.size(), meanTime, timeSquares, residualSquares)));
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Least squares";
    }

    /** The value of the line at time 0. */
    public double intercept() {
        return level - slope * spread.meanTime();
    }

    /** The value of the line at a time. */
    public double at(double time) {
        return level + slope * (time - spread.meanTime());
    }

    /**
     * How often a slope as steep would come by chance if there were none, two-sided.
     *
     * @return 0 to 1; empty with two points, and if all values are the same
     */
    public OptionalDouble slopeP() {
        if (spread.freedom() < 1) {
            return OptionalDouble.empty();
        }
        double error = spread.deviation() / Math.sqrt(spread.timeSquares());
        double t = Math.abs(slope / error);
        return Double.isNaN(t)
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * TDistribution.of(spread.freedom()).survivalProbability(t));
    }

    /**
     * Where one new value at a time is likely to lie, chance about the line and doubt about the
     * line together.
     *
     * @param confidence below 1
     * @return empty with two points
     */
    public Optional<Interval> prediction(double time, Confidence confidence) {
        if (spread.freedom() < 1 || confidence.level() == 1) {
            return Optional.empty();
        }
        double width =
                predictionError(time)
                        * TDistribution.of(spread.freedom())
                                .inverseSurvivalProbability(confidence.tail());
        return Optional.of(new Interval(at(time) - width, at(time) + width, PREDICTION));
    }

    /**
     * The probability that one new value at a time is at or below another value.
     *
     * @return 0 to 1; empty with two points, and if all points lie on the line and the value too
     */
    public OptionalDouble probabilityAtOrBelow(double value, double time) {
        if (spread.freedom() < 1) {
            return OptionalDouble.empty();
        }
        double t = (value - at(time)) / predictionError(time);
        return Double.isNaN(t)
                ? OptionalDouble.empty()
                : OptionalDouble.of(TDistribution.of(spread.freedom()).cumulativeProbability(t));
    }

    private double predictionError(double time) {
        double distance = time - spread.meanTime();
        return spread.deviation()
                * Math.sqrt(1 + 1.0 / spread.points() + distance * distance / spread.timeSquares());
    }
}
