package scot.cairn.returns.programs;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return as it is asked now.
 *
 * @param id of what is owed
 * @param template id of the form
 * @param version of the form
 * @param title of the form
 * @param area official code
 * @param setting id, or null where one return covers all
 * @param period that it is for
 * @param due the last day on which it is on time
 * @param submitted whether it was signed and submitted: a change needs a reason
 */
record AskedForm(
        String id,
        String template,
        String version,
        String title,
        String area,
        @Nullable String setting,
        Period period,
        String due,
        boolean submitted,
        List<AskedPart> parts) {

    /** A period, its first and its last day. */
    record Period(String text, String first, String last) {}

    /** A part of it, and when it is asked. */
    record AskedPart(
            String id,
            String title,
            @Nullable String guidance,
            @Nullable When when,
            List<AskedQuestion> questions) {}

    /**
     * A question.
     *
     * @param id in its part
     * @param words as they are asked
     * @param kind what sort of answer it takes
     * @param guidance or null
     * @param required whether a return without it is not complete
     * @param unit what a number is of, or null
     * @param several whether more than one option may be chosen
     * @param options to choose from
     * @param columns of a table
     * @param refersTo what it may point at
     * @param when when it is asked, or null for always
     * @param checks what an answer is held against
     * @param asked whether it is asked, after what was answered so far
     * @param writable whether a program writes it
     * @param version of the answer that stands; 0 where there never was one
     * @param answer that stands, or null
     */
    record AskedQuestion(
            String id,
            String words,
            String kind,
            @Nullable String guidance,
            boolean required,
            @Nullable String unit,
            boolean several,
            List<Offer> options,
            List<Heading> columns,
            List<String> refersTo,
            @Nullable When when,
            List<Held> checks,
            boolean asked,
            boolean writable,
            int version,
            @Nullable AnswerData answer) {}

    /** An option. */
    record Offer(String id, String words, boolean noRequirement) {}

    /** A column of a table. */
    record Heading(String id, String words, String kind, @Nullable String unit) {}

    /** That something is asked where a choice was answered with one of some options. */
    record When(String question, List<String> is) {}

    /** What an answer is held against. */
    record Held(
            String rule,
            @Nullable BigDecimal value,
            @Nullable String question,
            String strength,
            String words) {}
}
