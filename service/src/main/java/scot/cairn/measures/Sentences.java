package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.Optional;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.Change;
import scot.cairn.subjects.Cell;

/**
 * Sentences worked out from values, so that no number in one is typed. They say how much, never
 * why, and judge nothing: a change is fewer or more, not marginal or dramatic.
 */
final class Sentences {

    private Sentences() {}

    /**
     * Where the measure stands: its latest value, and the change on the period before when that is
     * on record.
     *
     * @param area name of the place, for example {@code Scotland}
     * @return empty when there is no value
     */
    static Optional<String> standing(Measure measure, String area, Series series) {
        return series.last().map(last -> standing(measure, area, series, last));
    }

    private static String standing(Measure measure, String area, Series series, Value last) {
        BigDecimal number = number(last);
        String counted = isOne(number) ? measure.counted().one() : measure.counted().other();
        String opening =
                "%s %s in %s in %s"
                        .formatted(shown(number, measure), counted, area, last.period().words());
        return series.before(last)
                .filter(before -> before.number() != null)
                .map(before -> opening + ", " + change(measure, before, last) + ".")
                .orElse(opening + ".");
    }

    /**
     * The change from one period to another, for example {@code 155 fewer than the 1,172 in 2023
     * (13.2%)}.
     */
    static String change(Measure measure, Value before, Value last) {
        Change change = Change.between(number(before), number(last));
        BigDecimal difference = change.absolute();
        String than =
                "the %s in %s".formatted(shown(number(before), measure), before.period().words());
        if (difference.signum() == 0) {
            return "the same as in " + before.period().words();
        }
        String percent =
                change.percent(1)
                        .map(value -> " (%s%%)".formatted(value.abs().toPlainString()))
                        .orElse("");
        return "%s %s than %s%s"
                .formatted(
                        shown(difference.abs(), measure),
                        difference.signum() < 0 ? "fewer" : "more",
                        than,
                        percent);
    }

    /**
     * A five-year average in words with its likely range, for example {@code Over the five years
     * centred on 2022 the average was 1,181.8 deaths a year; by chance alone a year would be likely
     * to lie between 1,114.4 and 1,249.2.}
     */
    static String average(Measure measure, String year, FiveYearAverage.Average average) {
        return ("Over the five years centred on %s the average was %s %s a year; by chance alone a year's"
                        + " count would be likely to lie between %s and %s. Cairn worked this out from"
                        + " the yearly figures.")
                .formatted(
                        year,
                        oneDecimal(average.mean()),
                        measure.unit().other(),
                        oneDecimal(BigDecimal.valueOf(average.range().lower())),
                        oneDecimal(BigDecimal.valueOf(average.range().upper())));
    }

    private static String oneDecimal(BigDecimal number) {
        return Cell.Value.of(number, 1).shown();
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
    }

    private static String shown(BigDecimal number, Measure measure) {
        return Cell.Value.of(number, measure.decimals()).shown();
    }

    static BigDecimal number(Value value) {
        if (value.number() == null) {
            throw new IllegalArgumentException("no number for " + value.period().words());
        }
        return value.number();
    }
}
