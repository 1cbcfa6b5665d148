package scot.cairn.returns.answering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an answer.
 *
 * @param part id of the part in which it is asked
 * @param question id
 * @param version from 1
 * @param given what is answered
 * @param heldAs where it comes from, where it was filled in from what was held already; or null
 * @param author who wrote it
 * @param at when
 * @param reason why it was changed after the return had been submitted; null before
 */
public record Answer(
        String part,
        String question,
        int version,
        Given given,
        @Nullable String heldAs,
        Author author,
        Instant at,
        @Nullable String reason) {}
