package scot.cairn.drafting;

import java.util.List;
import java.util.Optional;

/**
 * A change to a plan that is being prepared.
 *
 * @param heading what it is
 * @param changes the files that it changes, by path
 */
public record Draft(DraftHeading heading, List<FileChange> changes) {

    /** Its number. */
    public long id() {
        return heading.id();
    }

    /** The id of the plan's pack. */
    public String pack() {
        return heading.pack();
    }

    /** What it is for, as its author says. */
    public String title() {
        return heading.title();
    }

    /** What it makes of a file, if it changes it. */
    public Optional<FileChange> change(String path) {
        return changes.stream().filter(change -> change.path().equals(path)).findFirst();
    }
}
