package scot.cairn.bundle;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.NoteKey;

/**
 * What a sound bundle holds.
 *
 * @param code version of the code that wrote it
 * @param first index of its first entry
 * @param next index after its last entry
 * @param checkpoint the head it is checked against
 * @param log the log's key
 * @param logIsKnown whether that key was known from elsewhere, and did not only come with the
 *     bundle
 * @param cosignatures of witnesses whose keys are in the bundle, in order
 * @param payloads how many entries' payloads are there
 * @param acts how many entries of each kind of act
 * @param compared heads known from elsewhere that the entries lead to
 * @param notCompared heads known from elsewhere whose sizes lie outside the bundle
 */
public record BundleFindings(
        String code,
        long first,
        long next,
        Checkpoint checkpoint,
        NoteKey log,
        boolean logIsKnown,
        List<Cosigned> cosignatures,
        long payloads,
        SortedMap<String, Long> acts,
        List<Checkpoint> compared,
        List<Checkpoint> notCompared) {

    /**
     * A witness's word for the checkpoint.
     *
     * @param witness its key
     * @param at when, by its own clock
     * @param isKnown whether its key was known from elsewhere
     */
    public record Cosigned(NoteKey witness, Instant at, boolean isKnown) {}
}
