package scot.cairn.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The leaves of a tree that is built once, side by side: 32 bytes each, so that millions fit. Not
 * safe for use by several threads.
 */
public final class LeafList {

    /** Leaves in a part, a power of two, so that each full part is a complete subtree. */
    public static final int PART = 1024;

    private final List<byte[]> parts = new ArrayList<>();
    private int size;

    /** How many leaves there are. */
    public int size() {
        return size;
    }

    /** Adds a leaf at the end. */
    public void add(Hash leaf) {
        int within = size % PART;
        if (within == 0) {
            parts.add(new byte[PART * Hash.LENGTH]);
        }
        System.arraycopy(leaf.bytes(), 0, parts.getLast(), within * Hash.LENGTH, Hash.LENGTH);
        size++;
    }

    /**
     * Adds leaves that stand side by side.
     *
     * @throws IllegalArgumentException if they are not whole
     */
    public void addAll(byte[] leaves) {
        if (leaves.length % Hash.LENGTH != 0) {
            throw new IllegalArgumentException("leaves of %d bytes".formatted(leaves.length));
        }
        for (int from = 0; from < leaves.length; from += Hash.LENGTH) {
            add(Hash.of(Arrays.copyOfRange(leaves, from, from + Hash.LENGTH)));
        }
    }

    /** A leaf by its place, from 0. */
    public Hash get(int index) {
        Objects.checkIndex(index, size);
        int from = index % PART * Hash.LENGTH;
        return Hash.of(Arrays.copyOfRange(parts.get(index / PART), from, from + Hash.LENGTH));
    }

    /** The same without some, in the same order. */
    public LeafList without(BitSet leftOut) {
        if (leftOut.isEmpty()) {
            return this;
        }
        LeafList kept = new LeafList();
        for (int i = leftOut.nextClearBit(0); i < size; i = leftOut.nextClearBit(i + 1)) {
            kept.add(get(i));
        }
        return kept;
    }

    /** The leaves side by side, {@value #PART} in each part but the last. */
    public List<byte[]> parts() {
        if (size % PART == 0) {
            return Collections.unmodifiableList(parts);
        }
        List<byte[]> exact = new ArrayList<>(parts);
        exact.add(Arrays.copyOf(exact.removeLast(), size % PART * Hash.LENGTH));
        return exact;
    }

    /** The root over all of them, as {@link MerkleTree#root} works it out. */
    public Hash root() {
        List<Hash> peaks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            peaks.add(root(i * PART, Math.min(PART, size - i * PART)));
        }
        return MerkleTree.root(peaks);
    }

    private Hash root(int first, int count) {
        List<Hash> leaves = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            leaves.add(get(i));
        }
        return MerkleTree.root(leaves);
    }

    /** A proof that a leaf stands at its place under the root. */
    public Inclusion proof(int index) {
        Objects.checkIndex(index, size);
        return Inclusion.of(this::complete, index, size);
    }

    private Hash complete(int level, long index) {
        return root((int) (index << level), 1 << level);
    }
}
