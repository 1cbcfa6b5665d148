package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * Another name that a document prints for a body.
 *
 * @param alias as printed
 * @param body id of the body that is meant
 * @param source id of the document
 * @param section where in it
 * @param note why it is read so, or null
 */
public record Alias(
        String alias, String body, String source, String section, @Nullable String note) {}
