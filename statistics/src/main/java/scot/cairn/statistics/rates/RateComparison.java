package scot.cairn.statistics.rates;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * Two independent rates beside each other.
 *
 * @param first the rate compared with
 * @param second the rate compared
 */
public record RateComparison(Rate first, Rate second) {

    /** The name of the method of the interval. */
    public static final String LOG_RATIO = "Log rate ratio, normal";

    private static final long MOST_EVENTS = Integer.MAX_VALUE;

    /**
     * Two rates of whole counts.
     *
     * @throws IllegalArgumentException if a count is not whole, or both together exceed
     *     2,147,483,647
     */
    public RateComparison {
        double firstEvents = first.count().events();
        double secondEvents = second.count().events();
        if (firstEvents != Math.rint(firstEvents) || secondEvents != Math.rint(secondEvents)) {
            throw new IllegalArgumentException("an exact comparison needs whole counts");
        }
        if (firstEvents + secondEvents > MOST_EVENTS) {
            throw new IllegalArgumentException(
                    "an exact comparison takes up to %d events".formatted(MOST_EVENTS));
        }
    }

    /** The name of the method of the test, as a reader may look it up. */
    public String method() {
        return "Exact conditional binomial test";
    }

    /**
     * How many times the first rate the second is.
     *
     * @return 0 or more; empty if the first rate is 0
     */
    public OptionalDouble ratio() {
        return first.count().events() > 0
                ? OptionalDouble.of(second.value(1) / first.value(1))
                : OptionalDouble.empty();
    }

    /**
     * How often two equal rates would differ at least as much by chance.
     *
     * <p>Method: Przyborowski J, Wilenski H (1940) Homogeneity of results in testing samples from
     * Poisson series. Biometrika 31:313-323: given the sum of the events, the first count is
     * binomial. Two-sided by twice the smaller tail, at most 1. Exact, so cautious for few events.
     *
     * @return above 0 up to 1; 1 if there are no events
     */
    public double exactP() {
        int firstEvents = (int) first.count().events();
        int all = firstEvents + (int) second.count().events();
        double share = first.exposure() / (first.exposure() + second.exposure());
        BinomialDistribution given = BinomialDistribution.of(all, share);
        double atMost = given.cumulativeProbability(firstEvents);
        double atLeast = given.survivalProbability(firstEvents - 1);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /**
     * The interval of the ratio.
     *
     * <p>Method: normal on the log scale with variance 1/x1 + 1/x2; Rothman KJ, Greenland S, Lash
     * TL (2008) Modern Epidemiology, 3rd edition, chapter 14. Poor below about 5 events in either.
     *
     * @param confidence below 1
     * @return bounds as ratios; empty if either rate has no events
     */
    public Optional<Interval> ratioInterval(Confidence confidence) {
        double firstEvents = first.count().events();
        double secondEvents = second.count().events();
        if (firstEvents == 0 || secondEvents == 0 || confidence.level() == 1) {
            return Optional.empty();
        }
        double ratio = second.value(1) / first.value(1);
        double factor = Math.exp(confidence.z() * Math.sqrt(1 / firstEvents + 1 / secondEvents));
        return Optional.of(new Interval(ratio / factor, ratio * factor, LOG_RATIO));
    }
}
