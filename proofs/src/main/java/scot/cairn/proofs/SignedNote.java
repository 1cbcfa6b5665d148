package scot.cairn.proofs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with signatures, in the form of C2SP signed-note v1.0.0.
 *
 * <p>Nothing in it may be believed before a key has found it {@link SignatureVerdict#VALID}: see
 * {@link NoteKey#check}.
 *
 * @param text what is signed: not empty, each line ended by a line feed, no other control character
 * @param signatures at least 1 and at most 100, in order
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Notes with more signatures are refused; the specification asks for 16 at least. */
    public static final int MOST_SIGNATURES = 100;

    /**
     * Holds text and signatures.
     *
     * @throws IllegalArgumentException if either is not as said above
     */
    public SignedNote {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("a note's text must end with a line feed");
        }
        if (text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new IllegalArgumentException("a note holds no control character but line feeds");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "a note has 1 to %d signatures, not %d"
                            .formatted(MOST_SIGNATURES, signatures.size()));
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Signs a text.
     *
     * @param at when, as far as the signer's type of signature says so
     */
    public static SignedNote of(String text, NoteSigner signer, Instant at) {
        return new SignedNote(text, List.of(signer.sign(text, at)));
    }

    /**
     * Reads a note.
     *
     * @param bytes UTF-8: the text, an empty line, and signature lines each ended by a line feed
     * @throws IllegalArgumentException if they are anything else
     */
    public static SignedNote parse(byte[] bytes) {
        return parse(Lines.utf8(bytes));
    }

    /**
     * Reads a note; its text ends at the last empty line.
     *
     * @throws IllegalArgumentException if it is not a note
     */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "a note is its text, an empty line and signature lines, each ended by a line"
                            + " feed");
        }
        return new SignedNote(
                note.substring(0, split + 1),
                Lines.of(note.substring(split + 2)).stream().map(NoteSignature::parse).toList());
    }

    /** The same note with one more signature at its end. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** Its bytes, as {@link #parse(byte[])} reads them. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The whole note: text, empty line, signature lines. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
