package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import scot.cairn.calendar.DateRange;
import scot.cairn.statistics.CentredMean;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.LikelyRange;

/**
 * The centred five-year average of a yearly count, with its likely range, worked out for every year
 * that has two on either side and no break between them.
 */
final class FiveYearAverage {

    private FiveYearAverage() {}

    /** A year's average and the range a year's count is likely to fall in by chance. */
    record Average(BigDecimal mean, Interval range) {}

    /** By the text of the middle year, in order. */
    static Map<String, Average> of(Series counts) {
        Map<String, Average> averages = new TreeMap<>();
        for (Value value : counts.values()) {
            if (value.period().unit() != DateRange.Unit.YEAR) {
                continue;
            }
            around(counts, value.period().first().getYear())
                    .ifPresent(average -> averages.put(value.period().text(), average));
        }
        return averages;
    }

    private static Optional<Average> around(Series counts, int year) {
        Optional<long[]> five = isParted(counts, year) ? Optional.empty() : five(counts, year);
        return five.map(CentredMean::ofFive)
                .map(mean -> new Average(mean.value(), LikelyRange.around(mean)));
    }

    /** Whether the five years stand on two footings. */
    private static boolean isParted(Series counts, int year) {
        Optional<Value> first = counts.at(String.valueOf(year - 2));
        Optional<Value> last = counts.at(String.valueOf(year + 2));
        return first.isPresent()
                && last.isPresent()
                && counts.between(first.get(), last.get()).isPresent();
    }

    private static Optional<long[]> five(Series counts, int year) {
        long[] five = new long[5];
        boolean whole =
                IntStream.range(0, 5)
                        .allMatch(i -> {
                            Optional<BigDecimal> count =
                                    counts.at(String.valueOf(year - 2 + i))
                                            .filter(Value::isReal)
                                            .map(Value::number);
                            count.ifPresent(number -> five[i] = number.longValueExact());
                            return count.isPresent();
                        });
        return whole ? Optional.of(five) : Optional.empty();
    }
}
