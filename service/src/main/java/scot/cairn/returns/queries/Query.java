package scot.cairn.returns.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an assessor asked about an answer, as everybody may know it.
 *
 * @param asking number of what was asked
 * @param obligation id of what the return answers
 * @param number of the submission
 * @param part id of the part
 * @param question id
 * @param raisedAt when it was asked
 * @param closedAt when it was closed; null while it is open
 * @param synthetic whether it was asked in a demonstration
 * @param entry where that is in the ledger
 */
public record Query(
        long asking,
        String obligation,
        int number,
        String part,
        String question,
        Instant raisedAt,
        @Nullable Instant closedAt,
        boolean synthetic,
        long entry) {}
