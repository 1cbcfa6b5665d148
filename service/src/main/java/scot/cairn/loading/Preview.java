package scot.cairn.loading;

import java.util.List;
import scot.cairn.subjects.Subject;

/**
 * What loading a plan would do.
 *
 * @param added subjects not on record yet
 * @param changed subjects whose content differs from the record
 * @param unchanged how many are on record as they are
 * @param remarks what a reader should look at before it is done: each date that moved, and each
 *     mend of a transcription apart from it
 * @param gone subjects on record that the plan no longer holds; they stay on record
 */
public record Preview(
        List<Subject> added,
        List<Subject> changed,
        int unchanged,
        List<String> remarks,
        List<Subject> gone) {

    /** Whether loading would write anything. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty();
    }

    /** In one line. */
    public String words() {
        return "%d new, %d changed, %d unchanged, %d no longer in the pack"
                .formatted(added.size(), changed.size(), unchanged, gone.size());
    }
}
