package scot.cairn.measures.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.comparability.Gate;
import scot.cairn.pack.Measure;

/** The figures of a series that may be compared with its latest: what movement is read from. */
final class Points {

    private static final double DAYS_OF_YEAR = 365.25;

    private Points() {}

    /**
     * Those that are over by a day, in order of time, the latest last; none where there is none.
     */
    static List<Value> comparable(Measure measure, Series series, LocalDate day) {
        List<Value> numbers =
                series.values().stream()
                        .filter(value -> value.number() != null && value.isReal())
                        .filter(value -> value.period().isOverBy(day))
                        .toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Value last = numbers.getLast();
        List<Value> points = new ArrayList<>();
        numbers.stream()
                .filter(value -> value.period().months() == last.period().months())
                .filter(value -> value.period().unit() == last.period().unit())
                .filter(value ->
                        value.equals(last)
                                || !Gate.of(value.as(measure), last.as(measure)).isBlocked())
                .forEach(points::add);
        return points;
    }

    /** The end of a value's period in years, from a day. */
    static double years(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_OF_YEAR;
    }

    static BigDecimal number(Value value) {
        return Objects.requireNonNull(value.number());
    }
}
