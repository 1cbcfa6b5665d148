package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of standards or of principles.
 *
 * @param id slug, the name of its file
 * @param name in full
 * @param abbreviation what it is called for short
 * @param kind whether its items are standards, which are met or not, or principles, which are not
 *     graded
 * @param state how far it has come
 * @param stateSaid the words that say so
 * @param about what a document says it is for
 * @param dutyHolders whom a document puts under a duty to meet it; may be empty
 * @param settings where it is to be met, each assessed apart; may be empty
 * @param settingsSaid the words that tell the settings apart, or null
 * @param streams the streams of evidence it is judged by; may be empty
 * @param phases groups of its standards that come one after the other; may be empty
 * @param standards in order of number; empty while they are not held
 * @param missing what is not held and who could supply it, or null
 */
public record StandardSet(
        String id,
        String name,
        String abbreviation,
        Kind kind,
        Mission.Edition.State state,
        Quotation stateSaid,
        Quotation about,
        List<DutyHolder> dutyHolders,
        List<Named> settings,
        @Nullable Quotation settingsSaid,
        List<Stream> streams,
        List<Phase> phases,
        List<Standard> standards,
        @Nullable String missing) {

    /** What a set is made of. */
    public enum Kind {
        STANDARDS,
        PRINCIPLES
    }

    /** A body under a duty, by id, and the words that put it there. */
    public record DutyHolder(String body, Quotation said) {}

    /** An id with its name. */
    public record Named(String id, String name) {}

    /** A stream of evidence, and the document that names it. */
    public record Stream(String id, String name, String source) {}

    /** Standards, by number, that come before or after others, and the words that say so. */
    public record Phase(String id, String name, List<Integer> standards, Quotation said) {}

    /**
     * One standard.
     *
     * @param number from 1
     * @param title its short title, or null when it is not held
     * @param titleSource id of the document that gives the title; null exactly when the title is
     * @param said its words
     * @param serves the outcomes it contributes to
     * @param waitsFor what must be there before it can be met; may be empty
     * @param criteria those that are held; may be empty
     */
    public record Standard(
            int number,
            @Nullable String title,
            @Nullable String titleSource,
            Quotation said,
            List<Contribution> serves,
            List<Wait> waitsFor,
            List<Criterion> criteria) {}

    /**
     * A contribution to an outcome.
     *
     * @param to {@code outcome/<path>}
     * @param strength how strongly
     * @param why in a sentence
     */
    public record Contribution(String to, Measure.Strength strength, String why) {}

    /** A commitment, by id, that a standard waits for, and the words that say so. */
    public record Wait(String commitment, Quotation said) {}

    /** A criterion, numbered as printed, with its words. */
    public record Criterion(String id, Quotation said) {}
}
