package scot.cairn.statistics.inequality;

/**
 * A group of areas, such as a fifth of them by deprivation.
 *
 * @param population 0 or more, finite
 * @param value the figure of the group, finite
 */
public record Quantile(double population, double value) {

    /**
     * Keeps both.
     *
     * @throws IllegalArgumentException if population is negative, or one is not finite
     */
    public Quantile {
        if (!(population >= 0) || !Double.isFinite(population) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "a quantile needs a population of 0 or more and a value, not %s and %s"
                            .formatted(population, value));
        }
    }
}
