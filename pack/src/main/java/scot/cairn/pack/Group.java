package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group that advises on the plan, scrutinises it or carries part of it out.
 *
 * @param id slug, the name of its file
 * @param name in full
 * @param abbreviation what it is called for short, or null
 * @param kind what it may do
 * @param purpose what a document says it is for
 * @param functions what a document lists as its work; may be empty
 * @param cadence how often it meets, or null when no document says
 * @param chairs who chairs it, as printed; may be empty
 * @param reportsTo whom it reports to, or null
 * @param owner id of the body that set it up, or null
 * @param started when it began, or null when not held
 * @param ended when it ended, or null while it runs or when not held
 * @param endedSaid the words that say it ended, or null
 * @param succeeds id of the group that it follows, or null
 * @param note what a reader should know, or null
 */
public record Group(
        String id,
        String name,
        @Nullable String abbreviation,
        Kind kind,
        Quotation purpose,
        List<Quotation> functions,
        @Nullable Cadence cadence,
        List<Chair> chairs,
        @Nullable Reporting reportsTo,
        @Nullable String owner,
        @Nullable WrittenDate started,
        @Nullable WrittenDate ended,
        @Nullable Quotation endedSaid,
        @Nullable String succeeds,
        @Nullable String note) {

    /** What a group may do. */
    public enum Kind {
        OVERSIGHT,
        ADVISORY,
        DELIVERY,
        CRITICAL_FRIEND,
        WORKING,
        COLLABORATIVE
    }

    /** How many months apart it meets, and the words that say so. */
    public record Cadence(int months, Quotation said) {}

    /** A chair's name and post as printed, and the words that say so. */
    public record Chair(String name, Quotation said) {}

    /** The body or office a group reports to, by id, and the words that say so. */
    public record Reporting(String body, Quotation said) {}
}
