package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the method by which a set of standards is assessed: from what streams of evidence
 * show, the status of one standard in one setting of one area. Every condition asks for a level or
 * more, and rules stand from the highest status down, so that more evidence never lowers a status.
 *
 * @param id slug, the name of its file
 * @param name what it is called
 * @param set id of the set of standards that it assesses
 * @param from since when it is in force
 * @param why what it is taken from, and what of it is ours
 * @param source id of the document that says so, or null where none is held
 * @param section where in it, or null
 * @param levels what a stream can show, from nothing up; two or more
 * @param scale the statuses, from the lowest up; two or more
 * @param notAssessed what is said where nothing was submitted; it is outside the scale
 * @param rules what each status but the lowest needs, from the highest down
 * @param life after which statuses lapse, or null where none does
 * @param asked what evidence is asked for, by the status before; may be empty
 */
public record ScoringMethod(
        String id,
        String name,
        String set,
        WrittenDate from,
        String why,
        @Nullable String source,
        @Nullable String section,
        List<Level> levels,
        List<Status> scale,
        NotAssessed notAssessed,
        List<Rule> rules,
        @Nullable Life life,
        List<Asked> asked) {

    /**
     * What a stream of evidence can show.
     *
     * @param id slug
     * @param name in words
     */
    public record Level(String id, String name) {}

    /**
     * A status.
     *
     * @param id slug
     * @param name the word for it
     * @param meaning what it says
     * @param source id of the document that says what it means, or null where that is ours
     * @param section where in it, or null
     * @param full whether it counts as implemented in full
     */
    public record Status(
            String id,
            String name,
            String meaning,
            @Nullable String source,
            @Nullable String section,
            boolean full) {}

    /** What is said where nothing was submitted. */
    public record NotAssessed(String name, String meaning) {}

    /**
     * What a status needs, all of it.
     *
     * @param status id
     */
    public record Rule(String status, List<Need> needs) {}

    /**
     * A need.
     *
     * @param streams ids of the streams each of which must show a level, or empty
     * @param submitted id of the level that each must show as submitted, or null
     * @param confirmed id of the level that each must show as confirmed, or null
     * @param roundsBefore of how many rounds before it must hold too
     * @param monitored whether live monitoring is needed
     */
    public record Need(
            List<String> streams,
            @Nullable String submitted,
            @Nullable String confirmed,
            int roundsBefore,
            boolean monitored) {}

    /**
     * How long a status stands without being renewed.
     *
     * @param months from the day as of which its round was
     * @param statuses ids of those that lapse
     * @param name what is said of one that did
     */
    public record Life(int months, List<String> statuses, String name) {}

    /**
     * What evidence is asked for.
     *
     * @param after ids of the statuses before; empty where there was none
     * @param streams ids of the streams that are asked for
     * @param why so much
     */
    public record Asked(List<String> after, List<String> streams, String why) {}
}
