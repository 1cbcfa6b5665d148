package scot.cairn.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.cairn.ledger.Actor;

/**
 * A program that an issuer vouches for.
 *
 * @param id its number
 * @param pseudonym random; all that the ledger knows of it
 * @param issuer who vouches for it
 * @param client what that issuer knows it by
 * @param name what it is called here
 * @param body id of the body that runs it; empty for none in particular
 * @param scopes what it may do, at least one
 * @param areas official codes; empty for the whole nation
 * @param from its first day
 * @param to its last day; null while none is set
 * @param cites the letter, minute or decision that lets it in
 * @param end how it ended before its last day; null when it did not
 */
public record ApiClient(
        long id,
        UUID pseudonym,
        String issuer,
        String client,
        String name,
        String body,
        Set<Scope> scopes,
        List<String> areas,
        LocalDate from,
        @Nullable LocalDate to,
        String cites,
        Capacity.@Nullable End end) {

    /** Whether it may do anything on a day. */
    public boolean holdsOn(LocalDate day) {
        return end == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** As the ledger names it. */
    public Actor actor() {
        return new Actor(pseudonym, "client", Set.copyOf(areas));
    }
}
