package scot.cairn.cli;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignedNote;
import scot.cairn.proofs.Witness;
import scot.cairn.proofs.WitnessOutcome;

/**
 * One look of a witness at a log. A head is kept, for good, before its cosignature is given out.
 */
final class Witnessing {

    private final LogClient log;
    private final WitnessState state;
    private final Clock clock;
    private final String name;

    /**
     * Sets up a look.
     *
     * @param name of the witness, if it has no key yet
     */
    Witnessing(LogClient log, WitnessState state, Clock clock, String name) {
        this.log = log;
        this.state = state;
        this.clock = clock;
        this.name = name;
    }

    /**
     * Looks, and keeps what it saw.
     *
     * @param given the log's key; if none is given or kept, the service's word is taken
     * @throws BadInput if another key is kept than is given, or what is kept cannot be read
     * @throws MachineCannot if the service does not answer, or the state cannot be kept
     */
    WitnessOutcome look(Optional<NoteKey> given) {
        NoteKey first = logKey(given);
        NoteSigner signer = signer();
        byte[] shown = log.checkpoint();
        SignedNote head;
        try {
            head = SignedNote.parse(shown);
        } catch (IllegalArgumentException malformed) {
            state.keepEvidence(shown);
            return new WitnessOutcome.NotTheLogs(HeadVerdict.NO_CHECKPOINT);
        }
        WitnessOutcome outcome = judge(first, signer, head);
        switch (outcome) {
            case WitnessOutcome.Cosigned cosigned -> state.keepHead(cosigned.note());
            case WitnessOutcome.NotTheLogs _, WitnessOutcome.Tampered _ ->
                    state.keepEvidence(shown);
        }
        return outcome;
    }

    private WitnessOutcome judge(NoteKey first, NoteSigner signer, SignedNote head) {
        KeyChanges kept = state.changes(first);
        KeyChanges changes = signedBy(last(first, kept), head) ? kept : changed(first, kept, head);
        NoteKey now = last(first, changes);
        Witness witness = new Witness(now, signer);
        Optional<Checkpoint> last = state.lastHead(changes.leadingTo(now));
        if (last.isEmpty() || !signedBy(now, head)) {
            return witness.begin(head, clock.instant());
        }
        Consistency proof = proof(last.get().size(), Checkpoint.parse(head.text()).size());
        return witness.follow(last.get(), head, proof, clock.instant());
    }

    private static boolean signedBy(NoteKey key, SignedNote head) {
        return HeadVerdict.of(head, key) == HeadVerdict.SIGNED;
    }

    private static NoteKey last(NoteKey first, KeyChanges changes) {
        return changes.changes().isEmpty() ? first : changes.changes().getLast().to();
    }

    /**
     * The changes from the key that was given to the one that signed a head, where both keys signed
     * each of them; those kept, if there are no such.
     */
    private KeyChanges changed(NoteKey first, KeyChanges kept, SignedNote head) {
        if (HeadVerdict.of(head, last(first, kept)) != HeadVerdict.UNSIGNED) {
            return kept;
        }
        try {
            KeyChanges shown =
                    KeyChanges.parse(new String(log.keyChanges(), StandardCharsets.UTF_8));
            KeyChanges since = shown.from(first);
            NoteKey now = last(first, since);
            if (since.leadingTo(now).contains(first) && signedBy(now, head)) {
                state.keepChanges(since);
                System.err.println(
                        "The log's key was changed, by the word of both keys, to " + now);
                return since;
            }
        } catch (IllegalArgumentException malformed) {
            System.err.println(
                    "The service's list of changes of its key cannot be believed: "
                            + malformed.getMessage());
        }
        return kept;
    }

    /** Asked for only where sizes alone do not decide; what is no proof proves nothing. */
    private Consistency proof(long from, long to) {
        if (from == 0 || from >= to) {
            return new Consistency(from, to, List.of());
        }
        byte[] shown = log.consistency(from, to);
        try {
            return Consistency.parse(from, to, new String(shown, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return new Consistency(from, to, List.of());
        }
    }

    private NoteKey logKey(Optional<NoteKey> given) {
        Optional<NoteKey> kept = state.logKey();
        if (kept.isPresent()) {
            if (given.isPresent() && !given.equals(kept)) {
                throw new BadInput(
                        "This witness looks at the log of %s; for another key choose another --state."
                                .formatted(kept.get()));
            }
            return kept.get();
        }
        NoteKey key = given.orElseGet(this::keyOnTheServicesWord);
        if (key.type() != SignatureType.ED25519) {
            throw new BadInput(key + " is a witness's key, not a log's.");
        }
        state.keepLogKey(key);
        return key;
    }

    private NoteKey keyOnTheServicesWord() {
        String shown = new String(log.key(), StandardCharsets.UTF_8).strip();
        NoteKey key = Keys.parse(shown);
        System.err.printf(
                "The log's key is taken on the service's word: %s%nCompare it with one published elsewhere.%n",
                key);
        return key;
    }

    private NoteSigner signer() {
        Optional<NoteSigner> kept = state.signer();
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            NoteSigner made = NoteSigner.generate(name, SignatureType.COSIGNATURE);
            state.keepSigner(made);
            System.err.println("This witness's public key is " + made.key());
            return made;
        } catch (IllegalArgumentException notAllowed) {
            throw new BadInput("--name: %s.".formatted(notAllowed.getMessage()));
        }
    }
}
