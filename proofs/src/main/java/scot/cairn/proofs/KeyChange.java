package scot.cairn.proofs;

import java.time.Instant;
import java.util.List;

/**
 * A log's word that another key takes the place of its key: a signed note in the log's name, of
 * both keys. One that only the new key signed says that the old key is lost; whoever trusts the old
 * key must then hear of the new one from elsewhere.
 *
 * <p>The second line of its text is no number, so it can never be taken for a {@link Checkpoint}.
 *
 * @param from the key until then
 * @param to the key from then on, of the same log
 * @param note text and signatures
 */
public record KeyChange(NoteKey from, NoteKey to, SignedNote note) {

    private static final String SAYS = "key change";

    /**
     * Checks the whole.
     *
     * @throws IllegalArgumentException if the keys are not two keys of one log, the text is not of
     *     them, the new key did not sign it, or a signature is of another text or key
     */
    public KeyChange {
        if (!from.name().equals(to.name()) || from.equals(to)) {
            throw new IllegalArgumentException("a key changes to another key of the same log");
        }
        if (from.type() != SignatureType.ED25519 || to.type() != SignatureType.ED25519) {
            throw new IllegalArgumentException("a witness's key is no key of a log");
        }
        if (!note.text().equals(text(from, to))) {
            throw new IllegalArgumentException("the text is not of a change from key to key");
        }
        boolean signed = to.check(note) == SignatureVerdict.VALID;
        boolean old = from.check(note) == SignatureVerdict.VALID;
        if (!signed || note.signatures().size() != (old ? 2 : 1)) {
            throw new IllegalArgumentException(
                    "a change of keys is signed by the old and the new key, or by the new one alone");
        }
    }

    /** A change that both keys sign. */
    public static KeyChange of(NoteSigner old, NoteSigner next) {
        String text = text(old.key(), next.key());
        SignedNote note = SignedNote.of(text, old, Instant.EPOCH);
        return new KeyChange(old.key(), next.key(), note.with(next.sign(text, Instant.EPOCH)));
    }

    /** A change that only the new key signs, as the old one is lost. */
    public static KeyChange withoutOld(NoteKey lost, NoteSigner next) {
        return new KeyChange(
                lost, next.key(), SignedNote.of(text(lost, next.key()), next, Instant.EPOCH));
    }

    /**
     * Reads a change.
     *
     * @throws IllegalArgumentException if the note is none, or is not signed as it must be
     */
    public static KeyChange parse(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() != 4) {
            throw new IllegalArgumentException("a change of keys is a text of four lines");
        }
        return new KeyChange(NoteKey.parse(lines.get(2)), NoteKey.parse(lines.get(3)), note);
    }

    /** Whether the old key signed it too. */
    public boolean isSignedByBoth() {
        return note.signatures().size() == 2;
    }

    private static String text(NoteKey from, NoteKey to) {
        return "%s\n%s\n%s\n%s\n".formatted(from.name(), SAYS, from, to);
    }
}
