package scot.cairn.checkpoints;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.GrowingTree;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.Inclusion;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;
import scot.cairn.proofs.TlogProof;

/** What a stranger needs to check an entry, or that the ledger only grew. */
@Service
class Proofs {

    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final LogKeys logKeys;
    private final KeyFolder keys;

    Proofs(LedgerTree tree, Checkpoints checkpoints, LogKeys logKeys, KeyFolder keys) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.logKeys = logKeys;
        this.keys = keys;
    }

    /** The public key that the last head is signed with; before the first, that will sign it. */
    @Transactional(readOnly = true)
    public NoteKey key() {
        return logKeys.at(size()).orElseGet(() -> keys.signer().key());
    }

    /** How the ledger's first key became the one that the last head is signed with. */
    @Transactional(readOnly = true)
    public KeyChanges keyChanges() {
        return logKeys.changes(size());
    }

    private long size() {
        return checkpoints.last().map(last -> last.checkpoint().size()).orElse(0L);
    }

    /** The last signed head; empty until the first. */
    @Transactional(readOnly = true)
    public Optional<SignedNote> head() {
        return checkpoints.last().map(Checkpoints.Signed::note);
    }

    /** The root of the tree over every placed entry (RFC 6962, section 2.1). */
    Hash root() {
        return tree.now(GrowingTree::root);
    }

    /** The proof that an entry is in the tree of the last signed head; empty if it is not yet. */
    @Transactional(readOnly = true)
    public Optional<TlogProof> of(long index) {
        return head().filter(head -> index < Checkpoint.parse(head.text()).size())
                .map(head -> {
                    long size = Checkpoint.parse(head.text()).size();
                    Inclusion inclusion = tree.now(now -> Inclusion.of(now, index, size));
                    return new TlogProof(inclusion, head);
                });
    }

    /**
     * The proof that the ledger only added between two sizes; empty if the ledger is not so long,
     * or they are not in order.
     */
    @Transactional(readOnly = true)
    public Optional<Consistency> between(long from, long to) {
        return tree.now(now ->
                from >= 1 && from <= to && to <= now.size()
                        ? Optional.of(Consistency.of(now, from, to))
                        : Optional.empty());
    }
}
