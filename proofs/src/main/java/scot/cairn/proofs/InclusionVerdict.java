package scot.cairn.proofs;

/** What came of checking that an entry is in a tree. */
public enum InclusionVerdict {
    /** The entry stands at that place of the tree with that root. */
    PROVED("the entry is in the tree"),

    /** The index is below 0, or not below the size. */
    OUTSIDE_THE_TREE("the tree has no entry at that place"),

    /** The path ends before the root. */
    PATH_TOO_SHORT("the proof has too few hashes for that place and size"),

    /** The path goes on past the root. */
    PATH_TOO_LONG("the proof has too many hashes for that place and size"),

    /**
     * The path leads to another root: entry, place, size, a hash or the root is not the true one.
     */
    OTHER_ROOT("the entry, its place or the proof leads to another root than was signed");

    private final String words;

    InclusionVerdict(String words) {
        this.words = words;
    }

    /** What it means, in a clause without a full stop. */
    public String words() {
        return words;
    }
}
