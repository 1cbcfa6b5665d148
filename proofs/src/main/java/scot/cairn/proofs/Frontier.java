package scot.cairn.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * The right-hand edge of a growing {@link MerkleTree}: enough to append a leaf and to tell the root
 * without the earlier leaves.
 *
 * <p>A tree of {@code size} leaves falls into complete trees, one for each bit set in {@code size};
 * the frontier keeps their roots. Appending and telling the root each take at most 63 hashes.
 * Frontiers never change: appending gives a new one.
 *
 * @param size number of leaves so far, 0 or more
 * @param peaks roots of the complete trees, largest and oldest first, one for each bit set in size
 */
public record Frontier(long size, List<Hash> peaks) {

    /** The frontier of a tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /**
     * Takes up a frontier kept earlier. That the peaks belong to that size is checked only by their
     * number: compare the root with one that is trusted.
     *
     * @throws IllegalArgumentException if size is negative, or peaks are not one for each bit set
     */
    public Frontier {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has 0 leaves or more, not " + size);
        }
        if (peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves has %d peaks, not %d"
                            .formatted(size, Long.bitCount(size), peaks.size()));
        }
        peaks = List.copyOf(peaks);
    }

    /**
     * The frontier with one more leaf at its end.
     *
     * @param leaf what {@link MerkleTree#leaf} gave for the entry
     * @throws ArithmeticException if the size is already {@link Long#MAX_VALUE}
     */
    public Frontier append(Hash leaf) {
        List<Hash> grown = new ArrayList<>(peaks);
        Hash peak = leaf;
        for (int merge = Long.numberOfTrailingZeros(~size); merge > 0; merge--) {
            peak = MerkleTree.node(grown.removeLast(), peak);
        }
        grown.add(peak);
        return new Frontier(Math.addExact(size, 1), grown);
    }

    /**
     * Reads {@link #text}.
     *
     * @param size number of leaves so far
     * @param text one peak a line, each line ended by a line feed; empty if size is 0
     * @throws IllegalArgumentException if it is anything else
     */
    public static Frontier parse(long size, String text) {
        return new Frontier(size, HashLines.parse(text));
    }

    /** The peaks in base64, one a line, each line ended by a line feed. */
    public String text() {
        return HashLines.text(peaks);
    }

    /** The root of the whole tree, the same as {@link MerkleTree#root} of all its leaves. */
    public Hash root() {
        return peaks.reversed().stream()
                .reduce((right, left) -> MerkleTree.node(left, right))
                .orElse(MerkleTree.EMPTY);
    }
}
