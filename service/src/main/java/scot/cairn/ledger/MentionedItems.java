package scot.cairn.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.MerkleTree;

/** The items of an act as its entry will mention them, and the root of their Merkle list. */
final class MentionedItems {

    private final List<Batch> batches = new ArrayList<>();
    private Frontier edge = Frontier.EMPTY;

    /**
     * Some of them, as one statement writes them.
     *
     * @param first place of the first, from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Batch(int first, UUID[] subjects, Long[] sequences, byte[][] contents) {}

    /** The next items are of a batch of this many. */
    void startBatch(int size) {
        batches.add(new Batch(size() + 1, new UUID[size], new Long[size], new byte[size][]));
    }

    /** The next item. */
    void add(UUID subject, long sequence, Hash content) {
        Batch batch = batches.getLast();
        int at = size() + 1 - batch.first();
        batch.subjects()[at] = subject;
        batch.sequences()[at] = sequence;
        batch.contents()[at] = content.bytes();
        edge = edge.append(MerkleTree.leaf(ActBytes.itemBytes(subject, sequence, content)));
    }

    /** How many there are so far. */
    int size() {
        return Math.toIntExact(edge.size());
    }

    Hash root() {
        return edge.root();
    }

    List<Batch> batches() {
        return batches;
    }
}
