package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy that says which small counts are not shown.
 *
 * @param id slug, the name of its file
 * @param name what it is called
 * @param from since when it is in force
 * @param unassessed whether it protects whatever no assessment names
 * @param threshold counts under it are not shown
 * @param zeros whether noughts are shown
 * @param width how far apart the least and the most must be that a hidden count can be
 * @param attributes ids of breakdowns whose categories say something of a person; may be empty
 * @param group of fewer people than this, not all may be shown to be in one category of an
 *     attribute; 0 for no such rule
 * @param why what the rules are taken from
 * @param source id of the document that sets it, or null where none is held
 * @param section where in it, or null
 */
public record DisclosurePolicy(
        String id,
        String name,
        WrittenDate from,
        boolean unassessed,
        int threshold,
        Zeros zeros,
        int width,
        List<String> attributes,
        int group,
        String why,
        @Nullable String source,
        @Nullable String section) {

    /** What becomes of noughts. */
    public enum Zeros {
        SHOWN,
        HIDDEN
    }
}
