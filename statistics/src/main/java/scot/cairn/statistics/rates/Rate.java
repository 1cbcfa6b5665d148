package scot.cairn.statistics.rates;

import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * Events over the population or the person-years in which they happened. A person may count more
 * than once, so a rate can be above 1.
 *
 * @param count the events
 * @param exposure persons, person-years or expected events, above 0 and finite
 */
public record Rate(Count count, double exposure) {

    /**
     * Keeps both parts.
     *
     * @throws IllegalArgumentException if exposure is not above 0 and finite
     */
    public Rate {
        if (!Double.isFinite(exposure) || exposure <= 0) {
            throw new IllegalArgumentException("a rate needs an exposure above 0, not " + exposure);
        }
    }

    /**
     * A rate of events in an exposure.
     *
     * @throws IllegalArgumentException if events are negative or exposure is not above 0
     */
    public static Rate of(double events, double exposure) {
        return new Rate(new Count(events), exposure);
    }

    /**
     * The rate itself.
     *
     * @param per how many of the exposure it is told for, such as 100,000; above 0
     * @return events per so many
     */
    public double value(double per) {
        return count.events() / exposure * per;
    }

    /**
     * The default interval: exact below 10 events, Byar's from 10 up. The exposure is taken as
     * known. Source as {@link Count#interval}.
     *
     * @param per as in {@link #value}
     * @return bounds in events per so many
     * @throws IllegalArgumentException if confidence is 1
     */
    public Interval interval(Confidence confidence, double per) {
        return scaled(count.interval(confidence), per);
    }

    /**
     * The exact interval, at any number of events. Source as {@link Count#exact}.
     *
     * @param per as in {@link #value}
     * @return bounds in events per so many
     * @throws IllegalArgumentException if confidence is 1
     */
    public Interval exact(Confidence confidence, double per) {
        return scaled(count.exact(confidence), per);
    }

    private Interval scaled(Interval events, double per) {
        return new Interval(
                events.lower() / exposure * per, events.upper() / exposure * per, events.method());
    }
}
