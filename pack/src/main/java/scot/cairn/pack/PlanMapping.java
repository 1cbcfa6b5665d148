package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * What of one plan became what of another. A series crosses a mapping only where it is of type
 * {@code SAME}.
 *
 * @param id slug
 * @param type how the one became the other
 * @param from what of the plan before, or null for what is new
 * @param to what of this plan, or null for what was dropped
 * @param said the words that say so, verbatim, with their document
 * @param note what a reader should know of how the words were read, or null
 */
public record PlanMapping(
        String id,
        Type type,
        @Nullable End from,
        @Nullable End to,
        Quotation said,
        @Nullable String note) {

    /** How an item became its successor. */
    public enum Type {
        SAME,
        WIDENED,
        NARROWED,
        SPLIT,
        MERGED,
        DROPPED,
        NEW
    }

    /**
     * One end.
     *
     * @param plan id of the plan
     * @param item its address without the first slash, for example {@code standards/mat}, or null
     *     while that is not held
     */
    public record End(String plan, @Nullable String item) {}
}
