package scot.cairn.proofs;

/** What a key finds of its own on a note. */
public enum SignatureVerdict {
    /** It signed this text; every signature in its name holds. */
    VALID,

    /** There is a signature in its name that it did not make of this text. */
    WRONG,

    /** No signature is in its name. */
    ABSENT
}
