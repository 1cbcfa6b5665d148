package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.comparability.Breaks;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;

/**
 * A measure's values for one area over time, of each period the latest vintage known on a day.
 *
 * @param values in order of period, one a period; a shorter period before a longer one that begins
 *     with it
 * @param vintages every vintage known, by edition in order of publication, then by period
 * @param breaks where values should not be compared across
 */
public record Series(
        List<Value> values, Map<String, Map<String, Value>> vintages, List<Measure.Break> breaks) {

    private static final Comparator<Value> BY_PERIOD =
            Comparator.comparing((Value value) -> value.period().first())
                    .thenComparing(value -> value.period().last());

    /**
     * The series as it was known.
     *
     * @param all every vintage, earlier editions before later ones
     * @param breaks of the measure
     */
    public static Series of(
            Collection<Value> all, AsKnownOn asKnownOn, List<Measure.Break> breaks) {
        Map<String, Value> latest = new TreeMap<>();
        Map<String, Map<String, Value>> vintages = new LinkedHashMap<>();
        for (Value value : all) {
            if (asKnownOn.knows(value.knownFrom())) {
                String period = value.period().text();
                latest.merge(period, value, Value::standing);
                vintages.computeIfAbsent(value.vintage(), _ -> new TreeMap<>()).put(period, value);
            }
        }
        List<Value> values = new ArrayList<>(latest.values());
        values.sort(BY_PERIOD);
        return new Series(List.copyOf(values), vintages, breaks);
    }

    /** Every value that an edition printed, edition by edition. */
    public List<Value> printed() {
        return vintages.values().stream().flatMap(edition -> edition.values().stream()).toList();
    }

    /** The value of a period, if there is one. */
    public Optional<Value> at(String period) {
        return values.stream().filter(value -> value.period().text().equals(period)).findFirst();
    }

    /** The number of a period, if there is one. */
    public Optional<BigDecimal> numberAt(String period) {
        return at(period).map(Value::number);
    }

    /** The latest value that is a number; of periods that end together the shortest. */
    public Optional<Value> last() {
        return values.stream()
                .filter(value -> value.number() != null)
                .max(
                        Comparator.comparing((Value value) -> value.period().last())
                                .thenComparing(value -> value.period().first()));
    }

    /** The value of the period of the same length just before, when that is on record. */
    public Optional<Value> before(Value value) {
        return values.stream()
                .filter(other -> other.period().last().plusDays(1).equals(value.period().first()))
                .filter(other -> sameLength(other.period(), value.period()))
                .findFirst();
    }

    /** The value of the same part of the year before, when that is on record. */
    public Optional<Value> yearBefore(Value value) {
        return values.stream()
                .filter(other -> other.period().first().plusYears(1).equals(value.period().first()))
                .filter(other -> sameLength(other.period(), value.period()))
                .findFirst();
    }

    /**
     * The value that belongs beside one of another area: that of the same edition where it is held,
     * or else the latest of the period.
     */
    public Optional<Value> beside(Value other) {
        String period = other.period().text();
        return Optional.ofNullable(vintages.get(other.vintage()))
                .map(edition -> edition.get(period))
                .or(() -> at(period));
    }

    /** The break that parts two values, if one does: no change may be worked out across it. */
    public Optional<Measure.Break> between(Value earlier, Value later) {
        return Breaks.between(breaks, earlier.period(), later.period());
    }

    /** The breaks that part values on record. */
    public List<Measure.Break> breaksWithin() {
        return values.isEmpty()
                ? List.of()
                : breaks.stream()
                        .filter(at -> values.getFirst().period().first().isBefore(at.at().first()))
                        .filter(at -> !values.getLast().period().first().isBefore(at.at().first()))
                        .toList();
    }

    /** Whether nothing was known. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    private static boolean sameLength(DateRange one, DateRange other) {
        return one.months() == other.months() && one.unit() == other.unit();
    }
}
