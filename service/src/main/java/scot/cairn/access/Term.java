package scot.cairn.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.layout.Typed;

/**
 * For whom, where and how long somebody or something is to act, and what says so, whatever was
 * typed.
 *
 * @param body id of a body; empty for none in particular
 * @param area official code of an area; empty for the whole nation
 * @param from the first day, as 2026-11-22
 * @param to the last day, or empty where none is set
 * @param cites the letter, minute or decision
 */
public record Term(String body, String area, String from, String to, String cites) {

    /** As a form sent it. */
    public static Term of(Map<String, String> sent) {
        return new Term(
                sent.getOrDefault("body", ""),
                sent.getOrDefault("area", ""),
                sent.getOrDefault("from", ""),
                sent.getOrDefault("to", ""),
                sent.getOrDefault("cites", ""));
    }

    /** Adds what is wrong with it, by the names of its fields. */
    void addFaults(Map<String, String> wrong, Places places) {
        if (!body.isEmpty() && !places.bodies().containsKey(body)) {
            wrong.put("body", "Choose a body of the list, or none");
        }
        if (!area.isEmpty() && !places.areas().containsKey(area)) {
            wrong.put("area", "Choose an area of the list, or the whole nation");
        }
        Optional<LocalDate> first = Typed.day(from);
        if (first.isEmpty()) {
            wrong.put("from", "Give the first day, as 2026-11-22");
        }
        if (!to.isEmpty()) {
            Optional<LocalDate> last = Typed.day(to);
            if (last.isEmpty() || first.filter(last.get()::isBefore).isPresent()) {
                wrong.put("to", "Give a last day that is not before the first, or none");
            }
        }
        Typed.line(cites, "letter, minute or decision")
                .ifPresent(fault -> wrong.put("cites", fault));
    }

    /** Official codes; empty for the whole nation. */
    List<String> areas() {
        return area.isEmpty() ? List.of() : List.of(area);
    }

    /** The first day, where nothing is wrong. */
    LocalDate first() {
        return Typed.day(from).orElseThrow();
    }

    /** The last day, where nothing is wrong; null where none is set. */
    @Nullable LocalDate last() {
        return Typed.day(to).orElse(null);
    }
}
