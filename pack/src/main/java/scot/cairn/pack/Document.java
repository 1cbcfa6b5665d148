package scot.cairn.pack;

/**
 * A file of a pack, parsed.
 *
 * @param kind what it is to hold
 * @param file path from the pack's folder, with forward slashes
 * @param root what it holds
 */
record Document(FileKind kind, String file, Node root) {

    /** What a document holds that is known to be sound. */
    Mapping mapping() {
        return (Mapping) root;
    }

    /** The name of the file without its ending. */
    String stem() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
