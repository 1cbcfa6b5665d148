package scot.cairn.proofs;

/**
 * The complete subtrees of a growing tree, wherever they are kept: in memory ({@link GrowingTree})
 * or in a table.
 *
 * <p>Once its last leaf is there, a complete subtree never changes, so its hash may be stored for
 * good. From these alone any root and any proof of RFC 6962 section 2.1 can be made for any size
 * the tree has had.
 */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash over the leaves from {@code index * 2^level} up to but without {@code (index + 1) *
     * 2^level}.
     *
     * @param level height above the leaves: 0 is a leaf itself, at most 62
     * @param index place among the subtrees of that level, from 0
     * @throws IndexOutOfBoundsException if the tree has not all of those leaves
     */
    Hash hash(int level, long index);

    /**
     * The root over some leaves that stand side by side, worked out from at most 63 subtrees.
     *
     * @param start index of the first leaf, a multiple of the largest power of two not above count
     * @param count how many leaves, 0 or more; {@link MerkleTree#EMPTY} if none
     * @throws IndexOutOfBoundsException if the tree has not all of those leaves
     */
    default Hash root(long start, long count) {
        if (count == 0) {
            return MerkleTree.EMPTY;
        }
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return hash(level, start >> level);
        }
        long split = Long.highestOneBit(count - 1);
        return MerkleTree.node(root(start, split), root(start + split, count - split));
    }
}
