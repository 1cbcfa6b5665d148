package scot.cairn.proofs;

import java.util.Arrays;

/** The kinds of note signature used here, each with the byte that C2SP signed-note gives it. */
public enum SignatureType {
    /** A signature over the note's text: how a log signs its checkpoints. */
    ED25519(0x01),

    /** A witness's cosignature with its time, C2SP tlog-cosignature, {@code cosignature/v1}. */
    COSIGNATURE(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    /** The byte in keys and key ids. */
    byte identifier() {
        return identifier;
    }

    /**
     * The type of that byte.
     *
     * @throws IllegalArgumentException if there is none, or it is not used here
     */
    static SignatureType of(byte identifier) {
        return Arrays.stream(values())
                .filter(type -> type.identifier == identifier)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "signatures of type %d are not known here"
                                        .formatted(Byte.toUnsignedInt(identifier))));
    }
}
