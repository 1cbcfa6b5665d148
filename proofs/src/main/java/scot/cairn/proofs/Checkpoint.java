package scot.cairn.proofs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The head of a log at one size, in the form of C2SP tlog-checkpoint v1.0.0: what a log signs.
 *
 * @param origin which log: not empty, on one line
 * @param size number of leaves, 0 or more
 * @param root of the tree over them
 * @param extensions further lines, none of them empty; best none at all
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    /**
     * Holds a head.
     *
     * @throws IllegalArgumentException if a part is not as said above, or size is 0 and the root is
     *     not {@link MerkleTree#EMPTY}
     */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0) {
            throw new IllegalArgumentException("a tree has 0 leaves or more, not " + size);
        }
        if (size == 0 && !root.equals(MerkleTree.EMPTY)) {
            throw new IllegalArgumentException("a tree without leaves has another root than that");
        }
        if (Stream.concat(Stream.of(origin), extensions.stream())
                .anyMatch(line -> line.isEmpty() || line.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException(
                    "origin and extensions of a checkpoint are lines, none of them empty");
        }
    }

    /** A head without extensions. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads {@link #text}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Checkpoint parse(String text) {
        List<String> lines = Lines.of(text);
        if (!text.endsWith("\n") || lines.size() < 3) {
            throw new IllegalArgumentException(
                    "a checkpoint is three lines or more: origin, size and root");
        }
        return new Checkpoint(
                lines.get(0),
                Lines.count(lines.get(1), "the size of a checkpoint"),
                Hash.ofBase64(lines.get(2)),
                lines.subList(3, lines.size()));
    }

    /** The text of a note: each part on a line of its own, each line ended by a line feed. */
    public String text() {
        return Stream.concat(
                        Stream.of(origin, Long.toString(size), root.base64()), extensions.stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
