package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be told of persons from the figures of one population, and what was decided about it.
 *
 * @param id slug
 * @param name what figures it is of
 * @param measures ids of the measures that count the same people or events; never empty
 * @param derived ids of measures that are worked out from these counts; may be empty
 * @param atRisk what could be told of whom
 * @param decision what was decided
 * @param policy id of the version of a policy by which they are protected, or null where they are
 *     not
 * @param why that was decided
 * @param office that decided
 * @param on when
 * @param review when it is to be looked at again
 * @param source id of the document that holds the assessment, or null where it is this one
 * @param section where in it, or null
 */
public record DisclosureAssessment(
        String id,
        String name,
        List<String> measures,
        List<String> derived,
        String atRisk,
        Decision decision,
        @Nullable String policy,
        String why,
        String office,
        WrittenDate on,
        WrittenDate review,
        @Nullable String source,
        @Nullable String section) {

    /** What becomes of the figures. */
    public enum Decision {
        /** A policy hides small counts, and what would give them away. */
        PROTECTED,
        /** They are shown as their producer publishes them; what it withheld stays withheld. */
        SHOWN_AS_PUBLISHED
    }
}
