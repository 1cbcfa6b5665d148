package scot.cairn.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role for a body, for areas, for a time.
 *
 * @param id its number
 * @param account whose
 * @param role what they act as
 * @param body id of the body they act for; empty for none in particular
 * @param areas official codes; empty for the whole nation
 * @param from its first day
 * @param to its last day; null while none is set
 * @param cites the letter, minute or decision that gave it
 * @param delegatedFrom the capacity it was delegated from; null when it was not
 * @param end how it ended before its last day; null when it did not
 */
public record Capacity(
        long id,
        UUID account,
        Role role,
        String body,
        List<String> areas,
        LocalDate from,
        @Nullable LocalDate to,
        String cites,
        @Nullable Long delegatedFrom,
        @Nullable End end) {

    /** How it ended. */
    public record End(Instant at, String reason) {}

    /** Whether one may act in it on a day. */
    public boolean holdsOn(LocalDate day) {
        return end == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
