package scot.cairn.proofs;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note (C2SP signed-note, "Signatures"), not yet checked against a key.
 *
 * @param name of the key it claims: not empty, without Unicode spaces and {@code +}
 * @param encoded base64 of the key id, 4 bytes, and the signature, 1 byte or more
 */
public record NoteSignature(String name, String encoded) {

    private static final int ID_LENGTH = 4;
    private static final String START = "— ";

    /**
     * Holds the signature as it is written.
     *
     * @throws IllegalArgumentException if name or encoded are not as said above
     */
    public NoteSignature {
        requireName(name);
        if (StrictBase64.decode(encoded).length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature is its key id and a byte or more");
        }
    }

    static NoteSignature of(NoteKey key, byte[] signature) {
        byte[] both =
                ByteBuffer.allocate(ID_LENGTH + signature.length)
                        .putInt(key.id())
                        .put(signature)
                        .array();
        return new NoteSignature(key.name(), StrictBase64.encode(both));
    }

    /**
     * Reads {@link #line}, without its line feed.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(START) || space < START.length()) {
            throw new IllegalArgumentException(
                    "a signature line is an em dash, a name and base64, each after a space");
        }
        return new NoteSignature(line.substring(START.length(), space), line.substring(space + 1));
    }

    /** The line, without its line feed: an em dash, the name and the base64, spaces between. */
    public String line() {
        return START + name + " " + encoded;
    }

    /** The id of the key it claims. */
    public int keyId() {
        return ByteBuffer.wrap(StrictBase64.decode(encoded)).getInt();
    }

    /** The signature without the key id; its shape is that of the key's type. */
    public byte[] bytes() {
        byte[] both = StrictBase64.decode(encoded);
        return Arrays.copyOfRange(both, ID_LENGTH, both.length);
    }

    /**
     * Checks the name of a key (C2SP signed-note, "Format").
     *
     * @throws IllegalArgumentException if it is empty, or holds a Unicode space or {@code +}
     */
    static void requireName(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(NoteSignature::isSpaceOrPlus)) {
            throw new IllegalArgumentException(
                    "a key's name must not be empty, nor hold spaces or +");
        }
    }

    /** U+0085, next line, is a space to Unicode (White_Space) though not to Java. */
    private static boolean isSpaceOrPlus(int character) {
        return character == '+'
                || character == 0x85
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character);
    }
}
