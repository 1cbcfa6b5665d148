package scot.cairn.approval;

/**
 * A part of what is to be signed.
 *
 * @param name unique among the parts of one version, for example a file's path
 * @param words all that it says, as it is shown and hashed
 */
public record Part(String name, String words) {}
