package scot.cairn.checkpoints;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ledger.Closing;
import scot.cairn.ledger.EntriesPlaced;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.GrowingTree;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignedNote;

/**
 * Signs heads of the ledger: when entries were placed, and once a day. A head is signed only if the
 * tree before it is the one that was signed last; otherwise nothing is signed and the record is
 * closed.
 */
@Service
class Signing {

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final LogKeys logKeys;
    private final KeyFolder keys;
    private final Closing closing;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private Instant lastAttempt = Instant.EPOCH;
    private boolean waiting;
    private boolean stopped;

    Signing(
            LedgerTree tree,
            Checkpoints checkpoints,
            LogKeys logKeys,
            KeyFolder keys,
            Closing closing,
            Clock clock,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.logKeys = logKeys;
        this.keys = keys;
        this.closing = closing;
        this.clock = clock;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** At once, or where many entries come one after the other, once a second. */
    @EventListener
    synchronized void whenPlaced(EntriesPlaced placed) {
        waiting = true;
        signWhatWaits();
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    synchronized void signWhatWaits() {
        if (waiting && lastAttempt.plus(A_SECOND).isBefore(clock.instant())) {
            signIfDue();
        }
    }

    /**
     * Also takes up what another process recorded. One at a time, so that an older head never takes
     * the place of a newer one outside the database.
     */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void signIfDue() {
        sign(Optional.empty());
    }

    /**
     * Signs a head now, though none is due; empty if there is no entry, or the record is closed.
     */
    synchronized Optional<SignedNote> signNow() {
        return sign(Optional.of("it was asked for"));
    }

    private Optional<SignedNote> sign(Optional<String> asked) {
        if (stopped) {
            return Optional.empty();
        }
        waiting = false;
        lastAttempt = clock.instant();
        try {
            Optional<Head> signed = transaction.execute(_ -> signed(asked));
            if (signed == null || signed.isEmpty()) {
                return Optional.empty();
            }
            keys.keep(signed.get().note());
            keys.takeUp(signed.get().signer());
            news.publishEvent(new HeadSigned(signed.get().signer().key()));
            return Optional.of(signed.get().note());
        } catch (DataAccessException | TransactionException | UncheckedIOException failure) {
            LOG.error("no head was signed; the next attempt is in a minute", failure);
            return Optional.empty();
        }
    }

    /** The database stays until the head that is due is kept. */
    @PreDestroy
    synchronized void finish() {
        if (waiting) {
            signIfDue();
        }
        stopped = true;
    }

    /** A head was signed with a key, and kept in and outside the database. */
    record HeadSigned(NoteKey key) {}

    private record Head(SignedNote note, NoteSigner signer) {}

    private Optional<Head> signed(Optional<String> asked) {
        if (closing.reason().isPresent()) {
            return Optional.empty();
        }
        checkpoints.lock();
        Optional<Checkpoints.Signed> last = checkpoints.last();
        return tree.now(now -> due(now, last, asked).flatMap(why -> sign(now, last, why)));
    }

    private Optional<String> due(
            GrowingTree now, Optional<Checkpoints.Signed> last, Optional<String> asked) {
        if (now.size() == 0 && last.isEmpty()) {
            return Optional.empty();
        }
        if (last.isEmpty() || last.get().checkpoint().size() != now.size()) {
            return Optional.of("entries were recorded");
        }
        boolean aDayAgo = last.get().signedAt().isBefore(clock.instant().minus(A_DAY));
        return aDayAgo ? Optional.of("a day had passed") : asked.filter(_ -> now.size() > 0);
    }

    private Optional<Head> sign(GrowingTree now, Optional<Checkpoints.Signed> last, String why) {
        Optional<String> broken =
                last.map(Checkpoints.Signed::note)
                        .flatMap(note -> broken(now, note, "the last signed head"))
                        .or(() ->
                                keys.head().flatMap(n -> broken(now, n, "the head kept outside")));
        if (broken.isPresent()) {
            closing.close(broken.get());
            return Optional.empty();
        }
        NoteKey key = logKeys.at(now.size()).orElseGet(this::first);
        Optional<NoteSigner> signer = keys.signer(key);
        if (signer.isEmpty()) {
            closing.close(KeyFolder.notTheLedgers(keys.folder(), key));
            return Optional.empty();
        }
        Instant at = clock.instant();
        Checkpoint head = new Checkpoint(key.name(), now.size(), now.root());
        SignedNote note = signed(head.text(), last, signer.get(), at);
        checkpoints.keep(new Checkpoints.Signed(note, why, at));
        return Optional.of(new Head(note, signer.get()));
    }

    /**
     * The first head over a change of keys is signed by the key before, if it is there, and then
     * the new.
     */
    private SignedNote signed(
            String text, Optional<Checkpoints.Signed> last, NoteSigner signer, Instant at) {
        return last.flatMap(before -> logKeys.at(before.checkpoint().size()))
                .filter(before -> !before.equals(signer.key()))
                .flatMap(keys::signer)
                .map(before -> SignedNote.of(text, before, at).with(signer.sign(text, at)))
                .orElseGet(() -> SignedNote.of(text, signer, at));
    }

    private NoteKey first() {
        NoteKey first = keys.signer().key();
        logKeys.begin(first);
        return first;
    }

    /** What is wrong if the tree does not continue a head; empty if it does. */
    static Optional<String> broken(GrowingTree now, SignedNote note, String which) {
        Checkpoint before = Checkpoint.parse(note.text());
        if (before.size() > now.size()) {
            return Optional.of(
                    "The ledger holds %d entries, and %s is of %d: entries are lost, or an older state was put back."
                            .formatted(now.size(), which, before.size()));
        }
        return now.root(0, before.size()).equals(before.root())
                ? Optional.empty()
                : Optional.of(
                        "The first %d entries of the ledger are not those of %s: entries were changed, left out or moved."
                                .formatted(before.size(), which));
    }
}
