package scot.cairn.assessment.scoring;

import java.util.List;
import java.util.Optional;
import scot.cairn.pack.ScoringMethod;

/**
 * What a method makes of what was seen.
 *
 * @param status the status; empty where nothing was submitted, so that it is not assessed
 * @param next the status above it; empty at the top, and where it is not assessed
 * @param lacks what keeps it from that status, in the order of the rule; empty where nothing does
 * @param reason all of this in sentences, the same for the same evidence and method
 */
public record Computed(
        Optional<ScoringMethod.Status> status,
        Optional<ScoringMethod.Status> next,
        List<Lack> lacks,
        String reason) {

    /**
     * Something that the status above needs and that is not there.
     *
     * @param stream id of the stream; empty for live monitoring
     * @param words what is needed and what there is, as a part of a sentence
     */
    public record Lack(Optional<String> stream, String words) {}
}
