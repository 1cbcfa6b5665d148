package scot.cairn.statistics.rates;

/**
 * An age band of an area beside the same band of a reference population.
 *
 * @param population of the area, 0 or more, finite
 * @param referenceEvents 0 or more, finite
 * @param referencePopulation above 0, finite
 */
public record ReferenceBand(double population, double referenceEvents, double referencePopulation) {

    /**
     * Keeps the three.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public ReferenceBand {
        if (!(population >= 0) || !(referenceEvents >= 0) || !(referencePopulation > 0)) {
            throw new IllegalArgumentException(
                    "a reference band needs a population and events of 0 or more and a reference population above 0, not %s, %s and %s"
                            .formatted(population, referenceEvents, referencePopulation));
        }
        if (!Double.isFinite(population + referenceEvents + referencePopulation)) {
            throw new IllegalArgumentException("a reference band needs finite numbers");
        }
    }

    /** The events that the area would have at the rate of the reference, 0 or more. */
    public double expected() {
        return referenceEvents / referencePopulation * population;
    }
}
