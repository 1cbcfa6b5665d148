package scot.cairn.proofs;

/** How a log's head stands to an earlier head of it that is remembered elsewhere. */
public enum Succession {
    /** The log only added to what it had, or stayed as it was. */
    FOLLOWS("the log only added to what it had"),

    /** The two heads are of different logs. */
    OTHER_LOG("the head is of another log"),

    /** There are fewer entries than there were. */
    SHRUNK(
            "the log is shorter than it was: entries were dropped, or an older copy put in its place"),

    /** One size has two roots. */
    SPLIT(
            "two different heads of one size are signed: the log shows different people different records"),

    /** There are more entries, but no proof that the earlier ones are as they were. */
    REWRITTEN(
            "the log cannot prove that it only added: earlier entries were changed, or dropped and"
                    + " others put in their place");

    private final String words;

    Succession(String words) {
        this.words = words;
    }

    /**
     * Judges a head. That the log signed it must have been checked before.
     *
     * @param earlier the head remembered
     * @param later the head to judge
     * @param proof from the earlier size to the later one; not looked at where the earlier tree is
     *     empty or the sizes alone decide
     */
    public static Succession of(Checkpoint earlier, Checkpoint later, Consistency proof) {
        if (!earlier.origin().equals(later.origin())) {
            return OTHER_LOG;
        }
        if (later.size() < earlier.size()) {
            return SHRUNK;
        }
        if (later.size() == earlier.size()) {
            return later.root().equals(earlier.root()) ? FOLLOWS : SPLIT;
        }
        return earlier.size() == 0 || proves(proof, earlier, later) ? FOLLOWS : REWRITTEN;
    }

    private static boolean proves(Consistency proof, Checkpoint earlier, Checkpoint later) {
        return proof.from() == earlier.size()
                && proof.to() == later.size()
                && proof.check(earlier.root(), later.root()) == ConsistencyVerdict.PROVED;
    }

    /** What it means, in a clause without a full stop. */
    public String words() {
        return words;
    }
}
