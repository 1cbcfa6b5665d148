package scot.cairn.statistics.trend;

/**
 * A value at a time.
 *
 * @param time in any unit, such as years, finite
 * @param value finite
 */
public record TimePoint(double time, double value) {

    /**
     * Keeps both.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public TimePoint {
        if (!Double.isFinite(time) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "a point needs a time and a value, not %s and %s".formatted(time, value));
        }
    }
}
