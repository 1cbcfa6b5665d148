package scot.cairn.statistics.targets;

/**
 * The events of a period.
 *
 * @param time of the period, in periods, finite
 * @param events 0 or more, finite
 * @param population above 0, finite
 */
public record YearCount(double time, double events, double population) {

    /**
     * Keeps the three.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public YearCount {
        if (!Double.isFinite(time) || !(events >= 0) || !(population > 0)) {
            throw new IllegalArgumentException(
                    "a period needs a time, events of 0 or more and a population above 0, not %s, %s and %s"
                            .formatted(time, events, population));
        }
        if (!Double.isFinite(events + population)) {
            throw new IllegalArgumentException("a period needs finite numbers");
        }
    }

    /** Events per person. */
    public double rate() {
        return events / population;
    }
}
