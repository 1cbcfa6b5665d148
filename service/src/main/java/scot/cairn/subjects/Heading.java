package scot.cairn.subjects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a subject is announced, on its page and wherever it is listed.
 *
 * @param subject which
 * @param label what sort of thing it is, for example {@code Outcome 2}
 * @param title its own name
 * @param sentence one sentence, worked out from the record, that says where things stand; or null
 * @param parents from the nearest to the list of its kind, for breadcrumbs
 */
public record Heading(
        Subject subject,
        String label,
        String title,
        @Nullable String sentence,
        List<Parent> parents) {

    /** A page above this one. */
    public record Parent(String title, String url) {}
}
