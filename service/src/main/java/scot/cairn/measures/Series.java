package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.cairn.subjects.AsKnownOn;

/**
 * A measure's values for one area over time, of each period the latest vintage known on a day.
 *
 * @param values in order of period, one a period
 * @param vintages every vintage known, by edition in order of publication, then by period
 */
public record Series(List<Value> values, Map<String, Map<String, Value>> vintages) {

    /**
     * The series as it was known.
     *
     * @param all every vintage, earlier editions before later ones
     */
    public static Series of(Collection<Value> all, AsKnownOn asKnownOn) {
        Map<String, Value> latest = new TreeMap<>();
        Map<String, Map<String, Value>> vintages = new LinkedHashMap<>();
        for (Value value : all) {
            if (asKnownOn.knows(value.knownFrom())) {
                String period = value.period().text();
                latest.put(period, value);
                vintages.computeIfAbsent(value.vintage(), _ -> new TreeMap<>()).put(period, value);
            }
        }
        List<Value> values = new ArrayList<>(latest.values());
        values.sort((a, b) -> a.period().first().compareTo(b.period().first()));
        return new Series(List.copyOf(values), vintages);
    }

    /** The value of a period, if there is one. */
    public Optional<Value> at(String period) {
        return values.stream().filter(value -> value.period().text().equals(period)).findFirst();
    }

    /** The number of a period, if there is one. */
    public Optional<BigDecimal> numberAt(String period) {
        return at(period).map(Value::number);
    }

    /** The latest value that is a number. */
    public Optional<Value> last() {
        return values.reversed().stream().filter(value -> value.number() != null).findFirst();
    }

    /** The value of the period just before, when that is on record. */
    public Optional<Value> before(Value value) {
        return values.stream()
                .filter(other -> other.period().last().plusDays(1).equals(value.period().first()))
                .findFirst();
    }

    /** Whether nothing was known. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
