package scot.cairn.ledger;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import scot.cairn.subjects.Subject;

/**
 * A decision someone answers for, to be recorded.
 *
 * @param kind a plain verb, for example {@code load}
 * @param subject what it is about
 * @param actor who does it
 * @param details what a reader of the record needs, by name, in words
 * @param items for a load, what it brings in, in order, each subject once; empty otherwise
 * @param idempotencyKey the same for a retried command, or null when it cannot be retried
 */
public record Act(
        String kind,
        Subject subject,
        Actor actor,
        SortedMap<String, String> details,
        Iterable<Item> items,
        @Nullable String idempotencyKey) {}
