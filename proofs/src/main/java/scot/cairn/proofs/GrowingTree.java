package scot.cairn.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A tree kept whole in memory, from which proofs are made at once.
 *
 * <p>It holds every complete subtree as 32 bytes in one array a level: 64 bytes a leaf, up to 128
 * just after an array has grown. A million leaves take 64 to 128 MB. Appending takes two hashes a
 * leaf on average. Not safe for use by several threads.
 */
public final class GrowingTree implements Subtrees {

    private final List<Level> levels = new ArrayList<>();
    private long size;

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /**
     * Adds a leaf at the end.
     *
     * @param leaf what {@link MerkleTree#leaf} gave for the entry
     * @throws OutOfMemoryError past some 67 million leaves, where an array cannot grow further
     */
    public void append(Hash leaf) {
        Hash subtree = leaf;
        for (int level = 0; level <= Long.numberOfTrailingZeros(size + 1); level++) {
            if (level > 0) {
                subtree = MerkleTree.node(levels.get(level - 1).beforeLast(), subtree);
            }
            if (level == levels.size()) {
                levels.add(new Level());
            }
            levels.get(level).add(subtree);
        }
        size++;
    }

    /** The root over all leaves; {@link MerkleTree#EMPTY} if there are none. */
    public Hash root() {
        return root(0, size);
    }

    @Override
    public Hash hash(int level, long index) {
        Objects.checkIndex(index, size >> level);
        return levels.get(level).get((int) index);
    }

    /** The complete subtrees of one height, in order. */
    private static final class Level {

        private byte[] hashes = new byte[8 * Hash.LENGTH];
        private int count;

        void add(Hash hash) {
            if (count * Hash.LENGTH == hashes.length) {
                hashes = Arrays.copyOf(hashes, Math.multiplyExact(hashes.length, 2));
            }
            System.arraycopy(hash.bytes(), 0, hashes, count * Hash.LENGTH, Hash.LENGTH);
            count++;
        }

        Hash get(int index) {
            int from = index * Hash.LENGTH;
            return Hash.of(Arrays.copyOfRange(hashes, from, from + Hash.LENGTH));
        }

        /** The left sister of a subtree just added on the right. */
        Hash beforeLast() {
            return get(count - 2);
        }
    }
}
