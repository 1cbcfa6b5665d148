package scot.cairn.subjects;

import java.util.List;
import java.util.Optional;

/**
 * How the panels of subjects of a kind are spread over several pages, where one would be too long.
 * What a room contributes for the subject stands on exactly one of them.
 */
public interface Sections {

    /** The subject whose panels a page shows some of; empty where its panels are its own. */
    Optional<Subject> whole(Subject page);

    /**
     * What a page shows of the panels of its subject, with the way to the others.
     *
     * @param all of the subject, in order
     */
    List<Panel> shown(Subject page, List<Panel> all);
}
