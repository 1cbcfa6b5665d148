package scot.cairn.correspondence.problems;

/**
 * What a reply decides of a report.
 *
 * @param place of the reply among what happened to the report, from 1
 * @param wrong what was wrong on the page; empty where nothing was
 * @param done what was done about it; empty where nothing was
 * @param isPublished whether anybody may read the reply
 */
public record Decision(int place, String wrong, String done, boolean isPublished) {

    /** Whether something is put right. */
    public boolean isCorrection() {
        return !wrong.isEmpty();
    }
}
