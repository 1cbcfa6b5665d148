package scot.cairn.statistics.rates;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import scot.cairn.statistics.Confidence;

/**
 * A directly standardised rate: what the rate would be in a standard population with the area's own
 * rates in each age band.
 *
 * <p>Method of the interval: Dobson AJ, Kuulasmaa K, Eberle E, Scherer J (1991) Confidence
 * intervals for weighted sums of Poisson parameters. Stat Med 10:457-462, with Byar's limits of the
 * total.
 *
 * <p>Below {@link #FEWEST_EVENTS} events PHEindicatormethods prints none; here it is worked out and
 * {@link #isReliable} says so.
 *
 * @param events total in all bands
 * @param population total of the area
 * @param value per person, 0 or more
 * @param variance of value, per person squared
 */
public record DirectRate(double events, double population, double value, double variance) {

    /** The name of the method of the interval. */
    public static final String DOBSON = "Dobson";

    /** Below it a directly standardised rate is too unsteady to publish. */
    public static final int FEWEST_EVENTS = 10;

    /**
     * The rate of an area, events independent of each other.
     *
     * <p>Method: value = sum(w x/n) / sum(w); variance = sum(w² x/n²) / (sum w)², with w the
     * standard population of a band.
     *
     * @param bands at least one; their order does not matter
     * @throws IllegalArgumentException if there is none, or the standard populations sum to 0
     */
    public static DirectRate of(List<AgeBand> bands) {
        double standard = bands.stream().mapToDouble(AgeBand::standard).sum();
        if (!(standard > 0)) {
            throw new IllegalArgumentException(
                    "a standardised rate needs age bands with a standard population above 0");
        }
        double weighted = 0;
        double squares = 0;
        for (AgeBand band : bands) {
            double weight = band.standard() / band.population();
            weighted += band.events() * weight;
            squares += band.events() * weight * weight;
        }
        return new DirectRate(
                bands.stream().mapToDouble(AgeBand::events).sum(),
                bands.stream().mapToDouble(AgeBand::population).sum(),
                weighted / standard,
                squares / (standard * standard));
    }

    /**
     * The rate of an area where one person may have several events, which makes the events depend
     * on each other and the interval wider.
     *
     * <p>Method: persons with f events are independent, so value = sum(f × rate of such persons)
     * and variance = sum(f² × its variance); as PHEindicatormethods does for events that are not
     * independent.
     *
     * @param persons by number of events a person had, 1 or more: bands whose events are persons
     *     with so many; every list has the same populations
     * @throws IllegalArgumentException if there is none, or a key is below 1
     */
    public static DirectRate ofRepeated(Map<Integer, List<AgeBand>> persons) {
        if (persons.isEmpty() || persons.keySet().stream().anyMatch(times -> times < 1)) {
            throw new IllegalArgumentException(
                    "give persons by the number of their events, 1 or more");
        }
        double events = 0;
        double population = 0;
        double value = 0;
        double variance = 0;
        for (Map.Entry<Integer, List<AgeBand>> entry : persons.entrySet()) {
            double times = entry.getKey();
            DirectRate part = of(entry.getValue());
            events += times * part.events();
            population = part.population();
            value += times * part.value();
            variance += times * times * part.variance();
        }
        return new DirectRate(events, population, value, variance);
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Direct standardisation, Dobson";
    }

    /** Whether there are at least {@link #FEWEST_EVENTS} events. */
    public boolean isReliable() {
        return events >= FEWEST_EVENTS;
    }

    /**
     * The lower limit.
     *
     * @param confidence below 1
     * @return per person; empty without events, and where Byar's limit of the total falls below 0,
     *     which only happens below 10 events. It may be below 0 where one band carries most weight
     * @throws IllegalArgumentException if confidence is 1
     */
    public OptionalDouble lower(Confidence confidence) {
        OptionalDouble limit = new Count(events).byarLower(confidence);
        return limit.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(value + spread(limit.getAsDouble()));
    }

    /**
     * The upper limit.
     *
     * @param confidence below 1
     * @return per person; empty without events
     * @throws IllegalArgumentException if confidence is 1
     */
    public OptionalDouble upper(Confidence confidence) {
        double limit = new Count(events).byarUpper(confidence);
        return events > 0 ? OptionalDouble.of(value + spread(limit)) : OptionalDouble.empty();
    }

    private double spread(double limit) {
        return Math.sqrt(variance / events) * (limit - events);
    }
}
