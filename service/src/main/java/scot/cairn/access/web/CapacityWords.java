package scot.cairn.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.access.Capacity;
import scot.cairn.access.Places;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.Block.Fact;

/** Capacities as pages show them. */
@Component
class CapacityWords {

    private final Places places;

    CapacityWords(Places places) {
        this.places = places;
    }

    /** All of one. */
    List<Fact> facts(Capacity capacity, LocalDate today) {
        return List.of(
                Fact.of("For the body", body(capacity)),
                Fact.of("For the areas", areas(capacity)),
                Fact.of("From", DateRange.words(capacity.from())),
                Fact.of(
                        "Until",
                        capacity.to() == null ? "no day is set" : DateRange.words(capacity.to())),
                Fact.of("Given by", capacity.cites()),
                Fact.of("Stands", state(capacity, today)));
    }

    /** Role and area, for a heading. */
    String title(Capacity capacity) {
        return capacity.areas().isEmpty()
                ? capacity.role().words()
                : "%s, %s".formatted(capacity.role().words(), areas(capacity));
    }

    String areas(Capacity capacity) {
        return capacity.areas().isEmpty()
                ? "the whole nation"
                : capacity.areas().stream()
                        .map(code -> places.areas().getOrDefault(code, code))
                        .collect(Collectors.joining(", "));
    }

    private String body(Capacity capacity) {
        return capacity.body().isEmpty()
                ? "none in particular"
                : places.bodies().getOrDefault(capacity.body(), capacity.body());
    }

    private static String state(Capacity capacity, LocalDate today) {
        if (capacity.end() != null) {
            return "ended on %s: %s"
                    .formatted(
                            DateRange.words(Times.day(capacity.end().at())),
                            capacity.end().reason());
        }
        if (capacity.holdsOn(today)) {
            return capacity.delegatedFrom() == null ? "holds" : "holds, delegated";
        }
        return today.isBefore(capacity.from()) ? "does not hold yet" : "is over";
    }
}
