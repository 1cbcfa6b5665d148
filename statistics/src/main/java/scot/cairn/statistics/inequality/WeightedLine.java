package scot.cairn.statistics.inequality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The straight line through values of quantiles over their relative ranks, weighted by their shares
 * of the population. A relative rank is the share of those more deprived plus half the own share.
 *
 * @param intercept at rank 0, the most deprived end
 * @param slope from rank 0 to rank 1
 * @param weights by which the slope is a sum of the values, in their order
 * @param residualSquares weighted by the shares
 * @param spread of the ranks: the weighted sum of squares about their mean
 * @param freedom quantiles with people, less 2
 */
record WeightedLine(
        double intercept,
        double slope,
        List<Double> weights,
        double residualSquares,
        double spread,
        int freedom) {

    /**
     * Draws the line.
     *
     * @param values finite, as many as quantiles, most deprived first
     * @return empty if fewer than two quantiles have people
     */
    static Optional<WeightedLine> through(List<Quantile> quantiles, double[] values) {
        int peopled = (int) quantiles.stream().filter(group -> group.population() > 0).count();
        if (peopled < 2) {
            return Optional.empty();
        }
        double all = quantiles.stream().mapToDouble(Quantile::population).sum();
        double[] shares = quantiles.stream().mapToDouble(q -> q.population() / all).toArray();
        double[] ranks = new double[shares.length];
        double before = 0;
        for (int index = 0; index < shares.length; index++) {
            ranks[index] = before + shares[index] / 2;
            before += shares[index];
        }
        double middle = weightedMean(shares, ranks);
        double level = weightedMean(shares, values);
        double spread = 0;
        for (int index = 0; index < shares.length; index++) {
            spread += shares[index] * (ranks[index] - middle) * (ranks[index] - middle);
        }
        Double[] weights = new Double[shares.length];
        double slope = 0;
        for (int index = 0; index < shares.length; index++) {
            weights[index] = shares[index] * (ranks[index] - middle) / spread;
            slope += weights[index] * (values[index] - level);
        }
        double intercept = level - slope * middle;
        double residualSquares = 0;
        for (int index = 0; index < shares.length; index++) {
            double residual = values[index] - intercept - slope * ranks[index];
            residualSquares += shares[index] * residual * residual;
        }
        return Optional.of(
                new WeightedLine(
                        intercept,
                        slope,
                        Arrays.asList(weights),
                        residualSquares,
                        spread,
                        peopled - 2));
    }

    private static double weightedMean(double[] shares, double[] numbers) {
        double sum = 0;
        double weight = 0;
        for (int index = 0; index < shares.length; index++) {
            sum += shares[index] * numbers[index];
            weight += shares[index];
        }
        return sum / weight;
    }
}
