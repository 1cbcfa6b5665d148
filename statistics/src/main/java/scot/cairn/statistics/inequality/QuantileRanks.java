package scot.cairn.statistics.inequality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Into which of some equal groups each area falls by its value.
 *
 * <p>Method: as PHEindicatormethods (phe_quantile): the rank of a value, ties at the least, then
 * {@code floor(q + 1 - ceiling((N + 1 - rank) / (N / q)))}, with 0 taken as 1.
 */
public final class QuantileRanks {

    private QuantileRanks() {}

    /**
     * The groups of some values.
     *
     * @param values finite
     * @param groups 2 or more, such as 5
     * @param highestFirst whether the highest value is in group 1
     * @return from 1 to groups, in the order of the values; empty if there are fewer values than
     *     groups
     * @throws IllegalArgumentException if there are fewer than 2 groups
     */
    public static Optional<List<Integer>> of(
            List<Double> values, int groups, boolean highestFirst) {
        if (groups < 2) {
            throw new IllegalArgumentException("give 2 groups or more, not " + groups);
        }
        double size = (double) values.size() / groups;
        if (size < 1) {
            return Optional.empty();
        }
        double[] sorted =
                values.stream().mapToDouble(v -> highestFirst ? -v : v).sorted().toArray();
        return Optional.of(
                values.stream()
                        .map(value -> highestFirst ? -value : value)
                        .map(value -> rank(sorted, value))
                        .map(rank -> group(values.size() + 1 - rank, size, groups))
                        .toList());
    }

    private static int group(int fromTheTop, double size, int groups) {
        return (int) Math.max(1, Math.floor(groups + 1 - Math.ceil(fromTheTop / size)));
    }

    private static int rank(double[] sorted, double value) {
        int rank = Arrays.binarySearch(sorted, value);
        while (rank > 0 && sorted[rank - 1] == value) {
            rank--;
        }
        return rank + 1;
    }
}
