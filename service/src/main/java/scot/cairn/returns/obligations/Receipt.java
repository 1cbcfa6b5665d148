package scot.cairn.returns.obligations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.ValueRow.Attestation;

/**
 * That an answer to an obligation came, and how far it is.
 *
 * @param stage how far it is now
 * @param on the day on which it was submitted, or while signatures are wanting that of the last one
 * @param attestation whether the area stands by its data, or null while it has not said
 * @param synthetic whether it is made up, for demonstration
 * @param subjectTo to whose approval it is still subject; empty where to nobody's
 */
public record Receipt(
        Stage stage,
        LocalDate on,
        @Nullable Attestation attestation,
        boolean synthetic,
        String subjectTo) {

    /** How far an answer is. */
    public enum Stage {
        SIGNED_IN_PART,
        SUBMITTED,
        ATTESTED,
        QUERIED,
        ACCEPTED
    }

    /** Whether it was submitted. */
    public boolean isSubmitted() {
        return stage != Stage.SIGNED_IN_PART;
    }
}
