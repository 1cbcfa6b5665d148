package scot.cairn.checkpoints;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.KeyChange;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Puts another key in the place of the ledger's. The change is an entry like any act; the first
 * head over it is signed by both keys, and only then does the new one take the old one's place
 * outside the database. Cut short anywhere, it goes on from there.
 */
@Service
public class KeyRotation {

    private final LogKeys logKeys;
    private final KeyFolder keys;
    private final Recording recording;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transaction;

    /** Open once a head is signed with the key. */
    private final Map<NoteKey, CountDownLatch> signed = new ConcurrentHashMap<>();

    KeyRotation(
            LogKeys logKeys,
            KeyFolder keys,
            Recording recording,
            Checkpoints checkpoints,
            PlatformTransactionManager transactions) {
        this.logKeys = logKeys;
        this.keys = keys;
        this.recording = recording;
        this.checkpoints = checkpoints;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** There is nothing to change, or the key that must sign is not there. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Changes the key, on the word of both.
     *
     * @param why in a sentence, which is public
     * @throws Refused if no head is signed yet, or the folder's key is not the ledger's
     */
    public NoteKey rotate(String why) {
        return record(why, false);
    }

    /**
     * Changes the key, which is lost, on the new one's word alone. Whoever knows the old key must
     * hear of the new one from elsewhere.
     *
     * @param why in a sentence, which is public
     * @throws Refused if no head is signed yet, or the folder's key is the ledger's
     */
    public NoteKey replaceLost(String why) {
        return record(why, true);
    }

    /** Waits until a head is signed with a key; false if that takes longer than asked. */
    public boolean isSignedWithin(NoteKey key, Duration patience) throws InterruptedException {
        return signed(key).await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener
    void whenSigned(Signing.HeadSigned head) {
        signed(head.key()).countDown();
    }

    private CountDownLatch signed(NoteKey key) {
        return signed.computeIfAbsent(key, _ -> new CountDownLatch(1));
    }

    private NoteKey record(String why, boolean lost) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    checkpoints.lock();
                    KeyChange change = change(lost);
                    Recorded recorded = recording.record(act(change, why));
                    logKeys.add(change, recorded.entry());
                    return change.to();
                }));
    }

    private KeyChange change(boolean lost) {
        NoteKey old =
                logKeys.all().stream()
                        .map(LogKeys.Held::key)
                        .reduce((_, later) -> later)
                        .orElseGet(this::first);
        Optional<NoteSigner> held = keys.signer(old);
        if (lost && held.isPresent()) {
            throw new Refused(
                    "The ledger's key is not lost: it is in %s.".formatted(keys.folder()));
        }
        if (lost) {
            return KeyChange.withoutOld(old, keys.next(old.name()));
        }
        NoteSigner signer =
                held.orElseThrow(() -> new Refused(KeyFolder.notTheLedgers(keys.folder(), old)));
        return KeyChange.of(signer, keys.next(old.name()));
    }

    /** Heads that were signed before keys were put on record are signed with the first. */
    private NoteKey first() {
        NoteKey first = keys.signer().key();
        boolean signed =
                checkpoints
                        .last()
                        .filter(last -> HeadVerdict.of(last.note(), first) == HeadVerdict.SIGNED)
                        .isPresent();
        if (!signed) {
            throw new Refused("No head of this ledger is signed with this key.");
        }
        logKeys.begin(first);
        return first;
    }

    private Act act(KeyChange change, String why) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("from", change.from().toString());
        details.put("to", change.to().toString());
        details.put("why", why);
        details.put("signed_by", change.isSignedByBoth() ? "both keys" : "the new key only");
        return new Act(
                "change of key",
                Subject.listOf(SubjectKind.ENTRY),
                recording.operator(),
                details,
                List.of(),
                null);
    }
}
