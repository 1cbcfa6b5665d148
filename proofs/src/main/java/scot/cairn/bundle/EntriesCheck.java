package scot.cairn.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import scot.cairn.bundle.SignaturesCheck.Signatures;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.ConsistencyVerdict;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.MerkleTree;

/** Checks entries, leaves and payloads line by line, and the tree over them. */
final class EntriesCheck {

    private final BundleZip zip;
    private final SmallFiles texts;
    private final Known known;
    private final Faults faults;

    EntriesCheck(BundleZip zip, SmallFiles texts, Known known, Faults faults) {
        this.zip = zip;
        this.texts = texts;
        this.known = known;
        this.faults = faults;
    }

    /** What the entries are; empty if something they need is missing, which is a fault by then. */
    Optional<BundleFindings> check(Manifest manifest, Signatures signatures) throws IOException {
        Optional<Frontier> before = before(manifest.first());
        if (before.isEmpty() || signatures.keys().isEmpty() || signatures.heads().isEmpty()) {
            return Optional.empty();
        }
        Checkpoint head = signatures.heads().getFirst();
        KnownHeads heads = new KnownHeads(known.heads(), signatures.logKeys(), head, faults);
        Acts acts = new Acts();
        try (ByteLines entries = lines(BundleFile.ENTRIES);
                ByteLines leaves = lines(BundleFile.LEAVES);
                PayloadLines payloads =
                        new PayloadLines(lines(BundleFile.PAYLOADS), manifest.first(), faults)) {
            LeafComparison comparison = new LeafComparison(manifest.first());
            Frontier tree = before.get();
            heads.pass(tree);
            for (Optional<byte[]> entry = entries.next();
                    entry.isPresent();
                    entry = entries.next()) {
                Hash leaf = MerkleTree.leaf(entry.get());
                compare(comparison, leaf, leaves);
                payloads.check(tree.size(), entry.get());
                acts.count(entry.get());
                tree = tree.append(leaf);
                heads.pass(tree);
            }
            finish(comparison, leaves);
            payloads.finish();
            checkWhole(BundleFile.ENTRIES, entries);
            checkWhole(BundleFile.LEAVES, leaves);
            checkRange(manifest, tree);
            checkHead(tree, head);
            return Optional.of(
                    new BundleFindings(
                            manifest.code(),
                            manifest.first(),
                            manifest.next(),
                            head,
                            signatures.keys().getFirst(),
                            signatures.logKeys().stream().anyMatch(known.keys()::contains),
                            signatures.cosigned(),
                            payloads.count(),
                            acts.counts(),
                            heads.compared(),
                            heads.notCompared()));
        }
    }

    private Optional<Frontier> before(long first) throws IOException {
        Optional<String> text = texts.text(BundleFile.BEFORE);
        try {
            return text.map(peaks -> Frontier.parse(first, peaks));
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    BundleFile.BEFORE, Tampering.MALFORMED, String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }

    /** A file that is not there is a fault already; it reads as empty. */
    private ByteLines lines(BundleFile file) {
        return new ByteLines(
                zip.member(file.fileName())
                        .map(zip::content)
                        .orElseGet(InputStream::nullInputStream));
    }

    private void compare(LeafComparison comparison, Hash leaf, ByteLines leaves)
            throws IOException {
        Optional<byte[]> line = leaves.next();
        if (line.isPresent()) {
            comparison.add(leaf, hash(line.get()));
        } else {
            comparison.addEntry(leaf);
        }
    }

    private void finish(LeafComparison comparison, ByteLines leaves) throws IOException {
        for (Optional<byte[]> line = leaves.next(); line.isPresent(); line = leaves.next()) {
            comparison.addLeaf(hash(line.get()));
        }
        comparison
                .finish()
                .forEach(difference ->
                        faults.add(
                                BundleFile.ENTRIES,
                                difference.line(),
                                difference.kind(),
                                difference.words()));
        faults.addMore(comparison.more());
    }

    /** A line that is no hash is that of no entry, and shows as an entry changed. */
    private static Hash hash(byte[] line) {
        String hex = new String(line, StandardCharsets.ISO_8859_1);
        return hex.matches("[0-9a-f]{64}") ? Hash.ofHex(hex) : Hash.sha256(line);
    }

    private void checkWhole(BundleFile file, ByteLines lines) {
        if (lines.isCut()) {
            faults.add(file, Tampering.MALFORMED, "a line is too long, or the last has no end");
        }
    }

    private void checkRange(Manifest manifest, Frontier tree) {
        if (tree.size() != manifest.next()) {
            faults.add(
                    BundleFile.ENTRIES,
                    Tampering.OTHER_ENTRIES,
                    "it holds %d entries, and bundle.json says %d"
                            .formatted(
                                    tree.size() - manifest.first(),
                                    manifest.next() - manifest.first()));
        }
    }

    private void checkHead(Frontier tree, Checkpoint head) throws IOException {
        Optional<String> text = texts.text(BundleFile.AFTER);
        if (text.isEmpty()) {
            return;
        }
        boolean leads = false;
        try {
            Consistency after = Consistency.parse(tree.size(), head.size(), text.get());
            leads = isEmpty(after) || proves(after, tree, head);
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    BundleFile.AFTER, Tampering.MALFORMED, String.valueOf(malformed.getMessage()));
        }
        if (!leads) {
            faults.add(
                    BundleFile.ENTRIES,
                    Tampering.OTHER_ENTRIES,
                    "the entries do not lead to the root that is signed in checkpoint.note");
        }
    }

    private static boolean isEmpty(Consistency after) {
        return after.equals(new Consistency(0, 0, List.of()));
    }

    private static boolean proves(Consistency after, Frontier tree, Checkpoint head) {
        return after.check(tree.root(), head.root()) == ConsistencyVerdict.PROVED;
    }
}
