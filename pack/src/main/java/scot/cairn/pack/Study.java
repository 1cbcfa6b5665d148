package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A study that asked people, or read what they had said: how it was done and what was found. It is
 * a record of what was found, and not a place for comments.
 *
 * @param id slug, the name of its file
 * @param title as its publisher calls it
 * @param asked what it was to find out, in a sentence
 * @param method how it was done, or null when no document says
 * @param methodNote more about how it was done, or null
 * @param sample whom it is of, or null when nothing of that is held
 * @param themes what was found, in the order of the file; may be empty
 * @param quotations words of people who took part, each with the consent to show them; may be empty
 * @param limits what it does not show, or null when no document says
 * @param source id of the document
 * @param section where in it
 * @param note what a reader should know, or null
 */
public record Study(
        String id,
        String title,
        String asked,
        @Nullable Method method,
        @Nullable String methodNote,
        @Nullable Sample sample,
        List<Theme> themes,
        List<Said> quotations,
        @Nullable String limits,
        String source,
        String section,
        @Nullable String note) {

    /** How a study was done. */
    public enum Method {
        INTERVIEWS,
        FOCUS_GROUPS,
        WORKSHOPS,
        CITIZENS_PANEL,
        FREE_TEXT_SURVEY,
        OBSERVATION,
        DOCUMENT_REVIEW,
        SEVERAL
    }

    /**
     * Whom a study is of. What is not held is left out.
     *
     * @param people how many, or null
     * @param who in general words, or null
     * @param recruited how they were found, or null
     * @param when they were asked, or null
     * @param areas official codes of where they are, or empty
     */
    public record Sample(
            @Nullable Integer people,
            @Nullable String who,
            @Nullable String recruited,
            @Nullable WrittenDate when,
            List<String> areas) {}

    /**
     * Something that was found.
     *
     * @param id stable within its study
     * @param words what was found, in a sentence
     * @param bearsOn outcomes and measures by path, such as {@code outcome/2/b}, as whoever keeps
     *     the plan reads it; may be empty
     */
    public record Theme(String id, String words, List<String> bearsOn) {}

    /**
     * Words of somebody who took part.
     *
     * @param words verbatim
     * @param saidBy in general words, never a name
     * @param consent why they may be shown
     */
    public record Said(String words, String saidBy, Consent consent) {}

    /**
     * Why words may be shown: a document published them, or whoever said them agreed.
     *
     * @param published where they were published, or null
     * @param given how and until when it was agreed, or null
     */
    public record Consent(@Nullable Published published, @Nullable Given given) {}

    /** The document and section in which words were published. */
    public record Published(String source, String section) {}

    /** How somebody agreed that their words be shown, and until when. */
    public record Given(String how, WrittenDate until) {}
}
