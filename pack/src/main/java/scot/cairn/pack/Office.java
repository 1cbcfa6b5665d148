package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * A post. What is done in it stays with it when its holder changes. Each is a {@link Body} of kind
 * {@code OFFICE} too, under the same id.
 *
 * @param id slug
 * @param title as documents call it
 * @param body id of the body it is a post of, or null when no document says; where that is a class
 *     of bodies, each body of the class has such a post
 * @param seats how many hold it at once, 1 or more; of a class of bodies, at each of them
 * @param from when it was made, or null when that is not held
 * @param to when it ended, or null while it stands
 * @param source id of the document that names it
 * @param said the words that name it, or null when none are held
 * @param note what a reader should know, or null
 */
public record Office(
        String id,
        String title,
        @Nullable String body,
        int seats,
        @Nullable WrittenDate from,
        @Nullable WrittenDate to,
        String source,
        @Nullable Quotation said,
        @Nullable String note)
        implements Dated {}
