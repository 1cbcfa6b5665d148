package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * A change that was tried on a small scale first: a cycle of plan, do, study, act. What was found
 * says what was seen, and never why, unless an evaluation shows it.
 *
 * @param id slug
 * @param title what was tried, in a few words
 * @param aim what it was to bring about, in a sentence
 * @param predicted what was expected before it began, or null while that is not held
 * @param body id of the body that tried it, or null
 * @param area official code of where it was tried, or null for the whole nation
 * @param from when it began
 * @param to when it ended, or null while it goes on or that is not held
 * @param measure id of the measure by which it was watched
 * @param found what was seen, or null while nothing is on record
 * @param act what was done about it, or null while nothing is on record
 * @param evaluation id of the document that evaluates it, or null where there is none
 * @param source id of the document that says so
 * @param section where in it
 * @param note what a reader should know, or null
 */
public record TestOfChange(
        String id,
        String title,
        String aim,
        @Nullable String predicted,
        @Nullable String body,
        @Nullable String area,
        WrittenDate from,
        @Nullable WrittenDate to,
        String measure,
        @Nullable String found,
        @Nullable Act act,
        @Nullable String evaluation,
        String source,
        String section,
        @Nullable String note) {

    /** What was done about what was found. */
    public enum Act {
        /** It was taken on as it was tried. */
        ADOPT,
        /** It was changed, and is tried again. */
        ADAPT,
        /** It was given up. */
        ABANDON
    }
}
