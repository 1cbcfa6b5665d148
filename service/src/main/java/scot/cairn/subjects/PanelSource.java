package scot.cairn.subjects;

import java.util.List;

/** A room that has something to show about subjects, its own or another room's. */
public interface PanelSource {

    /**
     * The panels for a subject, in the order they should stand under their question.
     *
     * @return empty when the room has nothing to say about it
     */
    List<Panel> panels(Subject subject, AsKnownOn asKnownOn);

    /** As {@link #panels(Subject, AsKnownOn)}, for a list that can be narrowed. */
    default List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        return panels(subject, asKnownOn);
    }
}
