package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that cannot all be so, kept side by side until a named person settles which is.
 *
 * @param id slug
 * @param title what they differ on, in a few words
 * @param question what is to be settled, in a sentence or two
 * @param subject what of the plan it is about, as a line's subject
 * @param lines ids of the lines that make the claims, at least two
 * @param state whether it is settled
 * @param settles id of the body or post that is to settle it, or null while that is to be supplied
 * @param settled how it was settled; null exactly while it is open
 * @param note what a reader should know, or null
 */
public record Conflict(
        String id,
        String title,
        String question,
        String subject,
        List<String> lines,
        State state,
        @Nullable String settles,
        @Nullable Settlement settled,
        @Nullable String note) {

    /** Whether a conflict is settled. */
    public enum State {
        OPEN,
        SETTLED
    }

    /**
     * How a conflict was settled.
     *
     * @param by who settled it, by name or post
     * @param on when
     * @param line id of the line that stands
     * @param said the words that settle it
     */
    public record Settlement(String by, WrittenDate on, String line, Quotation said) {}
}
