package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.comparability.Gate;
import scot.cairn.measures.comparability.Rule;
import scot.cairn.measures.comparability.Verdict;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.statistics.Change;
import scot.cairn.subjects.Cell;

/**
 * Sentences worked out from values, so that no number in one is typed. They say how much, never
 * why, and judge nothing: a change is fewer or more, not marginal or dramatic.
 */
public final class Sentences {

    private Sentences() {}

    /**
     * Where the measure stands: its latest value, and the change on the period before when that is
     * on record and may be compared.
     *
     * @param area name of the place, for example {@code Scotland}
     * @return empty when there is no value
     */
    static Optional<String> standing(Measure measure, String area, Series series) {
        return series.last().map(last -> standing(measure, area, series, last));
    }

    private static String standing(Measure measure, String area, Series series, Value last) {
        StringBuilder sentence = new StringBuilder(opening(measure, area, last));
        List<Value> earlier = earlier(series, last);
        List<String> changes =
                earlier.stream()
                        .filter(before -> !verdict(measure, before, last).isBlocked())
                        .map(before -> change(measure, before, last))
                        .toList();
        if (!changes.isEmpty()) {
            sentence.append(", ").append(String.join(" and ", changes));
        }
        sentence.append('.');
        earlier.stream()
                .flatMap(before ->
                        verdict(measure, before, last).blocking().stream()
                                .map(reason -> notComparable(before, reason)))
                .findFirst()
                .ifPresent(words -> sentence.append(' ').append(words));
        return sentence.append(flag(last)).toString();
    }

    private static String opening(Measure measure, String area, Value last) {
        String what = Amounts.counted(number(last), measure);
        String when = last.period().when();
        String where = " in " + area;
        String interval = interval(measure, last);
        return isPartOfYear(last.period())
                ? capital(when) + ", " + what + where + interval
                : what + where + " " + when + interval;
    }

    /** The period before and, for a part of a year, the same part of the year before. */
    private static List<Value> earlier(Series series, Value last) {
        List<Value> earlier = new ArrayList<>();
        series.before(last).ifPresent(earlier::add);
        if (isPartOfYear(last.period())) {
            series.yearBefore(last).ifPresent(earlier::add);
        }
        earlier.removeIf(before -> before.number() == null);
        return earlier;
    }

    /** The bounds as printed, in brackets; empty when there are none. */
    static String interval(Measure measure, Value value) {
        if (value.lower() == null || value.upper() == null) {
            return "";
        }
        return " (interval as printed: %s to %s)"
                .formatted(
                        Amounts.shown(value.lower(), measure),
                        Amounts.shown(value.upper(), measure));
    }

    private static Verdict verdict(Measure measure, Value before, Value last) {
        return Gate.of(before.as(measure), last.as(measure));
    }

    /** That a change may not be worked out, and why. */
    private static String notComparable(Value before, Verdict.Reason reason) {
        return "Cannot be compared with %s: %s"
                .formatted(
                        before.period().words(),
                        reason.rule() == Rule.ONE_METHOD
                                ? "the method changed."
                                : lower(reason.words()));
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String flag(Value last) {
        if (last.synthetic()) {
            return " The figure is made up, for demonstration.";
        }
        if (last.marker() == Marker.PROVISIONAL) {
            return " The figure is provisional.";
        }
        return last.marker() == Marker.UNCONFIRMED ? " The figure is not confirmed." : "";
    }

    /**
     * The change from one period to another, for example {@code 155 fewer than the 1,172 in 2023
     * (13.2%)}.
     */
    static String change(Measure measure, Value before, Value last) {
        Change change = Change.between(number(before), number(last));
        if (change.absolute().signum() == 0) {
            return "the same as " + before.period().when();
        }
        return "%s than the %s %s%s"
                .formatted(
                        Amounts.difference(change.absolute(), measure),
                        Amounts.shown(number(before), measure),
                        before.period().when(),
                        Amounts.percent(change, measure));
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

    private static boolean isPartOfYear(DateRange period) {
        return switch (period.unit()) {
            case MONTH, QUARTER, HALF -> true;
            case DAY, YEAR, FINANCIAL_YEAR, OTHER -> false;
        };
    }

    private static String oneDecimal(BigDecimal number) {
        return Cell.Value.of(number, 1).shown();
    }

    /** A whole number as a sentence writes it. */
    public static String whole(long number) {
        return Cell.Value.of(number).shown();
    }

    public static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static BigDecimal number(Value value) {
        if (value.number() == null) {
            throw new IllegalArgumentException("no number for " + value.period().words());
        }
        return value.number();
    }
}
