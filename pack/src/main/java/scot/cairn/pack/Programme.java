package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme or initiative that documents name.
 *
 * @param id slug
 * @param name as documents call it
 * @param said what a document says of it
 * @param serves what in the framework it serves, as for a commitment
 * @param bodies ids of the bodies that run it; may be empty
 * @param areas official codes of the only areas it covers; empty when no document limits it
 * @param areasNote how printed names were read as areas, or null
 */
public record Programme(
        String id,
        String name,
        Quotation said,
        List<String> serves,
        List<String> bodies,
        List<String> areas,
        @Nullable String areasNote) {}
