package scot.cairn.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;

/**
 * What was known of a measure on a day, in every area and category.
 *
 * @param measure its definition
 * @param known every vintage known, earlier editions before later ones
 * @param latest of each area, period and category the last vintage, in order of period
 */
public record Figures(Measure measure, List<Value> known, List<Value> latest) {

    private static final Comparator<DateRange> BY_END =
            Comparator.comparing(DateRange::last).thenComparing(DateRange::first);

    public static Figures of(Measure measure, Collection<Value> all, AsKnownOn asKnownOn) {
        List<Value> known =
                all.stream().filter(value -> asKnownOn.knows(value.knownFrom())).toList();
        Map<Value.Of, Value> latest = new HashMap<>();
        known.forEach(value -> latest.merge(value.of(), value, Value::standing));
        List<Value> sorted = new ArrayList<>(latest.values());
        sorted.sort(
                Comparator.comparing((Value value) -> value.period().first())
                        .thenComparing(value -> value.period().last()));
        return new Figures(measure, known, List.copyOf(sorted));
    }

    /** The totals of the areas of a set. */
    public List<Value> totals(String set) {
        return latest.stream()
                .filter(value -> value.isTotal() && value.areaSet().equals(set))
                .toList();
    }

    /** Values by one breakdown alone, in one area. */
    public List<Value> by(String breakdown, String area) {
        return latest.stream()
                .filter(value -> value.breakdown().keySet().equals(Set.of(breakdown)))
                .filter(value -> value.area().equals(area))
                .toList();
    }

    /** Values by two breakdowns together, of which this is one, in one area. */
    List<Value> crossed(String breakdown, String area) {
        return latest.stream()
                .filter(value -> value.breakdown().size() == 2)
                .filter(value -> value.breakdown().containsKey(breakdown))
                .filter(value -> value.area().equals(area))
                .toList();
    }

    /**
     * The total that belongs beside a category: that of the same edition where it is held, or else
     * the latest.
     */
    public Optional<Value> totalBeside(Value category) {
        List<Value> totals =
                known.stream()
                        .filter(Value::isTotal)
                        .filter(value -> value.area().equals(category.area()))
                        .filter(v -> v.period().text().equals(category.period().text()))
                        .toList();
        return Stream.concat(
                        totals.stream().filter(v -> v.vintage().equals(category.vintage())),
                        totals.reversed().stream())
                .findFirst();
    }

    /** The periods of some values, each once, in their order. */
    public static List<DateRange> periods(List<Value> values) {
        return values.stream().map(Value::period).distinct().toList();
    }

    /** The period that ends last; of several the shortest. */
    public static Optional<DateRange> lastPeriod(List<Value> values) {
        return values.stream().map(Value::period).max(BY_END);
    }

    /** The values of one period. */
    public static List<Value> at(DateRange period, List<Value> values) {
        return values.stream().filter(value -> value.period().equals(period)).toList();
    }

    /** The value of an area in a list of one period; empty when the list has none. */
    public static Optional<Value> in(String area, List<Value> values) {
        return values.stream().filter(value -> value.area().equals(area)).findFirst();
    }
}
