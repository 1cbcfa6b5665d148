package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * A person's term in a post, as a document names them. A post without a row has a holder who is to
 * be supplied.
 *
 * @param office id of the post
 * @param body id of the body whose post it is, where each body of a class has one; else null
 * @param name as printed
 * @param from when the term began, or null when that is not held
 * @param to when it ended, or null while it runs or when that is not held
 * @param said the words that name the holder
 * @param note what a reader should know, or null
 */
public record Holder(
        String office,
        @Nullable String body,
        String name,
        @Nullable WrittenDate from,
        @Nullable WrittenDate to,
        Quotation said,
        @Nullable String note)
        implements Dated {}
