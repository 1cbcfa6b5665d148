package scot.cairn.proofs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every change of a log's key, oldest first: each begins with the key that the one before ended
 * with.
 *
 * @param changes may be empty
 */
public record KeyChanges(List<KeyChange> changes) {

    /** A log that still has its first key. */
    public static final KeyChanges NONE = new KeyChanges(List.of());

    /**
     * Checks that they follow each other.
     *
     * @throws IllegalArgumentException if they do not
     */
    public KeyChanges {
        changes = List.copyOf(changes);
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i).from().equals(changes.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "change of keys %d does not begin with the key before".formatted(i + 1));
            }
        }
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException if it is anything else, or a change is not as it must be
     */
    public static KeyChanges parse(String text) {
        List<KeyChange> changes = new ArrayList<>();
        for (String note : text.split("(?<=\n)\n(?!— )", -1)) {
            if (!note.isEmpty()) {
                changes.add(KeyChange.parse(SignedNote.parse(note)));
            }
        }
        KeyChanges read = new KeyChanges(changes);
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("the changes of keys are not written as they must");
        }
        return read;
    }

    /** The notes one after the other, with an empty line between; empty if there are none. */
    public String text() {
        return String.join("\n", changes.stream().map(change -> change.note().toString()).toList());
    }

    /** The changes from a key on; none if it is not among the keys that were changed. */
    public KeyChanges from(NoteKey key) {
        return new KeyChanges(
                changes.stream().dropWhile(change -> !change.from().equals(key)).toList());
    }

    /** The keys that lead to a key by changes which both keys signed, that key among them. */
    public Set<NoteKey> leadingTo(NoteKey last) {
        Set<NoteKey> leading = new LinkedHashSet<>();
        leading.add(last);
        for (KeyChange change : changes.reversed()) {
            if (leading.contains(change.to()) && change.isSignedByBoth()) {
                leading.add(change.from());
            }
        }
        return leading;
    }
}
