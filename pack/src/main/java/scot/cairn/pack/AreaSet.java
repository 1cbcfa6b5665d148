package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * A named set of areas, such as the councils. An area is of exactly one set.
 *
 * @param id slug
 * @param name what all of its areas are called, for example {@code Councils}
 * @param one what one of them is called, for example {@code Council}
 * @param note what a reader should know, or null
 * @param source id of the document that lists its areas, or null when not held
 * @param size how many areas documents say it has, or null when none says; its areas may not be
 *     listed although their number is known
 */
public record AreaSet(
        String id,
        String name,
        String one,
        @Nullable String note,
        @Nullable String source,
        @Nullable Integer size) {}
