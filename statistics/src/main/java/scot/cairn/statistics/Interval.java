package scot.cairn.statistics;

/**
 * A lower and an upper bound, and the method that gave them.
 *
 * @param lower in the unit of the estimate, finite, not above upper
 * @param upper in the unit of the estimate, finite
 * @param method name of the method as a reader may look it up, not blank
 */
public record Interval(double lower, double upper, String method) {

    /**
     * Keeps the bounds unrounded.
     *
     * @throws IllegalArgumentException if a bound is not finite, lower is above upper, or method is
     *     blank
     */
    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "an interval needs finite bounds in order, not " + lower + " to " + upper);
        }
        if (method.isBlank()) {
            throw new IllegalArgumentException("an interval needs the name of its method");
        }
    }
}
