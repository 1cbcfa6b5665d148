package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linkage of data about persons that others make in a safe haven. Only counts come of it here.
 *
 * @param id slug
 * @param title what it is called
 * @param purpose what it is to find out, in a sentence
 * @param datasets what is linked, as the source names it
 * @param controllers who answers for these data, as the source names them; may be empty
 * @param approval who let it be made, or null while that is not held
 * @param safeHaven where it is made, or null while that is not held
 * @param output what comes of it, or null while that is not held
 * @param measures ids of measures whose figures come of it; may be empty
 * @param state how far it is
 * @param said the words of a document that speak of it
 * @param note what a reader should know, or null
 */
public record Linkage(
        String id,
        String title,
        String purpose,
        List<String> datasets,
        List<String> controllers,
        @Nullable Approval approval,
        @Nullable String safeHaven,
        @Nullable String output,
        List<String> measures,
        State state,
        Quotation said,
        @Nullable String note) {

    /**
     * Who let it be made.
     *
     * @param by the panel or post
     * @param reference its number for it, or null when not held
     * @param on when, or null when not held
     */
    public record Approval(String by, @Nullable String reference, @Nullable WrittenDate on) {}

    /** How far it is. */
    public enum State {
        PROPOSED,
        APPROVED,
        UNDER_WAY,
        COMPLETE,
        ENDED
    }
}
