package scot.cairn.bundle;

/** The kinds of thing that can be wrong with a bundle. */
public enum Tampering {
    /** The zip around the files has a byte that Cairn does not write. */
    ZIP_CHANGED,

    /** A file is not as {@code bundle.json} says. */
    FILE_CHANGED,

    /** A file that {@code bundle.json} lists, or its signature, is not there. */
    FILE_MISSING,

    /** A file is there that {@code bundle.json} does not list. */
    FILE_ADDED,

    /** {@code bundle.json} or its signature was changed after signing. */
    BUNDLE_CHANGED,

    /** A file is not written as it must be. */
    MALFORMED,

    /** The log's key is not the one that is known from elsewhere. */
    OTHER_KEY,

    /** The checkpoint, or its signature, was changed after signing, or it was never signed. */
    HEAD_CHANGED,

    /** A witness's cosignature is not of this checkpoint. */
    COSIGNATURE_WRONG,

    /** An entry has other bytes than its leaf. */
    ENTRY_CHANGED,

    /** Two entries stand in each other's place. */
    ENTRIES_SWAPPED,

    /** An entry is left out. */
    ENTRY_MISSING,

    /** An entry stands twice. */
    ENTRY_REPEATED,

    /** An entry stands where there was none. */
    ENTRY_ADDED,

    /** The entries are not those that the checkpoint was signed over. */
    OTHER_ENTRIES,

    /** A payload, or its salt, is not the one that its entry names. */
    PAYLOAD_CHANGED,

    /** The log was longer in a head known from elsewhere. */
    SHRUNK,

    /** A head known from elsewhere has another root for the same size. */
    SPLIT,

    /** The log went on from a head known from elsewhere, but not with the same entries. */
    REWRITTEN
}
