package scot.cairn.statistics.inequality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * The limits of a slope index on any scale, from a simulation that gives the same numbers every
 * time.
 *
 * <p>Method: as PHEindicatormethods (phe_sii): values drawn from normal distributions on the scale,
 * an index from each draw, and the quantiles of the indices. Two runs with other seeds differ by
 * chance, by about 1 part in 100 of the width at 100,000 draws.
 *
 * @param draws 1,000 or more
 * @param seed any number; the same one gives the same limits
 */
public record SimulatedLimits(int draws, long seed) {

    /** As many draws as the English package makes. */
    public static final SimulatedLimits STANDARD = new SimulatedLimits(100_000, 1);

    private static final int FEWEST_DRAWS = 1000;

    /**
     * How to simulate.
     *
     * @throws IllegalArgumentException if there are fewer than 1,000 draws
     */
    public SimulatedLimits {
        if (draws < FEWEST_DRAWS) {
            throw new IllegalArgumentException("draw at least 1,000 times, not " + draws);
        }
    }

    /**
     * Limits of both indices.
     *
     * @param absolute of {@link SlopeIndex#absolute}
     * @param ratioOfEnds of {@link SlopeIndex#ratioOfEnds}
     */
    public record Both(Interval absolute, Interval ratioOfEnds) {}

    /**
     * On which scales to simulate.
     *
     * @param drawn on which the values vary normally
     * @param line on which the line is straight
     */
    public record Scales(Scale drawn, Scale line) {}

    /**
     * Simulates.
     *
     * @param errors standard errors of the values on the scale drawn, in their order, 0 or more
     * @return empty if fewer than two quantiles have people
     * @throws IllegalArgumentException if a value is out of the range of the scale, or the errors
     *     are not as many as quantiles
     */
    public Optional<Both> of(
            List<Quantile> quantiles, List<Double> errors, Scales scales, Confidence confidence) {
        SlopeIndex.requireErrors(quantiles, errors);
        boolean hasLine = SlopeIndex.line(quantiles, scales.line()).isPresent();
        boolean canDraw = SlopeIndex.line(quantiles, scales.drawn()).isPresent();
        return hasLine && canDraw
                ? Optional.of(simulate(quantiles, errors, scales, confidence))
                : Optional.empty();
    }

    private Both simulate(
            List<Quantile> quantiles, List<Double> errors, Scales scales, Confidence confidence) {
        Scale scale = scales.line();
        DoubleUnaryOperator toLine = scales.drawn().from().andThen(scale.to());
        double[] middle =
                quantiles.stream().mapToDouble(Quantile::value).map(scales.drawn().to()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        double[] absolutes = new double[draws];
        double[] ratios = new double[draws];
        double[] drawn = new double[middle.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int index = 0; index < drawn.length; index++) {
                double place = middle[index] + errors.get(index) * random.nextGaussian();
                drawn[index] = toLine.applyAsDouble(place);
            }
            WeightedLine line = WeightedLine.through(quantiles, drawn).orElseThrow();
            double most = scale.from().applyAsDouble(line.intercept());
            double least = scale.from().applyAsDouble(line.intercept() + line.slope());
            absolutes[draw] = least - most;
            ratios[draw] = least / most;
        }
        return new Both(limits(absolutes, confidence), limits(ratios, confidence));
    }

    private Interval limits(double[] simulated, Confidence confidence) {
        Arrays.sort(simulated);
        return new Interval(
                quantile(simulated, confidence.tail()),
                quantile(simulated, 1 - confidence.tail()),
                "Simulation, %d draws, seed %d".formatted(draws, seed));
    }

    /** Between two neighbours, as R's default quantile (type 7) has it. */
    private static double quantile(double[] sorted, double probability) {
        double place = (sorted.length - 1) * probability;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
