package scot.cairn.measures.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody is told of a question about a figure.
 *
 * @param area official code; empty for every area
 * @param period as plans write it; empty for every period
 * @param raisedAt when it was asked
 * @param publishedAt when everybody was told
 * @param closedAt when it was closed; null while it is open
 * @param synthetic whether it was asked in a demonstration
 * @param entry id of its entry in the ledger
 */
record QuestionNotice(
        String area,
        String period,
        Instant raisedAt,
        Instant publishedAt,
        @Nullable Instant closedAt,
        boolean synthetic,
        long entry) {}
