package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One campaign in which a set of standards was assessed, as its report says.
 *
 * @param id slug, the name of its file
 * @param name what it is called
 * @param set id of the set of standards
 * @param method id of the version of the method by which it was scored, or null where that is not
 *     held
 * @param methodNote what is known of the method where no version is named, or null
 * @param areaSet id of the set of areas that were assessed
 * @param settings ids of the settings that were assessed apart; empty where the report does not
 *     tell them apart
 * @param asOf the day or time as of which it was
 * @param totals what the report prints
 * @param before whether it can be compared with the round before; null for the first
 * @param missing what of it is not held and who could supply it, or null
 * @param source id of its report
 * @param section where in it
 */
public record Round(
        String id,
        String name,
        String set,
        @Nullable String method,
        @Nullable String methodNote,
        String areaSet,
        List<String> settings,
        WrittenDate asOf,
        List<Total> totals,
        @Nullable Before before,
        @Nullable String missing,
        String source,
        String section) {

    /**
     * A total as a report prints it.
     *
     * @param standards numbers of the standards that it is of; never all of a set in one
     * @param status the status or statuses, in the report's words
     * @param assessments how many came to it, or null where no number is printed
     * @param of how many there were
     * @param percent as printed, or null
     * @param source id of the document
     * @param section where in it
     * @param note what else to know, or null
     */
    public record Total(
            List<Integer> standards,
            String status,
            @Nullable Integer assessments,
            int of,
            @Nullable Integer percent,
            String source,
            String section,
            @Nullable String note) {}

    /**
     * How it stands to the round before.
     *
     * @param round id of that round
     * @param comparable whether the two can be compared
     * @param why in a sentence
     * @param source id of the document that says so, or null where that is ours
     * @param section where in it, or null
     */
    public record Before(
            String round,
            boolean comparable,
            String why,
            @Nullable String source,
            @Nullable String section) {}
}
