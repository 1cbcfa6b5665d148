package scot.cairn.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;

/** Compares the tree, as it grows, with heads that are known from elsewhere. */
final class KnownHeads {

    private final Checkpoint head;
    private final Faults faults;
    private final List<Checkpoint> ahead = new ArrayList<>();
    private final List<Checkpoint> compared = new ArrayList<>();

    /**
     * Takes up those the log signed.
     *
     * @param log its key, and those before it that vouch for it
     * @param head the bundle's own
     */
    KnownHeads(List<SignedNote> known, Set<NoteKey> log, Checkpoint head, Faults faults) {
        this.head = head;
        this.faults = faults;
        for (SignedNote note : known) {
            List<HeadVerdict> verdicts =
                    log.stream().map(key -> HeadVerdict.of(note, key)).toList();
            if (verdicts.contains(HeadVerdict.SIGNED)) {
                take(Checkpoint.parse(note.text()));
            } else {
                faults.add(
                        BundleFile.KEYS,
                        1,
                        Tampering.OTHER_KEY,
                        "it is not the key of a head you know: " + verdicts.getFirst().words());
            }
        }
    }

    private void take(Checkpoint earlier) {
        if (earlier.size() > head.size()) {
            faults.add(
                    BundleFile.CHECKPOINT,
                    Tampering.SHRUNK,
                    "the log has %d entries; a head you know has %d: entries were dropped, or an older copy put in their place"
                            .formatted(head.size(), earlier.size()));
        } else if (earlier.size() == head.size() && !earlier.root().equals(head.root())) {
            faults.add(
                    BundleFile.CHECKPOINT,
                    Tampering.SPLIT,
                    "a head you know has another root for the same %d entries: the log shows different people different records"
                            .formatted(earlier.size()));
        } else {
            ahead.add(earlier);
        }
    }

    /** Compares the heads of the size the tree has now. */
    void pass(Frontier tree) {
        if (ahead.isEmpty()) {
            return;
        }
        for (Checkpoint earlier : List.copyOf(ahead)) {
            if (earlier.size() == tree.size()) {
                ahead.remove(earlier);
                compare(earlier, tree);
            }
        }
    }

    private void compare(Checkpoint earlier, Frontier tree) {
        if (earlier.root().equals(tree.root())) {
            compared.add(earlier);
        } else {
            faults.add(
                    BundleFile.ENTRIES,
                    Tampering.REWRITTEN,
                    "the first %d entries are not those of a head you know: entries were changed, or dropped and others put in their place"
                            .formatted(earlier.size()));
        }
    }

    List<Checkpoint> compared() {
        return List.copyOf(compared);
    }

    /** Those whose sizes did not come by. */
    List<Checkpoint> notCompared() {
        return List.copyOf(ahead);
    }
}
