package scot.cairn.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.Block.Fact;

/** Capacities, and posts that somebody may hold, as pages show them. */
@Component
public class CapacityWords {

    private final Places places;

    CapacityWords(Places places) {
        this.places = places;
    }

    /** All of one. */
    public List<Fact> facts(Capacity capacity, LocalDate today) {
        return List.of(
                Fact.of("For the body", body(capacity)),
                Fact.of("For the areas", areas(capacity.areas())),
                Fact.of("From", DateRange.words(capacity.from())),
                Fact.of(
                        "Until",
                        capacity.to() == null ? "no day is set" : DateRange.words(capacity.to())),
                Fact.of("Given by", capacity.cites()),
                Fact.of("Stands", state(capacity, today)));
    }

    /** Role, body and area, for a heading. */
    public String title(Capacity capacity) {
        return title(capacity.role(), capacity.body(), capacity.areas());
    }

    /**
     * The same of a post, whoever holds it.
     *
     * @param body id; empty for none in particular
     * @param areas official codes; empty for the whole nation
     */
    public String title(Role role, String body, List<String> areas) {
        return Stream.of(
                        role.words(),
                        body.isEmpty() ? "" : places.bodies().getOrDefault(body, body),
                        areas.isEmpty() ? "" : areas(areas))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String areas(List<String> areas) {
        return areas.isEmpty()
                ? "the whole nation"
                : areas.stream()
                        .map(code -> places.areas().getOrDefault(code, code))
                        .collect(Collectors.joining(", "));
    }

    private String body(Capacity capacity) {
        return capacity.body().isEmpty()
                ? "none in particular"
                : places.bodies().getOrDefault(capacity.body(), capacity.body());
    }

    /** What the guide of a role is called. */
    public static String guide(Role role) {
        String words = role.words().toLowerCase(Locale.UK);
        String article =
                role == Role.MISSION_TEAM ? "the" : words.matches("[aeiou].*") ? "an" : "a";
        return "Guide for %s %s".formatted(article, words);
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
