package scot.cairn.statistics.inequality;

import java.util.List;
import java.util.Optional;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * The slope index of inequality as the English public health bodies work it out: the least deprived
 * end of a straight line less its most deprived end. So it is negative for a harm that falls
 * hardest on the most deprived.
 *
 * <p>Method: Low A, Low A (2004) Measuring the gap: quantifying and comparing local health
 * inequalities. J Public Health 26:388-395; weighted by population as in PHEindicatormethods
 * (phe_sii), with its logarithms for rates and logits for proportions.
 *
 * @param scale on which the line is straight
 * @param mostDeprived end of the line, in the unit of the values
 * @param leastDeprived end of the line, in the unit of the values
 */
public record SlopeIndex(Scale scale, double mostDeprived, double leastDeprived) {

    /** The name of the method of {@link #interval}. */
    public static final String NORMAL = "Normal theory of a weighted sum";

    /**
     * The index of some quantiles.
     *
     * @param quantiles most deprived first
     * @return empty if fewer than two have people
     * @throws IllegalArgumentException if a value cannot be put on the scale
     */
    public static Optional<SlopeIndex> of(List<Quantile> quantiles, Scale scale) {
        return line(quantiles, scale)
                .map(line ->
                        new SlopeIndex(
                                scale,
                                scale.from().applyAsDouble(line.intercept()),
                                scale.from().applyAsDouble(line.intercept() + line.slope())));
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Slope index of inequality, English, least less most deprived";
    }

    /** The least deprived end less the most deprived end, in the unit of the values. */
    public double absolute() {
        return leastDeprived - mostDeprived;
    }

    /**
     * What the English bodies call the relative index of inequality: how many times the most
     * deprived end the least deprived end is. It is another quantity than {@link
     * ScottishSlopeIndex#relativeToMean}.
     *
     * @return 1 for equality; not finite if the most deprived end is 0, and without meaning if the
     *     ends differ in sign
     */
    public double ratioOfEnds() {
        return leastDeprived / mostDeprived;
    }

    /**
     * The interval of the absolute index on the plain scale. The slope is a weighted sum of the
     * values, so with values that vary normally its limits are exact; the English package draws
     * 100,000 samples to the same end.
     *
     * @param standardErrors of the values, in their order, 0 or more
     * @param confidence below 1
     * @return in the unit of the values; empty if fewer than two quantiles have people
     * @throws IllegalArgumentException if there are not as many as quantiles, or one is negative
     */
    public static Optional<Interval> interval(
            List<Quantile> quantiles, List<Double> standardErrors, Confidence confidence) {
        requireErrors(quantiles, standardErrors);
        return line(quantiles, Scale.PLAIN)
                .map(line -> {
                    double variance = 0;
                    for (int index = 0; index < quantiles.size(); index++) {
                        double part = line.weights().get(index) * standardErrors.get(index);
                        variance += part * part;
                    }
                    double spread = confidence.z() * Math.sqrt(variance);
                    return new Interval(line.slope() - spread, line.slope() + spread, NORMAL);
                });
    }

    static Optional<WeightedLine> line(List<Quantile> quantiles, Scale scale) {
        if (!quantiles.stream().allMatch(quantile -> scale.holds(quantile.value()))) {
            throw new IllegalArgumentException("a value is out of the range of the scale " + scale);
        }
        double[] places = quantiles.stream().mapToDouble(Quantile::value).map(scale.to()).toArray();
        return WeightedLine.through(quantiles, places);
    }

    static void requireErrors(List<Quantile> quantiles, List<Double> standardErrors) {
        if (standardErrors.size() != quantiles.size()
                || !standardErrors.stream().allMatch(error -> error >= 0)) {
            throw new IllegalArgumentException("each quantile needs a standard error of 0 or more");
        }
    }
}
