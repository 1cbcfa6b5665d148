package scot.cairn.statistics.rates;

/**
 * What happened in one age band of an area, and the weight of that band in a standard population.
 *
 * @param events 0 or more, finite
 * @param population of the area in the band, above 0, finite
 * @param standard the standard population in the band, 0 or more, finite
 */
public record AgeBand(double events, double population, double standard) {

    /**
     * Keeps the three.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public AgeBand {
        if (!(events >= 0) || !(standard >= 0) || !(population > 0)) {
            throw new IllegalArgumentException(
                    "an age band needs events 0 or more, a population above 0 and a standard 0 or more, not %s, %s and %s"
                            .formatted(events, population, standard));
        }
        if (!Double.isFinite(events + population + standard)) {
            throw new IllegalArgumentException("an age band needs finite numbers");
        }
    }
}
