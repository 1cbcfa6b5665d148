package scot.cairn.bundle;

import java.util.List;
import java.util.Set;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;

/**
 * What whoever checks a bundle knows from elsewhere: a report, a letter, a witness. Without it a
 * bundle can only be checked against itself.
 *
 * @param keys of the log and of witnesses; empty if none are known
 * @param heads of the same log, signed, of any size
 */
public record Known(Set<NoteKey> keys, List<SignedNote> heads) {

    /** Nothing. */
    public static final Known NOTHING = new Known(Set.of(), List.of());

    /** Keeps copies. */
    public Known {
        keys = Set.copyOf(keys);
        heads = List.copyOf(heads);
    }
}
