package scot.cairn.proofs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A proof that a tree only added leaves to an earlier one.
 *
 * <p>Made as RFC 6962 section 2.1.2 defines it and checked as RFC 9162 section 2.1.4.2 says. Any
 * numbers can be held, so that a proof from a stranger is judged by {@link #check} and not by an
 * exception.
 *
 * @param from number of leaves of the earlier tree
 * @param to number of leaves of the later tree
 * @param path its hashes, in the order of RFC 6962; none if both trees have one size
 */
public record Consistency(long from, long to, List<Hash> path) {

    /** Keeps a copy of the path. */
    public Consistency {
        path = List.copyOf(path);
    }

    /**
     * Makes the proof, from at most 126 stored subtrees.
     *
     * @param from size of the earlier tree, at least 1
     * @param to size of the later one, at least from
     * @throws IllegalArgumentException if from is below 1 or above to
     * @throws IndexOutOfBoundsException if the tree has fewer leaves than that
     */
    public static Consistency of(Subtrees tree, long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException(
                    "a proof leads from 1 leaf or more to no fewer, not from %d to %d"
                            .formatted(from, to));
        }
        List<Hash> path = new ArrayList<>();
        climb(tree, from, 0, to, path);
        return new Consistency(from, to, path);
    }

    /**
     * SUBPROOF of RFC 6962 section 2.1.2 over {@code count} leaves from {@code start} on, of which
     * {@code known} are in the earlier tree. Its flag is true just where start is 0.
     */
    private static void climb(Subtrees tree, long known, long start, long count, List<Hash> path) {
        if (known == count) {
            if (start > 0) {
                path.add(tree.root(start, count));
            }
            return;
        }
        long split = Long.highestOneBit(count - 1);
        if (known <= split) {
            climb(tree, known, start, split, path);
            path.add(tree.root(start + split, count - split));
        } else {
            climb(tree, known - split, start + split, count - split, path);
            path.add(tree.root(start, split));
        }
    }

    /**
     * Reads {@link #text}.
     *
     * @param from size of the earlier tree, as it was asked for
     * @param to size of the later tree, as it was asked for
     * @param text one hash a line, each line ended by a line feed; empty if there are none
     * @throws IllegalArgumentException if it is anything else, or has more than 63 lines
     */
    public static Consistency parse(long from, long to, String text) {
        return new Consistency(from, to, HashLines.parse(text));
    }

    /** The path in the lines of C2SP tlog-witness: base64, each line ended by a line feed. */
    public String text() {
        return HashLines.text(path);
    }

    /**
     * Whether it proves that the later tree holds the earlier one (RFC 9162 section 2.1.4.2).
     *
     * @param earlier root of the earlier tree, kept by whoever checks
     * @param later root of the later tree, from a checkpoint whose signature was checked
     */
    public ConsistencyVerdict check(Hash earlier, Hash later) {
        if (from < 1) {
            return ConsistencyVerdict.NOTHING_EARLIER;
        }
        if (to < from) {
            return ConsistencyVerdict.SHRUNK;
        }
        if (to == from) {
            return checkOfOneSize(earlier, later);
        }
        List<Hash> whole = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            whole.addFirst(earlier);
        }
        return whole.isEmpty()
                ? ConsistencyVerdict.PATH_TOO_SHORT
                : checkGrown(whole.iterator(), earlier, later);
    }

    private ConsistencyVerdict checkOfOneSize(Hash earlier, Hash later) {
        if (!path.isEmpty()) {
            return ConsistencyVerdict.PATH_TOO_LONG;
        }
        return earlier.equals(later) ? ConsistencyVerdict.PROVED : ConsistencyVerdict.SPLIT;
    }

    private ConsistencyVerdict checkGrown(Iterator<Hash> hashes, Hash earlier, Hash later) {
        Climb climb = new Climb(from - 1, to - 1);
        climb.upWhileRight();
        Hash reachedEarlier = hashes.next();
        Hash reachedLater = reachedEarlier;
        while (hashes.hasNext()) {
            Hash sister = hashes.next();
            if (climb.isAtTheTop()) {
                return ConsistencyVerdict.PATH_TOO_LONG;
            }
            if (climb.isRightChild()) {
                reachedEarlier = MerkleTree.node(sister, reachedEarlier);
                reachedLater = MerkleTree.node(sister, reachedLater);
            } else {
                reachedLater = MerkleTree.node(reachedLater, sister);
            }
            climb.up();
        }
        if (!climb.isAtTheTop()) {
            return ConsistencyVerdict.PATH_TOO_SHORT;
        }
        if (!reachedEarlier.equals(earlier)) {
            return ConsistencyVerdict.OTHER_EARLIER_ROOT;
        }
        return reachedLater.equals(later)
                ? ConsistencyVerdict.PROVED
                : ConsistencyVerdict.OTHER_LATER_ROOT;
    }
}
