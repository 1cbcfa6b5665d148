package scot.cairn.statistics.rates;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.GammaDistribution;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * A number of events that vary by chance as a Poisson variable does, and the limits of its mean.
 *
 * @param events 0 or more, finite; whole unless the events were weighted
 */
public record Count(double events) {

    /** The name of the exact method. */
    public static final String EXACT = "Exact";

    /** The name of Byar's method. */
    public static final String BYARS = "Byars";

    private static final double FEWEST_FOR_BYAR = 10;

    /**
     * Some events.
     *
     * @throws IllegalArgumentException if they are negative or not finite
     */
    public Count {
        if (!Double.isFinite(events) || events < 0) {
            throw new IllegalArgumentException("a count is 0 or more, not " + events);
        }
    }

    /** The method that {@link #interval} uses: exact below 10 events, Byar's from 10 up. */
    public String method() {
        return events < FEWEST_FOR_BYAR ? EXACT : BYARS;
    }

    /**
     * The default interval: exact below 10 events, Byar's from 10 up, as in the English reference
     * package PHEindicatormethods.
     *
     * @param confidence below 1
     * @return bounds in events, 0 or more
     * @throws IllegalArgumentException if confidence is 1, at which there is no upper bound
     */
    public Interval interval(Confidence confidence) {
        if (events < FEWEST_FOR_BYAR) {
            return exact(confidence);
        }
        double lower = byarLower(confidence).orElse(0);
        return new Interval(lower, byarUpper(confidence), BYARS);
    }

    /**
     * The exact interval of the mean of a Poisson variable, which holds the true mean at least as
     * often as the confidence says. Valid at 0.
     *
     * <p>Method: Garwood F (1936) Fiducial limits for the Poisson distribution. Biometrika
     * 28:437-442, by quantiles of chi-squared: half of those with 2x and 2x + 2 degrees of freedom.
     *
     * @param confidence below 1
     * @return bounds in events; the lower is 0 for 0 events
     * @throws IllegalArgumentException if confidence is 1
     */
    public Interval exact(Confidence confidence) {
        requireBelowOne(confidence);
        double tail = confidence.tail();
        double lower =
                events > 0 ? GammaDistribution.of(events, 1).inverseCumulativeProbability(tail) : 0;
        double upper = GammaDistribution.of(events + 1, 1).inverseSurvivalProbability(tail);
        return new Interval(lower, upper, EXACT);
    }

    /**
     * Byar's lower limit.
     *
     * <p>Method: Breslow NE, Day NE (1987) Statistical methods in cancer research, volume II, IARC,
     * page 69: a cube-root approximation to the exact limit, good from about 10 events up.
     *
     * @param confidence below 1
     * @return in events; empty where the approximation falls below 0, as for 1 event at 0.998, and
     *     for 0 events
     * @throws IllegalArgumentException if confidence is 1
     */
    public OptionalDouble byarLower(Confidence confidence) {
        requireBelowOne(confidence);
        double root = 1 - 1 / (9 * events) - confidence.z() / (3 * Math.sqrt(events));
        double limit = events * root * root * root;
        return limit >= 0 ? OptionalDouble.of(limit) : OptionalDouble.empty();
    }

    /**
     * Byar's upper limit; source as {@link #byarLower}.
     *
     * @param confidence below 1
     * @return in events, above the count
     * @throws IllegalArgumentException if confidence is 1
     */
    public double byarUpper(Confidence confidence) {
        requireBelowOne(confidence);
        double next = events + 1;
        double root = 1 - 1 / (9 * next) + confidence.z() / (3 * Math.sqrt(next));
        return next * root * root * root;
    }

    private static void requireBelowOne(Confidence confidence) {
        if (confidence.level() == 1) {
            throw new IllegalArgumentException(
                    "a count has no upper limit at confidence 1; ask for less, such as 0.998");
        }
    }
}
