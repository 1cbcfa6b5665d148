package scot.cairn.access;

import java.util.List;
import scot.cairn.layout.WorkPage.Section;

/** What a room adds to a person's own page, besides what they are to do. */
public interface WorkSections {

    /** Sections for a person; none where the room has nothing for them. */
    List<Section> of(Person person);
}
