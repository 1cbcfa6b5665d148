package scot.cairn.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;

/**
 * The parameters of a request. Reading one notes what is wrong with it and goes on, so that all
 * faults are told at once; what was never read is a parameter that the address does not take.
 */
final class Query {

    static final int LARGEST_PAGE = 1000;
    static final int USUAL_PAGE = 100;
    static final String AS_KNOWN_ON = "as-known-on";

    private static final int LONGEST = 200;
    private static final int MOST_LISTED = 12;
    private static final int FARTHEST = 1_000_000_000;

    private final MultiValueMap<String, String> given;
    private final Set<String> read = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    Query(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** What was given, by name. */
    Map<String, List<String>> given() {
        return given;
    }

    /** How many items to answer at most. */
    int limit() {
        return number("limit", 1, LARGEST_PAGE).orElse(USUAL_PAGE);
    }

    /** How many items to pass over first. */
    int offset() {
        return number("offset", 0, FARTHEST).orElse(0);
    }

    private Optional<Integer> number(String name, int least, int most) {
        return one(
                name,
                "It is not a whole number from %d to %d.".formatted(least, most),
                "Give a whole number from %d to %d, for example %d."
                        .formatted(least, most, Math.clamp(USUAL_PAGE, least, most)),
                text ->
                        Optional.of(text)
                                .filter(digits -> digits.matches("[0-9]{1,10}"))
                                .map(Long::parseLong)
                                .filter(number -> number >= least && number <= most)
                                .map(Long::intValue));
    }

    /** The day to read as of. */
    AsKnownOn asKnownOn(LocalDate today) {
        return one(
                        AS_KNOWN_ON,
                        "It is not a day from 1900 until today.",
                        "Give a year, month and day, for example 2021-01-20.",
                        text -> AsKnownOn.parse(text, today))
                .orElse(AsKnownOn.PRESENT);
    }

    /** What a list is narrowed to. */
    Filters filters(List<Filters.Field> fields) {
        Map<String, String> asked = new java.util.HashMap<>();
        fields.forEach(field -> value(field).ifPresent(value -> asked.put(field.name(), value)));
        return new Filters(asked);
    }

    /** What is asked for of a field. */
    Optional<String> value(Filters.Field field) {
        return one(
                field.name(),
                "Nothing on record has that value.",
                field.mend().isEmpty() ? listed("Give one of", field.values()) : field.mend(),
                text -> Optional.of(text).filter(field.known()));
    }

    /** A parameter that may be given once. */
    <T> Optional<T> one(
            String name, String wrong, String mend, Function<String, Optional<T>> reading) {
        List<String> values = given(name);
        if (values.size() > 1) {
            fault(name, String.join(", ", values), "It is given more than once.", "Give it once.");
            return Optional.empty();
        }
        return values.stream().findFirst().flatMap(text -> read(name, text, wrong, mend, reading));
    }

    /** A parameter that may be given several times. */
    <T> List<T> several(
            String name, String wrong, String mend, Function<String, Optional<T>> reading) {
        return given(name).stream()
                .flatMap(text -> read(name, text, wrong, mend, reading).stream())
                .toList();
    }

    private List<String> given(String name) {
        read.add(name);
        return given.getOrDefault(name, List.of());
    }

    private <T> Optional<T> read(
            String name,
            String text,
            String wrong,
            String mend,
            Function<String, Optional<T>> reading) {
        if (text.isBlank()) {
            fault(name, text, "It has no value.", mend);
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            fault(
                    name,
                    text,
                    "It is longer than %d characters.".formatted(LONGEST),
                    "Give fewer characters.");
            return Optional.empty();
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            fault(name, text, wrong, mend);
        }
        return value;
    }

    private void fault(String name, String value, String wrong, String mend) {
        faults.add(new Fault(name, value, wrong, mend));
    }

    /** Everything wrong with what was read, and every parameter that was not. */
    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        given.forEach((name, values) -> {
            if (!read.contains(name)) {
                all.add(
                        new Fault(
                                name,
                                String.join(", ", values),
                                "This address does not take it.",
                                read.isEmpty()
                                        ? "Leave it out."
                                        : listed("Leave it out, or give one of", read)));
            }
        });
        return all;
    }

    /** For example {@code Give one of: yes, no.} */
    static String listed(String words, Iterable<String> values) {
        List<String> all = new ArrayList<>();
        values.forEach(all::add);
        if (all.isEmpty()) {
            return "Give some words.";
        }
        int more = all.size() - MOST_LISTED;
        String shown = String.join(", ", all.subList(0, Math.min(all.size(), MOST_LISTED)));
        return more > 0
                ? "%s: %s and %d more.".formatted(words, shown, more)
                : "%s: %s.".formatted(words, shown);
    }
}
