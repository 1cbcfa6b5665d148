package scot.cairn.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import scot.cairn.bundle.BundleWriter;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.GrowingTree;
import scot.cairn.proofs.KeyChange;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignedNote;

/** A log of made-up entries, of which anything may be changed, since it holds its own key. */
final class TestLog {

    NoteSigner signer = NoteSigner.generate("log.example/ledger", SignatureType.ED25519);
    KeyChanges changes = KeyChanges.NONE;
    final List<String> entries = new ArrayList<>();

    /** A log of so many entries. */
    static TestLog of(int size) {
        TestLog log = new TestLog();
        log.grow(size);
        return log;
    }

    void grow(int by) {
        for (int more = 0; more < by; more++) {
            entries.add("{\"act\":\"load\",\"sequence\":%d}".formatted(entries.size() + 1));
        }
    }

    /** Another key takes the place of its key, with the word of both or of the new one only. */
    void changeKey(boolean both) {
        NoteSigner next = NoteSigner.generate(signer.key().name(), SignatureType.ED25519);
        List<KeyChange> longer = new ArrayList<>(changes.changes());
        longer.add(both ? KeyChange.of(signer, next) : KeyChange.withoutOld(signer.key(), next));
        changes = new KeyChanges(longer);
        signer = next;
    }

    SignedNote head() {
        Checkpoint head = new Checkpoint(signer.key().name(), entries.size(), tree().root());
        return SignedNote.of(head.text(), signer, Instant.EPOCH);
    }

    Consistency consistency(long from, long to) {
        return Consistency.of(tree(), from, to);
    }

    byte[] bundle(Path temporary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BundleWriter writer = new BundleWriter("0.1.0", Frontier.EMPTY, temporary)) {
            for (String entry : entries) {
                writer.add(bytes(entry));
            }
            writer.write(
                    out,
                    head(),
                    new Consistency(entries.size(), entries.size(), List.of()),
                    signer,
                    changes,
                    List.of());
        }
        return out.toByteArray();
    }

    private GrowingTree tree() {
        GrowingTree tree = new GrowingTree();
        entries.forEach(entry -> tree.append(MerkleTree.leaf(bytes(entry))));
        return tree;
    }

    private static byte[] bytes(String entry) {
        return entry.getBytes(StandardCharsets.UTF_8);
    }
}
