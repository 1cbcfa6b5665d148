package scot.cairn.access;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A capacity as it was asked for, whatever was typed.
 *
 * @param role id of a role
 * @param term for whom, where and how long
 */
public record Wanted(String role, Term term) {

    /** What is wrong with it, by the names of its fields. */
    Map<String, String> faults(Places places) {
        Map<String, String> wrong = new TreeMap<>();
        if (Role.of(role).isEmpty()) {
            wrong.put("role", "Choose a role");
        }
        term.addFaults(wrong, places);
        return wrong;
    }

    /** What is made of it where nothing is wrong. */
    Capacity capacity(long number, UUID account) {
        return new Capacity(
                number,
                account,
                Role.of(role).orElseThrow(),
                term.body(),
                term.areas(),
                term.first(),
                term.last(),
                term.cites().strip(),
                null,
                null);
    }
}
