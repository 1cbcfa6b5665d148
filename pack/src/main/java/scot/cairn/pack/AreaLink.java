package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * How one area of the gazetteer lies to another. An area may have any number of links.
 *
 * @param area code of the one
 * @param within code of the other
 * @param relation how the one lies to the other
 * @param from since when, or null when that is not held
 * @param to until when, or null while it is so
 * @param source id of the document that says so
 * @param note what a reader should know, or null
 */
public record AreaLink(
        String area,
        String within,
        Relation relation,
        @Nullable WrittenDate from,
        @Nullable WrittenDate to,
        String source,
        @Nullable String note)
        implements Dated {

    /** How one area lies to another. */
    public enum Relation {
        /** All of the one is in the other. */
        PART_OF,
        /** The two are the same places. */
        SAME_AS,
        /** Some of each is in the other. */
        OVERLAPS
    }
}
