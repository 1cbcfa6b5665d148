package scot.cairn.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A capacity as it was asked for, whatever was typed.
 *
 * @param role id of a role
 * @param body id of a body; may be empty
 * @param area official code of an area; empty for the whole nation
 * @param from a day, as 2026-11-22
 * @param to a day or empty
 * @param cites the letter, minute or decision
 */
public record Wanted(String role, String body, String area, String from, String to, String cites) {

    /** What is wrong with it, by the names of its fields. */
    Map<String, String> faults(Places places) {
        Map<String, String> wrong = new TreeMap<>();
        if (Role.of(role).isEmpty()) {
            wrong.put("role", "Choose a role");
        }
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
        Typed.fault(cites, "letter, minute or decision")
                .ifPresent(fault -> wrong.put("cites", fault));
        return wrong;
    }

    /** What is made of it where nothing is wrong. */
    Capacity capacity(long number, UUID account) {
        return new Capacity(
                number,
                account,
                Role.of(role).orElseThrow(),
                body,
                area.isEmpty() ? List.of() : List.of(area),
                Typed.day(from).orElseThrow(),
                Typed.day(to).orElse(null),
                cites.strip(),
                null,
                null);
    }
}
