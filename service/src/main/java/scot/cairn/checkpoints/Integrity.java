package scot.cairn.checkpoints;

import jakarta.annotation.PreDestroy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ledger.Closing;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.RowLists;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.GrowingTree;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.KeyChange;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;

/**
 * Works the whole ledger out again from its entries' bytes, at the start and every night, and
 * compares it with every head that was ever signed. Of rows that came by the million it works out
 * the root of every list each time; whether each row still is what was recorded of it is tried on
 * some of each list at the start, and on all of them at night. What it finds closes the record.
 */
@Service
class Integrity {

    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);
    private static final int AT_A_TIME = 1_000;
    private static final int MOST_NAMED = 20;

    private final Ledger ledger;
    private final RowLists rows;
    private final Checkpoints checkpoints;
    private final LogKeys logKeys;
    private final KeyFolder keys;
    private final boolean oldKeyIsLost;
    private final Closing closing;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final Semaphore mayCheck = new Semaphore(1);
    private final Random random = new SecureRandom();
    private volatile @Nullable Checked last;
    private volatile @Nullable Checked lastOfAll;
    private volatile boolean stopping;

    Integrity(
            Ledger ledger,
            RowLists rows,
            Checkpoints checkpoints,
            LogKeys logKeys,
            KeyFolder keys,
            @Value("${cairn.old-key-is-lost:false}") boolean oldKeyIsLost,
            Closing closing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.logKeys = logKeys;
        this.keys = keys;
        this.oldKeyIsLost = oldKeyIsLost;
        this.closing = closing;
        this.clock = clock;
        // As this machine's operator, for whom the rows are there that no reader is shown.
        this.reading = new TransactionTemplate(transactions);
    }

    /**
     * What was looked at.
     *
     * @param at when it was done
     * @param entries each worked out again, with its payload and its items
     * @param heads each compared
     * @param rows under the roots of lists, each worked out again
     * @param compared how many of these were held against what they are of
     * @param faults how many things were found
     */
    record Checked(Instant at, long entries, int heads, long rows, long compared, int faults) {}

    /** The last check of this process; empty until the first is done. */
    Optional<Checked> last() {
        return Optional.ofNullable(last);
    }

    /** The last check of every row by this process. */
    Optional<Checked> lastOfAll() {
        return Optional.ofNullable(lastOfAll);
    }

    /** Before anything is signed or recorded by this process. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(-100)
    void check() {
        check(false);
    }

    @Scheduled(cron = "0 0 3 * * *", zone = "Europe/London")
    void checkAll() {
        check(true);
    }

    private void check(boolean everyRow) {
        if (!mayCheck.tryAcquire()) {
            return;
        }
        try {
            List<String> faults = Objects.requireNonNull(reading.execute(_ -> faults(everyRow)));
            if (!stopping) {
                faults.forEach(fault -> LOG.error("ledger: {}", fault));
                faults.stream().findFirst().ifPresent(closing::close);
            }
        } catch (DataAccessException | TransactionException failure) {
            LOG.error("the ledger was not checked; the next time is in the night", failure);
        } finally {
            mayCheck.release();
        }
    }

    /**
     * The database stays until a check that is under way has come to its end, which is soon; none
     * begins after this.
     */
    @PreDestroy
    void finish() {
        stopping = true;
        mayCheck.acquireUninterruptibly();
    }

    /** What is wrong with the ledger, in sentences, at most twenty of a kind. */
    List<String> faults() {
        return faults(true);
    }

    private List<String> faults(boolean everyRow) {
        List<String> faults = new ArrayList<>();
        RowCheck ofRows = new RowCheck(rows, everyRow, random, () -> stopping);
        GrowingTree tree = recomputed(faults, ofRows);
        List<SignedNote> heads =
                new ArrayList<>(checkpoints.all().stream().map(c -> c.note()).toList());
        keys.head().ifPresent(heads::add);
        List<LogKeys.Held> held = keysOnRecord(faults);
        for (SignedNote head : heads) {
            fault(tree, head, held).filter(fault -> !faults.contains(fault)).ifPresent(faults::add);
        }
        ledger.withoutPayload(MOST_NAMED)
                .forEach(index ->
                        faults.add(
                                "The payload of entry %d is gone, and no entry records that it was erased."
                                        .formatted(index)));
        ledger.withGaps(MOST_NAMED)
                .forEach(subject ->
                        faults.add(
                                "The acts about subject %s are not numbered 1, 2, 3 without a gap: one is missing."
                                        .formatted(subject)));
        Checked done =
                new Checked(
                        clock.instant(),
                        tree.size(),
                        heads.size(),
                        ofRows.rows(),
                        ofRows.compared(),
                        faults.size());
        last = done;
        lastOfAll = everyRow ? done : lastOfAll;
        return faults;
    }

    /**
     * Also says if the folder does not hold the last of them, or an entry not the change to one.
     */
    private List<LogKeys.Held> keysOnRecord(List<String> faults) {
        List<LogKeys.Held> held;
        try {
            held = logKeys.all();
        } catch (IllegalArgumentException broken) {
            faults.add("A key of the ledger on record cannot be believed: " + broken.getMessage());
            return List.of();
        }
        for (LogKeys.Held one : held) {
            if (one.change() != null && !isRecorded(one.change(), one.index())) {
                faults.add("No entry records the change of the ledger's key to " + one.key());
            }
        }
        if (!held.isEmpty() && !oldKeyIsLost && keys.signer(held.getLast().key()).isEmpty()) {
            faults.add(KeyFolder.notTheLedgers(keys.folder(), held.getLast().key()));
        }
        return held;
    }

    private boolean isRecorded(KeyChange change, @Nullable Long index) {
        return index == null
                || ledger.at(index)
                        .flatMap(ledger::payload)
                        .filter(payload -> payload.text().contains(named("from", change.from())))
                        .filter(payload -> payload.text().contains(named("to", change.to())))
                        .isPresent();
    }

    private static String named(String name, NoteKey key) {
        return "\"%s\":\"%s\"".formatted(name, key);
    }

    private Optional<String> fault(GrowingTree tree, SignedNote head, List<LogKeys.Held> held) {
        HeadVerdict verdict;
        try {
            long size = Checkpoint.parse(head.text()).size();
            NoteKey key = LogKeys.at(held, size).orElseGet(() -> keys.signer().key());
            verdict = HeadVerdict.of(head, key);
        } catch (IllegalArgumentException malformed) {
            verdict = HeadVerdict.NO_CHECKPOINT;
        }
        return verdict == HeadVerdict.SIGNED
                ? Signing.broken(tree, head, "a head that was signed")
                : Optional.of("A stored head cannot be believed: %s.".formatted(verdict.words()));
    }

    private GrowingTree recomputed(List<String> faults, RowCheck ofRows) {
        GrowingTree tree = new GrowingTree();
        List<Entry> some;
        do {
            some = ledger.entries(tree.size(), AT_A_TIME);
            Map<Long, Entry.Payload> payloads = ledger.payloads(tree.size(), AT_A_TIME);
            for (Entry entry : some) {
                if (entry.index() == null || entry.index() != tree.size()) {
                    faults.add("The ledger has no entry %d.".formatted(tree.size()));
                    return tree;
                }
                Hash leaf = MerkleTree.leaf(entry.bytes());
                if (faults.size() < MOST_NAMED) {
                    noteLeaf(faults, entry, leaf);
                    Optional.ofNullable(payloads.get(entry.id()))
                            .ifPresent(payload -> note(faults, entry, payload, ofRows));
                }
                tree.append(leaf);
            }
        } while (some.size() == AT_A_TIME && !stopping);
        return tree;
    }

    private static void noteLeaf(List<String> faults, Entry entry, Hash leaf) {
        if (!Objects.equals(leaf, entry.leaf())) {
            faults.add("Entry %d is not what its leaf was made of.".formatted(entry.index()));
        }
    }

    private void note(List<String> faults, Entry entry, Entry.Payload held, RowCheck ofRows) {
        if (held.text().contains("\"items_root\":")
                && !held.text()
                        .contains(
                                "\"items_root\":\"%s\"".formatted(ledger.itemsRoot(entry).hex()))) {
            faults.add(
                    "The items of entry %d are not those that it brought in."
                            .formatted(entry.index()));
        }
        ofRows.fault(entry, held).ifPresent(faults::add);
        if (!entry.text().contains("\"payload\":\"" + hash(held) + "\"")) {
            faults.add(
                    "The payload of entry %d is not what the entry was made of."
                            .formatted(entry.index()));
        }
    }

    private static String hash(Entry.Payload payload) {
        return Hash.sha256(
                        HexFormat.of().parseHex(payload.salt()),
                        payload.text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex();
    }
}
