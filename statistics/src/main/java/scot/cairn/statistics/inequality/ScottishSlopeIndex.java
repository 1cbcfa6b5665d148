package scot.cairn.statistics.inequality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * The slope index of inequality and what goes with it as ScotPHO publish them for deprivation
 * quintiles: positive where the most deprived have more.
 *
 * <p>Method: ScotPHO, inequality measures of its profiles: the slope of a straight line through the
 * values over relative ranks, weighted by population, with its sign turned; the interval is the t
 * interval of the regression, so it tells how well the line fits and not how sure the values are.
 *
 * @param absolute the slope index, in the unit of the values
 * @param overall the mean of the values, weighted by population
 * @param line through the values
 * @param quantiles most deprived first
 */
public record ScottishSlopeIndex(
        double absolute, double overall, Fit line, List<Quantile> quantiles) {

    /** The name of the method of {@link #interval}. */
    public static final String REGRESSION_T = "t interval of the regression";

    /**
     * How well the line fits.
     *
     * @param standardError of the slope; not a number with two quantiles
     * @param freedom degrees of freedom, quantiles with people less 2
     */
    public record Fit(double standardError, int freedom) {}

    /**
     * The index of some quantiles.
     *
     * @param quantiles most deprived first, all of them
     * @return empty if fewer than two have people
     */
    public static Optional<ScottishSlopeIndex> of(List<Quantile> quantiles) {
        double[] values = quantiles.stream().mapToDouble(Quantile::value).toArray();
        return WeightedLine.through(quantiles, values)
                .map(line ->
                        new ScottishSlopeIndex(
                                -line.slope(),
                                overall(quantiles),
                                new Fit(
                                        Math.sqrt(
                                                line.residualSquares()
                                                        / line.freedom()
                                                        / line.spread()),
                                        line.freedom()),
                                List.copyOf(quantiles)));
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Slope index of inequality, Scottish, most less least deprived";
    }

    /**
     * The interval of the absolute index.
     *
     * @param confidence below 1
     * @return in the unit of the values; empty with two quantiles, which any line fits
     */
    public Optional<Interval> interval(Confidence confidence) {
        if (line.freedom() < 1 || confidence.level() == 1) {
            return Optional.empty();
        }
        double spread =
                line.standardError()
                        * TDistribution.of(line.freedom())
                                .inverseSurvivalProbability(confidence.tail());
        return Optional.of(new Interval(absolute - spread, absolute + spread, REGRESSION_T));
    }

    /**
     * What ScotPHO call the relative index of inequality: the slope index over the overall mean. It
     * is another quantity than {@link SlopeIndex#ratioOfEnds}.
     *
     * @return 0 for equality; empty if the mean is 0
     */
    public OptionalDouble relativeToMean() {
        return overall == 0 ? OptionalDouble.empty() : OptionalDouble.of(absolute / overall);
    }

    /** How many per cent above the average the most deprived end of the line is. */
    public OptionalDouble percentAboveMean() {
        return overall == 0 ? OptionalDouble.empty() : OptionalDouble.of(absolute / overall * 50);
    }

    /**
     * The population attributable risk: the part of all that there would not be if every quantile
     * had the value of the least deprived. It supposes that deprivation causes the difference.
     *
     * @return in per cent; negative where the least deprived have most; empty if their value is 0
     */
    public OptionalDouble attributablePercent() {
        double least = quantiles.getLast().value();
        if (least == 0) {
            return OptionalDouble.empty();
        }
        double all = quantiles.stream().mapToDouble(Quantile::population).sum();
        double excess = 0;
        for (Quantile quantile : quantiles) {
            excess += quantile.population() / all * (quantile.value() / least - 1);
        }
        return excess == -1
                ? OptionalDouble.empty()
                : OptionalDouble.of(excess / (1 + excess) * 100);
    }

    /** The most deprived value less the least deprived one. */
    public double range() {
        return quantiles.getFirst().value() - quantiles.getLast().value();
    }

    /** The most deprived value over the least deprived one; empty if that is 0. */
    public OptionalDouble ratio() {
        double least = quantiles.getLast().value();
        return least == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(quantiles.getFirst().value() / least);
    }

    private static double overall(List<Quantile> quantiles) {
        double all = quantiles.stream().mapToDouble(Quantile::population).sum();
        return quantiles.stream()
                .mapToDouble(quantile -> quantile.population() / all * quantile.value())
                .sum();
    }
}
