package scot.cairn.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import scot.cairn.bundle.BundleCheck;
import scot.cairn.bundle.BundleVerdict;
import scot.cairn.bundle.BundleWriter;
import scot.cairn.bundle.Known;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.GrowingTree;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.Inclusion;
import scot.cairn.proofs.InclusionVerdict;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignedNote;

/**
 * How long it takes to prove that an entry is in a long ledger, to check that proof, and to check a
 * bundle of all of it, beside one SHA-256 over the same file.
 */
final class ProofsBesideHashing {

    private static final List<String> COLUMNS =
            List.of("what", "entries", "times", "microseconds each", "ratio");
    private static final int PROOFS = 100_000;
    private static final double MICROSECOND = 1_000;

    private final int entries;
    private final NoteSigner log =
            NoteSigner.generate("bench.example/ledger", SignatureType.ED25519);
    private final GrowingTree tree = new GrowingTree();

    private ProofsBesideHashing(int entries) {
        this.entries = entries;
    }

    /**
     * Measures.
     *
     * @param entries of the ledger, 1 or more
     */
    static Results measure(int entries) throws IOException {
        try (var folder = TemporaryFolder.make()) {
            return new Results(COLUMNS, new ProofsBesideHashing(entries).rows(folder.path()));
        }
    }

    private List<List<String>> rows(Path folder) throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        write(bundle, folder);
        double hashing = hash(bundle);
        hashing = Math.min(hashing, hash(bundle));
        double checking = check(bundle);
        Inclusion[] proofs = new Inclusion[PROOFS];
        prove(proofs);
        double proving = prove(proofs);
        verify(proofs);
        double verifying = verify(proofs);
        double one = onePath(proofs[0].path().size());
        return List.of(
                row("SHA-256 over the bundle", 1, hashing, 1),
                row("check of the bundle", 1, checking, checking / hashing),
                row("as many hashes as a proof has", PROOFS, one, 1),
                row("inclusion proof made", PROOFS, proving, proving / one),
                row("inclusion proof checked", PROOFS, verifying, verifying / one));
    }

    private List<String> row(String what, int times, double microseconds, double ratio) {
        return List.of(
                what,
                Integer.toString(entries),
                Integer.toString(times),
                Results.decimal(microseconds),
                Results.decimal(ratio));
    }

    private void write(Path bundle, Path folder) throws IOException {
        try (BundleWriter writer = new BundleWriter("0.1.0", Frontier.EMPTY, folder);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(bundle))) {
            for (int index = 0; index < entries; index++) {
                byte[] entry = entry(index);
                writer.add(entry);
                tree.append(MerkleTree.leaf(entry));
            }
            Checkpoint head = new Checkpoint(log.key().name(), entries, tree.root());
            writer.write(
                    out,
                    SignedNote.of(head.text(), log, Instant.EPOCH),
                    new Consistency(entries, entries, List.of()),
                    log,
                    KeyChanges.NONE,
                    List.of());
        }
    }

    /** As long as an entry of the service is. */
    private static byte[] entry(int index) {
        return ("{\"act\":\"writing\",\"actor\":\"1f6d8c1e-32a5-4c83-9ff2-7e8f4b4f1d0c\",\"capacity\":\"operator\","
                        + "\"payload\":\"%s\",\"recorded_at\":\"2026-11-22T12:00:00Z\",\"schema\":1,"
                        + "\"sequence\":%d,\"subject\":\"8a1f2f3e-5f59-4a77-8b5d-4d2f3a9f1b2c\"}")
                .formatted(Hash.sha256(new byte[] {(byte) index}).hex(), index + 1)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static double hash(Path bundle) throws IOException {
        long begun = System.nanoTime();
        try (InputStream in = new DigestInputStream(Files.newInputStream(bundle), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return since(begun);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private double check(Path bundle) throws IOException {
        long begun = System.nanoTime();
        BundleVerdict verdict = BundleCheck.of(bundle, new Known(Set.of(log.key()), List.of()));
        double took = since(begun);
        if (!(verdict instanceof BundleVerdict.Sound)) {
            throw new IOException("the bundle is not sound: " + verdict);
        }
        return took;
    }

    private double prove(Inclusion[] proofs) {
        long begun = System.nanoTime();
        for (int i = 0; i < PROOFS; i++) {
            proofs[i] = Inclusion.of(tree, index(i), entries);
        }
        return since(begun) / PROOFS;
    }

    private double verify(Inclusion[] proofs) throws IOException {
        Hash root = tree.root();
        long begun = System.nanoTime();
        for (int i = 0; i < PROOFS; i++) {
            if (proofs[i].check(tree.root(index(i), 1), root) != InclusionVerdict.PROVED) {
                throw new IOException("entry %d is not proved".formatted(index(i)));
            }
        }
        return since(begun) / PROOFS;
    }

    /** Spread over the whole ledger. */
    private int index(int i) {
        return (int) ((i * 7_919L) % entries);
    }

    private static double onePath(int hashes) {
        byte[] both = new byte[65];
        long begun = System.nanoTime();
        for (int i = 0; i < PROOFS; i++) {
            for (int hash = 0; hash < hashes; hash++) {
                both[1] = Hash.sha256(both).bytes()[0];
            }
        }
        return since(begun) / PROOFS;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / MICROSECOND;
    }
}
