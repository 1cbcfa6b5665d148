package scot.cairn.proofs;

/** Whether a note is a head that a log signed. */
public enum HeadVerdict {
    /** The log signed this head. */
    SIGNED("the log signed this head"),

    /** The text is no checkpoint. */
    NO_CHECKPOINT("the signed text is not a checkpoint"),

    /** It is the head of another log than the key's. */
    OTHER_LOG("the head is of another log than the key is for"),

    /** The log's key did not sign it. */
    UNSIGNED("the log's key has not signed this head"),

    /** It carries a signature in the log's name that is not of this text. */
    WRONG_SIGNATURE("the head or its signature was changed after signing");

    private final String words;

    HeadVerdict(String words) {
        this.words = words;
    }

    /**
     * Judges a note.
     *
     * @param log the key of the log, whose name is the origin of its checkpoints
     */
    public static HeadVerdict of(SignedNote note, NoteKey log) {
        String origin;
        try {
            origin = Checkpoint.parse(note.text()).origin();
        } catch (IllegalArgumentException other) {
            return NO_CHECKPOINT;
        }
        return switch (log.check(note)) {
            case WRONG -> WRONG_SIGNATURE;
            case ABSENT -> origin.equals(log.name()) ? UNSIGNED : OTHER_LOG;
            case VALID -> origin.equals(log.name()) ? SIGNED : OTHER_LOG;
        };
    }

    /** What it means, in a clause without a full stop. */
    public String words() {
        return words;
    }
}
