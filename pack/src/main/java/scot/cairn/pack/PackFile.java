package scot.cairn.pack;

/**
 * A file of a pack as it was read: its text in UTF-8 is the file, byte for byte.
 *
 * @param path from the pack's folder, with forward slashes
 * @param text all of it
 */
public record PackFile(String path, String text) {}
