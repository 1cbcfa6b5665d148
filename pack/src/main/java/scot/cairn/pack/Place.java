package scot.cairn.pack;

/**
 * Where something stands in a pack.
 *
 * @param file path from the pack's folder, with forward slashes
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
