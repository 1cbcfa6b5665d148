package scot.cairn.proofs;

import java.time.Instant;

/**
 * Cosigns the heads of one log, but only such as continue what it cosigned before (C2SP
 * tlog-witness). Whoever runs it keeps the last head, for good and outside the log's reach, before
 * giving out a cosignature.
 *
 * @param log the key whose heads it looks at
 * @param signer its own key, of type {@link SignatureType#COSIGNATURE}
 */
public record Witness(NoteKey log, NoteSigner signer) {

    /**
     * Sets up a witness.
     *
     * @throws IllegalArgumentException if the signer is of another type
     */
    public Witness {
        if (signer.key().type() != SignatureType.COSIGNATURE) {
            throw new IllegalArgumentException("a witness needs a key that makes cosignatures");
        }
    }

    /**
     * Judges the first head it sees: anything the log signed, since there is nothing to compare.
     *
     * @param at when it saw it
     */
    public WitnessOutcome begin(SignedNote head, Instant at) {
        HeadVerdict verdict = HeadVerdict.of(head, log);
        return verdict == HeadVerdict.SIGNED
                ? cosigned(head, at)
                : new WitnessOutcome.NotTheLogs(verdict);
    }

    /**
     * Judges a head against the last it cosigned.
     *
     * @param last the head it keeps
     * @param proof from the last size to the one seen, as the log gave it
     * @param at when it saw it
     */
    public WitnessOutcome follow(Checkpoint last, SignedNote head, Consistency proof, Instant at) {
        HeadVerdict verdict = HeadVerdict.of(head, log);
        if (verdict != HeadVerdict.SIGNED) {
            return new WitnessOutcome.NotTheLogs(verdict);
        }
        Succession succession = Succession.of(last, Checkpoint.parse(head.text()), proof);
        return succession == Succession.FOLLOWS
                ? cosigned(head, at)
                : new WitnessOutcome.Tampered(succession);
    }

    private WitnessOutcome cosigned(SignedNote head, Instant at) {
        return new WitnessOutcome.Cosigned(head, signer.sign(head.text(), at));
    }
}
