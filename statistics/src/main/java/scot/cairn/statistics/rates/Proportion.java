package scot.cairn.statistics.rates;

import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * How many of a number of cases had a thing happen, each at most once.
 *
 * @param events 0 to cases; whole unless the cases were weighted
 * @param cases above 0, finite
 */
public record Proportion(double events, double cases) {

    /** The name of the method. */
    public static final String WILSON = "Wilson";

    /**
     * Keeps the two counts, never their ratio.
     *
     * @throws IllegalArgumentException if cases are not above 0 and finite, or events are not 0 to
     *     cases
     */
    public Proportion {
        if (!Double.isFinite(cases) || cases <= 0) {
            throw new IllegalArgumentException("a proportion needs cases above 0, not " + cases);
        }
        if (!(events >= 0 && events <= cases)) {
            throw new IllegalArgumentException(
                    "of %s cases there can be 0 to %s events, not %s"
                            .formatted(cases, cases, events));
        }
    }

    /** The proportion, 0 to 1. */
    public double value() {
        return events / cases;
    }

    /**
     * The score interval, without continuity correction.
     *
     * <p>Method: Wilson EB (1927) Probable inference, the law of succession, and statistical
     * inference. J Am Stat Assoc 22:209-212, solved for the proportion. Valid at no events and at
     * all events, where the normal approximation is not.
     *
     * @return bounds as proportions, 0 to 1; 0 and 1 at confidence 1
     */
    public Interval interval(Confidence confidence) {
        double z = confidence.z();
        if (Double.isInfinite(z)) {
            return new Interval(0, 1, WILSON);
        }
        double centre = 2 * events + z * z;
        double spread = z * Math.sqrt(z * z + 4 * events * (1 - value()));
        double scale = 2 * (cases + z * z);
        return new Interval(
                events == 0 ? 0 : Math.max(0, (centre - spread) / scale),
                events == cases ? 1 : Math.min(1, (centre + spread) / scale),
                WILSON);
    }
}
