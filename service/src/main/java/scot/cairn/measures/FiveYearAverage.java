package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import scot.cairn.statistics.CentredMean;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.LikelyRange;

/**
 * The centred five-year average of a yearly count, with its likely range, worked out for every year
 * that has two on either side.
 */
final class FiveYearAverage {

    private FiveYearAverage() {}

    /** A year's average and the range a year's count is likely to fall in by chance. */
    record Average(BigDecimal mean, Interval range) {}

    /** By the text of the middle year, in order. */
    static Map<String, Average> of(Series counts) {
        Map<String, Average> averages = new TreeMap<>();
        for (Value value : counts.values()) {
            around(counts, value.period().first().getYear())
                    .ifPresent(average -> averages.put(value.period().text(), average));
        }
        return averages;
    }

    private static Optional<Average> around(Series counts, int year) {
        Optional<long[]> five = five(counts, year);
        return five.map(CentredMean::ofFive)
                .map(mean -> new Average(mean.value(), LikelyRange.around(mean)));
    }

    private static Optional<long[]> five(Series counts, int year) {
        long[] five = new long[5];
        boolean whole =
                IntStream.range(0, 5)
                        .allMatch(i -> {
                            Optional<BigDecimal> count =
                                    counts.numberAt(String.valueOf(year - 2 + i));
                            count.ifPresent(number -> five[i] = number.longValueExact());
                            return count.isPresent();
                        });
        return whole ? Optional.of(five) : Optional.empty();
    }
}
