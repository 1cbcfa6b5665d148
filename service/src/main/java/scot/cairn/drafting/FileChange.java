package scot.cairn.drafting;

import org.jspecify.annotations.Nullable;

/**
 * A file as a draft wants it.
 *
 * @param path from the pack's folder, with forward slashes
 * @param text all of it; null when it is to be taken away
 * @param base SHA-256 in hex of the file on record when it was changed; null when there was none
 */
public record FileChange(String path, @Nullable String text, @Nullable String base) {}
