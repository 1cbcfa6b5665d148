package scot.cairn.checkpoints;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.bundle.BundleWriter;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Ledger;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignedNote;
import scot.cairn.proofs.Subtrees;

/** Part of the ledger, or all of it, in one file that is checked without this service. */
@Service
class Bundles {

    private static final int AT_A_TIME = 1_000;

    private final Ledger ledger;
    private final LedgerTree tree;
    private final Proofs proofs;
    private final KeyFolder keys;
    private final String code;
    private final TransactionTemplate reading;

    Bundles(
            Ledger ledger,
            LedgerTree tree,
            Proofs proofs,
            KeyFolder keys,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.tree = tree;
        this.proofs = proofs;
        this.keys = keys;
        this.code = "Cairn " + version();
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** As the jar says; classes that are run without one say so. */
    private static String version() {
        return Objects.requireNonNullElse(
                Bundles.class.getPackage().getImplementationVersion(), "(not built as a jar)");
    }

    /**
     * Entries side by side, under a signed head.
     *
     * @param from index of the first, from 0
     * @param to index after the last, not beyond the head
     * @param head the head that covers them
     * @param changes of the ledger's key until that head
     * @param signer with the key that signed it
     */
    record Range(long from, long to, SignedNote head, KeyChanges changes, NoteSigner signer) {}

    /**
     * The entries from one index up to another, by default all that the last head covers; empty if
     * there is no head, or no such range under it.
     */
    Optional<Range> range(long from, Optional<Long> to) {
        return Objects.requireNonNull(reading.execute(_ -> underTheLastHead(from, to)));
    }

    private Optional<Range> underTheLastHead(long from, Optional<Long> to) {
        Optional<NoteSigner> signer = keys.signer(proofs.key());
        Optional<SignedNote> head = proofs.head();
        if (head.isEmpty() || signer.isEmpty()) {
            return Optional.empty();
        }
        long size = Checkpoint.parse(head.get().text()).size();
        long upTo = to.orElse(size);
        return from < upTo && upTo <= size
                ? Optional.of(new Range(from, upTo, head.get(), proofs.keyChanges(), signer.get()))
                : Optional.empty();
    }

    /**
     * Writes a bundle. Nothing is written to {@code out} before all of it is known.
     *
     * @throws IOException if it, or the temporary files, cannot be written
     */
    void write(Range range, OutputStream out) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Frontier before = tree.now(now -> frontier(now, range.from()));
        try (BundleWriter bundle = new BundleWriter(code, before, temporary)) {
            for (long next = range.from(); next < range.to(); next += AT_A_TIME) {
                add(bundle, next, (int) Math.min(AT_A_TIME, range.to() - next));
            }
            long size = Checkpoint.parse(range.head().text()).size();
            Consistency after = tree.now(now -> Consistency.of(now, range.to(), size));
            bundle.write(out, range.head(), after, range.signer(), range.changes(), List.of());
        }
    }

    private void add(BundleWriter bundle, long from, int count) throws IOException {
        record Some(List<Entry> entries, Map<Long, Entry.Payload> payloads) {}
        Some some =
                Objects.requireNonNull(
                        reading.execute(_ ->
                                new Some(
                                        ledger.entries(from, count),
                                        ledger.payloads(from, count))));
        for (Entry entry : some.entries()) {
            Entry.Payload payload = some.payloads().get(entry.id());
            if (payload == null) {
                bundle.add(entry.bytes());
            } else {
                bundle.add(
                        entry.bytes(),
                        HexFormat.of().parseHex(payload.salt()),
                        payload.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** The right-hand edge of the tree's first leaves. */
    private static Frontier frontier(Subtrees tree, long size) {
        List<Hash> peaks = new ArrayList<>();
        long start = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            long count = Long.highestOneBit(rest);
            peaks.add(tree.root(start, count));
            start += count;
        }
        return new Frontier(size, peaks);
    }
}
