package scot.cairn.proofs;

import java.util.List;

/**
 * The Merkle tree over an ordered list of entries, whose root stands for all of them.
 *
 * <p>Method: Laurie B, Langley A, Kasper E (2013) RFC 6962 section 2.1, with SHA-256. Leaves and
 * nodes are hashed under different first bytes, so that no entry can pass for an inner node.
 */
public final class MerkleTree {

    /** The root of a tree without leaves: the SHA-256 of nothing. */
    public static final Hash EMPTY = Hash.sha256();

    private static final byte[] LEAF = {0x00};
    private static final byte[] NODE = {0x01};

    private MerkleTree() {}

    /**
     * The hash of one entry: SHA-256 of the byte 0 and the entry.
     *
     * @param entry the exact bytes recorded, of any length, none included
     */
    public static Hash leaf(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    /** The hash of an inner node: SHA-256 of the byte 1, the left child and the right child. */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }

    /**
     * The root over these leaves. Every leaf is hashed in, so the time grows with their number;
     * {@link Frontier} keeps a root up to date at less cost.
     *
     * @param leaves what {@link #leaf} gave for each entry, oldest first; {@link #EMPTY} if none
     */
    public static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> EMPTY;
            case 1 -> leaves.getFirst();
            default -> {
                int split = Integer.highestOneBit(leaves.size() - 1);
                yield node(
                        root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
            }
        };
    }
}
