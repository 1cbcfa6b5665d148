package scot.cairn.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * A proof that one entry stands at one place of a tree.
 *
 * <p>Made as RFC 6962 section 2.1.1 defines it and checked as RFC 9162 section 2.1.3.2 says. Any
 * numbers can be held, so that a proof from a stranger is judged by {@link #check} and not by an
 * exception.
 *
 * @param index place of the entry, from 0
 * @param size number of leaves of the tree
 * @param path hashes from the entry's sister up to the root's child, none in a tree of one
 */
public record Inclusion(long index, long size, List<Hash> path) {

    /** Keeps a copy of the path. */
    public Inclusion {
        path = List.copyOf(path);
    }

    /**
     * Makes the proof, from at most 126 stored subtrees.
     *
     * @param index place of the entry, from 0
     * @param size of the tree to prove it in, which may be one the tree has outgrown
     * @throws IndexOutOfBoundsException if index is not below size, or the tree has fewer leaves
     */
    public static Inclusion of(Subtrees tree, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(
                    "a tree of %d has no entry at %d".formatted(size, index));
        }
        List<Hash> path = new ArrayList<>();
        climb(tree, index, 0, size, path);
        return new Inclusion(index, size, path);
    }

    /** PATH of RFC 6962 section 2.1.1, over {@code count} leaves from {@code start} on. */
    private static void climb(Subtrees tree, long index, long start, long count, List<Hash> path) {
        if (count == 1) {
            return;
        }
        long split = Long.highestOneBit(count - 1);
        if (index < split) {
            climb(tree, index, start, split, path);
            path.add(tree.root(start + split, count - split));
        } else {
            climb(tree, index - split, start + split, count - split, path);
            path.add(tree.root(start, split));
        }
    }

    /**
     * Whether it proves that the entry is in the tree (RFC 9162 section 2.1.3.2).
     *
     * @param leaf what {@link MerkleTree#leaf} gives for the entry
     * @param root of the tree, from a checkpoint whose signature was checked
     */
    public InclusionVerdict check(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return InclusionVerdict.OUTSIDE_THE_TREE;
        }
        Climb climb = new Climb(index, size - 1);
        Hash reached = leaf;
        for (Hash sister : path) {
            if (climb.isAtTheTop()) {
                return InclusionVerdict.PATH_TOO_LONG;
            }
            reached =
                    climb.isRightChild()
                            ? MerkleTree.node(sister, reached)
                            : MerkleTree.node(reached, sister);
            climb.up();
        }
        if (!climb.isAtTheTop()) {
            return InclusionVerdict.PATH_TOO_SHORT;
        }
        return reached.equals(root) ? InclusionVerdict.PROVED : InclusionVerdict.OTHER_ROOT;
    }
}
