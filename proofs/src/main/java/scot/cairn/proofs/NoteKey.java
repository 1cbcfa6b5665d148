package scot.cairn.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A public key that checks notes: that of a log, or of a witness.
 *
 * <p>Written as the one line of C2SP signed-note, "Verifier keys": name, key id in hexadecimal and
 * base64 of type and key, with {@code +} between. Keys of small order are refused. Keys never
 * change and may be used by several threads.
 */
public final class NoteKey {

    private static final int TIME_LENGTH = 8;

    private final String name;
    private final SignatureType type;
    private final PublicKey key;

    private NoteKey(String name, SignatureType type, PublicKey key) {
        NoteSignature.requireName(name);
        this.name = name;
        this.type = type;
        this.key = key;
    }

    /**
     * A key from its parts.
     *
     * @param name best a URL without its scheme; not empty, without spaces and {@code +}
     * @param type what it signs
     * @param bytes the 32 bytes of RFC 8032 section 5.1.2
     * @throws IllegalArgumentException if the name is not allowed, or the bytes are no key, or one
     *     of small order
     */
    public static NoteKey of(String name, SignatureType type, byte[] bytes) {
        return new NoteKey(name, type, Ed25519.publicKey(bytes));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is anything else, or the key id is not the key's
     */
    public static NoteKey parse(String line) {
        String[] parts = line.split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException(
                    "a key is its name, its id and base64, with + between");
        }
        byte[] typed = StrictBase64.decode(parts[2]);
        if (typed.length == 0) {
            throw new IllegalArgumentException("a key's type is missing");
        }
        NoteKey key =
                of(
                        parts[0],
                        SignatureType.of(typed[0]),
                        Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.idInHex().equals(parts[1])) {
            throw new IllegalArgumentException(
                    "the key's id is %s, not %s".formatted(key.idInHex(), parts[1]));
        }
        return key;
    }

    /** What its signature lines call it; for a log, the origin of its checkpoints. */
    public String name() {
        return name;
    }

    /** What it signs. */
    public SignatureType type() {
        return type;
    }

    /**
     * The first four bytes of the SHA-256 of the name, a line feed, the type's byte and the key,
     * big-endian (C2SP signed-note, "Signatures").
     */
    public int id() {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Hash.sha256(start, typed()).bytes()).getInt();
    }

    /** The 32 bytes of RFC 8032 section 5.1.2. */
    public byte[] bytes() {
        return Ed25519.bytes(key);
    }

    /**
     * Looks for its own signatures on a note. Those of other keys are passed over, even where they
     * share its name or its id but not both.
     */
    public SignatureVerdict check(SignedNote note) {
        List<NoteSignature> own = own(note);
        if (own.isEmpty()) {
            return SignatureVerdict.ABSENT;
        }
        return own.stream().allMatch(signature -> isValid(note.text(), signature))
                ? SignatureVerdict.VALID
                : SignatureVerdict.WRONG;
    }

    /**
     * When it last signed a note, to the second, as its owner says.
     *
     * @return empty if the note is not {@link SignatureVerdict#VALID}, or the type is not {@link
     *     SignatureType#COSIGNATURE} and so has no time
     */
    public Optional<Instant> signedAt(SignedNote note) {
        if (type != SignatureType.COSIGNATURE || check(note) != SignatureVerdict.VALID) {
            return Optional.empty();
        }
        return own(note).stream()
                .map(signature -> Instant.ofEpochSecond(seconds(signature.bytes())))
                .max(Comparator.naturalOrder());
    }

    private List<NoteSignature> own(SignedNote note) {
        int id = id();
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(name) && signature.keyId() == id)
                .toList();
    }

    private boolean isValid(String text, NoteSignature signature) {
        byte[] bytes = signature.bytes();
        return switch (type) {
            case ED25519 -> Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), bytes);
            case COSIGNATURE ->
                    bytes.length > TIME_LENGTH
                            && isTime(seconds(bytes))
                            && Ed25519.verifies(
                                    key,
                                    cosigned(text, seconds(bytes)),
                                    Arrays.copyOfRange(bytes, TIME_LENGTH, bytes.length));
        };
    }

    /** What a cosignature is made of (C2SP tlog-cosignature, "Ed25519 signed message"). */
    static byte[] cosigned(String text, long seconds) {
        return "cosignature/v1\ntime %d\n%s"
                .formatted(seconds, text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long seconds(byte[] timed) {
        return ByteBuffer.wrap(timed).getLong();
    }

    /** Below 0 stands for 2^63 or more; Java's calendar ends earlier still. */
    private static boolean isTime(long seconds) {
        return seconds >= 0 && seconds <= Instant.MAX.getEpochSecond();
    }

    private byte[] typed() {
        byte[] bytes = bytes();
        return ByteBuffer.allocate(1 + bytes.length).put(type.identifier()).put(bytes).array();
    }

    private String idInHex() {
        return "%08x".formatted(id());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The one line that {@link #parse} reads. */
    @Override
    public String toString() {
        return name + "+" + idInHex() + "+" + StrictBase64.encode(typed());
    }
}
