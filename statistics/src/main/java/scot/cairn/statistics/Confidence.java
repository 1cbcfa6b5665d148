package scot.cairn.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often intervals made this way hold the true value, two-sided: 0.95 leaves 0.025 on each side.
 *
 * @param level above 0 and at most 1; 0.95 and not 95
 */
public record Confidence(double level) {

    /** 95 in 100, the level of a published interval. */
    public static final Confidence P95 = new Confidence(0.95);

    /** 998 in 1,000, the wider level of a funnel: "three sigma". */
    public static final Confidence P998 = new Confidence(0.998);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double Z95 = NORMAL.inverseSurvivalProbability(P95.tail());
    private static final double Z998 = NORMAL.inverseSurvivalProbability(P998.tail());

    /**
     * A two-sided level.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Confidence {
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException(
                    "a confidence is above 0 and at most 1, such as 0.95, not " + level);
        }
    }

    /** The probability left out on each side, 0 to 0.5. */
    public double tail() {
        return (1 - level) / 2;
    }

    /** The normal quantile that leaves {@link #tail} above it, 0 or more; infinite at level 1. */
    public double z() {
        if (level == P95.level) {
            return Z95;
        }
        return level == P998.level ? Z998 : NORMAL.inverseSurvivalProbability(tail());
    }
}
