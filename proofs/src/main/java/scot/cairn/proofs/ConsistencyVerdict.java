package scot.cairn.proofs;

/** What came of checking that a later tree only added to an earlier one. */
public enum ConsistencyVerdict {
    /** The later tree begins with every leaf of the earlier one, in the same order. */
    PROVED("the later tree holds the earlier one unchanged"),

    /** The earlier tree has no leaf: everything follows it, and nothing can be proved of it. */
    NOTHING_EARLIER("the earlier tree is empty, so there is nothing to prove"),

    /** The later tree has fewer leaves than the earlier one. */
    SHRUNK("the later tree is smaller than the earlier one"),

    /** Two trees of one size have different roots. */
    SPLIT("two different roots are claimed for one size"),

    /** The path ends before the root. */
    PATH_TOO_SHORT("the proof has too few hashes for those sizes"),

    /** The path goes on past the root, or is there for two trees of one size. */
    PATH_TOO_LONG("the proof has too many hashes for those sizes"),

    /** The path does not begin in the earlier tree. */
    OTHER_EARLIER_ROOT("the proof does not start from the earlier root"),

    /** The path does not lead to the later tree. */
    OTHER_LATER_ROOT("the proof does not lead to the later root");

    private final String words;

    ConsistencyVerdict(String words) {
        this.words = words;
    }

    /** What it means, in a clause without a full stop. */
    public String words() {
        return words;
    }
}
