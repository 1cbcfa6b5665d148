package scot.cairn.statistics.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line that a few outlying points cannot move: the median of the slopes between every two points.
 *
 * <p>Method: Theil H (1950) A rank-invariant method of linear and polynomial regression analysis.
 * Indagationes Mathematicae 12:85-91; Sen PK (1968) Estimates of the regression coefficient based
 * on Kendall's tau. J Am Stat Assoc 63:1379-1389. The intercept is the median of value less slope
 * times time.
 *
 * @param slope in units of value per unit of time
 * @param intercept value at time 0
 */
public record TheilSenLine(double slope, double intercept) {

    /** As many points as can be paired in memory. */
    public static final int MOST_POINTS = 5000;

    /**
     * The line through some points.
     *
     * @param points at most {@link #MOST_POINTS}
     * @return empty if they have fewer than two different times
     * @throws IllegalArgumentException if there are more
     */
    public static Optional<TheilSenLine> through(List<TimePoint> points) {
        if (points.size() > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "a Theil-Sen line takes up to %d points".formatted(MOST_POINTS));
        }
        double[] slopes = new double[points.size() * Math.max(0, points.size() - 1) / 2];
        int found = 0;
        for (int later = 1; later < points.size(); later++) {
            TimePoint to = points.get(later);
            for (TimePoint from : points.subList(0, later)) {
                if (to.time() != from.time()) {
                    slopes[found++] = (to.value() - from.value()) / (to.time() - from.time());
                }
            }
        }
        if (found == 0) {
            return Optional.empty();
        }
        double slope = median(Arrays.copyOf(slopes, found));
        double[] starts = points.stream().mapToDouble(p -> p.value() - slope * p.time()).toArray();
        return Optional.of(new TheilSenLine(slope, median(starts)));
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Theil-Sen";
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        int middle = numbers.length / 2;
        return numbers.length % 2 == 1
                ? numbers[middle]
                : (numbers[middle - 1] + numbers[middle]) / 2;
    }
}
