package scot.cairn.measures.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which figure a question is about.
 *
 * @param asking its number
 * @param measure id of the measure
 * @param area official code; empty for every area
 * @param period as plans write it; empty for every period
 * @param origin what led to it: the key of a {@link Finding}, or words of an import; may be empty
 * @param noticeAt when everybody was told that it is open; null where they were not
 */
public record Question(
        long asking,
        String measure,
        String area,
        String period,
        String origin,
        @Nullable Instant noticeAt) {}
