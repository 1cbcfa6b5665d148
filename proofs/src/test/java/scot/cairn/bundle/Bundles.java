package scot.cairn.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import scot.cairn.bundle.ZipRecords.Member;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.GrowingTree;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.KeyChange;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignedNote;

/** Bundles of a small ledger, honest and otherwise. */
final class Bundles {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final byte[] SALT = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);

    final NoteSigner log;
    final NoteSigner witness = NoteSigner.generate("w.example", SignatureType.COSIGNATURE);
    final Known known;
    private final KeyChanges changes;
    private final Path folder;

    Bundles(Path folder) {
        this(folder, newLog(), KeyChanges.NONE);
    }

    Bundles(Path folder, NoteSigner log, KeyChanges changes) {
        this.folder = folder;
        this.log = log;
        this.changes = changes;
        this.known = new Known(Set.of(log.key(), witness.key()), List.of());
    }

    /** Of a ledger whose key was changed once, so that no file of a bundle is empty. */
    static Bundles withAChangedKey(Path folder) {
        NoteSigner next = newLog();
        KeyChange change = KeyChange.of(newLog(), next);
        return new Bundles(folder, next, new KeyChanges(List.of(change)));
    }

    static NoteSigner newLog() {
        return NoteSigner.generate("log.example/ledger", SignatureType.ED25519);
    }

    /** An entry of a kind that every third shares, naming the payload of its number. */
    static byte[] entry(int number) {
        return "{\"act\":\"act-%d\",\"payload\":\"%s\",\"schema\":1,\"sequence\":%d}"
                .formatted(number % 3, Hash.sha256(SALT, payload(number)).hex(), number)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] payload(int number) {
        return "{\"what\":\"payload %d é\"}".formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            entries.add(entry(number));
        }
        return entries;
    }

    static GrowingTree tree(List<byte[]> entries) {
        GrowingTree tree = new GrowingTree();
        entries.forEach(entry -> tree.append(MerkleTree.leaf(entry)));
        return tree;
    }

    /** The log's head over these entries, cosigned. */
    SignedNote head(List<byte[]> entries) {
        String text = new Checkpoint(log.key().name(), entries.size(), tree(entries).root()).text();
        return SignedNote.of(text, log, NOON).with(witness.sign(text, NOON));
    }

    /** A bundle of the whole ledger, with the payload of every second entry. */
    byte[] whole(List<byte[]> entries) throws IOException {
        return range(entries, 0, entries.size());
    }

    byte[] range(List<byte[]> entries, int first, int next) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, entries, first, next, List.of(witness.key()));
        return out.toByteArray();
    }

    void write(OutputStream out, List<byte[]> entries, int first, int next, List<NoteKey> witnesses)
            throws IOException {
        Frontier before = Frontier.EMPTY;
        for (byte[] entry : entries.subList(0, first)) {
            before = before.append(MerkleTree.leaf(entry));
        }
        try (BundleWriter writer = new BundleWriter("0.1.0", before, folder)) {
            for (int index = first; index < next; index++) {
                if (index % 2 == 0) {
                    writer.add(entries.get(index), SALT, payload(index));
                } else {
                    writer.add(entries.get(index));
                }
            }
            Consistency after =
                    next == entries.size()
                            ? new Consistency(next, next, List.of())
                            : Consistency.of(tree(entries), next, entries.size());
            writer.write(out, head(entries), after, log, changes, witnesses);
        }
    }

    BundleVerdict check(byte[] bundle) throws IOException {
        return check(bundle, known);
    }

    BundleVerdict check(byte[] bundle, Known known) throws IOException {
        return BundleCheck.of(Files.write(folder.resolve("bundle.zip"), bundle), known);
    }

    /** The files of a bundle by name, in order. */
    static Map<String, byte[]> files(byte[] bundle) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path file = Files.createTempFile("bundle", ".zip");
        Files.write(file, bundle);
        try (BundleZip zip = BundleZip.open(file)) {
            for (String name : zip.names()) {
                files.put(name, zip.content(zip.member(name).orElseThrow()).readAllBytes());
            }
        } catch (Unreadable unexpected) {
            throw new AssertionError(unexpected);
        } finally {
            Files.delete(file);
        }
        return files;
    }

    /** A zip of these files, written as bundles are. */
    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Member> members = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            CRC32 crc = new CRC32();
            crc.update(file.getValue());
            Member member =
                    new Member(
                            file.getKey(),
                            file.getValue().length,
                            (int) crc.getValue(),
                            out.size());
            members.add(member);
            out.write(ZipRecords.header(member));
            out.write(file.getValue());
        }
        out.write(ZipRecords.directory(members));
        return out.toByteArray();
    }
}
