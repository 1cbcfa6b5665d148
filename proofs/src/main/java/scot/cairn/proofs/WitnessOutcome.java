package scot.cairn.proofs;

/** What came of showing a head to a witness. */
public sealed interface WitnessOutcome {

    /**
     * It continues what the witness saw before.
     *
     * @param head as the log signed it, to be kept as the last head
     * @param signature to be given to the log and to anyone
     */
    record Cosigned(SignedNote head, NoteSignature signature) implements WitnessOutcome {

        /** The head with the cosignature at its end. */
        public SignedNote note() {
            return head.with(signature);
        }
    }

    /**
     * It is no head that the log signed, so it tells nothing about the log.
     *
     * @param verdict never {@link HeadVerdict#SIGNED}
     */
    record NotTheLogs(HeadVerdict verdict) implements WitnessOutcome {}

    /**
     * The log signed it, and it does not continue what the log signed before: both together are
     * evidence against the log.
     *
     * @param how never {@link Succession#FOLLOWS}
     */
    record Tampered(Succession how) implements WitnessOutcome {}
}
