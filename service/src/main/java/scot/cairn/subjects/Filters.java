package scot.cairn.subjects;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a reader asks a list to be narrowed to, as its address says.
 *
 * @param values by name, none of them empty
 */
public record Filters(Map<String, String> values) {

    /** Nothing asked: the whole list. */
    public static final Filters NONE = new Filters(Map.of());

    private static final int LONGEST = 200;

    public Filters {
        TreeMap<String, String> kept = new TreeMap<>();
        values.forEach((name, value) -> {
            String trimmed = value.replaceAll("\\p{Cntrl}", " ").strip();
            if (!trimmed.isEmpty()) {
                kept.put(name, trimmed.substring(0, Math.min(trimmed.length(), LONGEST)));
            }
        });
        values = Map.copyOf(kept);
    }

    /**
     * A name that a list can be narrowed by.
     *
     * @param name as an address writes it
     * @param values those it takes, in order, where they are few enough to list
     * @param known whether it takes a value
     * @param mend what to write instead of a value that it does not take; empty where its values
     *     are listed
     */
    public record Field(String name, List<String> values, Predicate<String> known, String mend) {

        /** A field of these values; of any words when there are none. */
        public Field(String name, List<String> values) {
            this(name, values, value -> values.isEmpty() || values.contains(value), "");
        }

        /** A field that takes a day, such as {@code 2023-05-01}. */
        public static Field day(String name) {
            return such(
                    name,
                    day -> parsed(day).isPresent(),
                    "Give a year, month and day, for example 2023-05-01.");
        }

        /** A field of more values than can be listed. */
        public static Field such(String name, Predicate<String> known, String mend) {
            return new Field(name, List.of(), known, mend);
        }
    }

    /** The day that is asked for under a name; empty where what is asked for is none. */
    public Optional<LocalDate> day(String name) {
        return get(name).flatMap(Filters::parsed);
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** What was asked for under a name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether the whole list is asked for. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
