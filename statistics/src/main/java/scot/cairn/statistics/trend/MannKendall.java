package scot.cairn.statistics.trend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a series tends to rise or to fall, whatever the shape.
 *
 * <p>Method: Mann HB (1945) Nonparametric tests against trend. Econometrica 13:245-259; Kendall MG
 * (1975) Rank Correlation Methods, 4th edition, chapter 4: the variance corrected for equal values,
 * the normal approximation with continuity correction. Rough below about 10 values. It takes
 * successive values to be independent.
 *
 * @param score pairs that rise less pairs that fall, in time
 * @param variance of the score if there is no trend, 0 or more
 */
public record MannKendall(long score, double variance) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * The test of some values.
     *
     * @param values in order of time, finite
     */
    public static MannKendall of(List<Double> values) {
        long score = 0;
        Map<Double, Integer> equal = new HashMap<>();
        for (int later = 0; later < values.size(); later++) {
            for (double earlier : values.subList(0, later)) {
                score += (long) Math.signum(values.get(later) - earlier);
            }
            // Minus nought and nought are one value.
            equal.merge(values.get(later) + 0.0, 1, Integer::sum);
        }
        double variance = term(values.size());
        for (int ties : equal.values()) {
            variance -= term(ties);
        }
        return new MannKendall(score, variance / 18);
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Mann-Kendall, tie-corrected, continuity-corrected";
    }

    /** The score in standard errors, one step nearer to 0; 0 if the score or its variance is 0. */
    public double z() {
        return score == 0 || variance == 0 ? 0 : (score - Long.signum(score)) / Math.sqrt(variance);
    }

    /** How often a score as far from 0 would come by chance if there is no trend, 0 to 1. */
    public double p() {
        return 2 * NORMAL.survivalProbability(Math.abs(z()));
    }

    private static double term(double number) {
        return number * (number - 1) * (2 * number + 5);
    }
}
