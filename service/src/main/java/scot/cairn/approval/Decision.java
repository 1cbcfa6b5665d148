package scot.cairn.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.cairn.proofs.Hash;

/**
 * What the holder of a post decided.
 *
 * @param post its number, from 0
 * @param version which version they had before them
 * @param account pseudonym of the holder
 * @param capacity in which they decided
 * @param content what a signature is of
 * @param sentBackBecause the reason; null when they signed
 */
public record Decision(
        int post,
        int version,
        UUID account,
        long capacity,
        Hash content,
        @Nullable String sentBackBecause,
        Instant at) {

    /** Whether they signed. */
    public boolean isSignature() {
        return sentBackBecause == null;
    }
}
