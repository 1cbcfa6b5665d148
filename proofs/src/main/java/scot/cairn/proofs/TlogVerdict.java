package scot.cairn.proofs;

/** What came of checking a {@link TlogProof}. */
public sealed interface TlogVerdict {

    /**
     * The log recorded the entry at that place.
     *
     * @param checkpoint the head that the log signed
     */
    record Proved(Checkpoint checkpoint) implements TlogVerdict {}

    /**
     * The checkpoint is not one the log signed.
     *
     * @param verdict never {@link HeadVerdict#SIGNED}
     */
    record NotTheLogs(HeadVerdict verdict) implements TlogVerdict {}

    /**
     * The log signed the checkpoint, but the entry is not shown to be in its tree.
     *
     * @param verdict never {@link InclusionVerdict#PROVED}
     */
    record NotIncluded(InclusionVerdict verdict) implements TlogVerdict {}
}
