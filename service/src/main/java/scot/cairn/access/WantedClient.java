package scot.cairn.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.cairn.layout.Typed;

/**
 * A client as it was asked for, whatever was typed.
 *
 * @param client what the issuer knows it by
 * @param name what it is to be called
 * @param scopes ids, with blanks between
 * @param term for whom, where and how long
 */
public record WantedClient(String client, String name, String scopes, Term term) {

    /** What is wrong with it, by the names of its fields. */
    Map<String, String> faults(Places places) {
        Map<String, String> wrong = new TreeMap<>();
        Typed.line(client, "id at the issuer").ifPresent(fault -> wrong.put("client", fault));
        Typed.line(name, "name").ifPresent(fault -> wrong.put("name", fault));
        boolean isKnown = ids().allMatch(id -> Scope.of(id).isPresent());
        if (scopes.isBlank() || !isKnown) {
            wrong.put("scopes", "Give scopes of the list, with blanks between");
        }
        term.addFaults(wrong, places);
        return wrong;
    }

    private Stream<String> ids() {
        return Arrays.stream(scopes.strip().split("\\s+", -1));
    }

    private Set<Scope> known() {
        return ids().flatMap(id -> Scope.of(id).stream()).collect(Collectors.toSet());
    }

    /** What is made of it where nothing is wrong. */
    ApiClient client(long number, String issuer) {
        return new ApiClient(
                number,
                UUID.randomUUID(),
                issuer,
                client.strip(),
                name.strip(),
                term.body(),
                known(),
                term.areas(),
                term.first(),
                term.last(),
                term.cites().strip(),
                null);
    }
}
