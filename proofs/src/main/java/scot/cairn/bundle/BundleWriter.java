package scot.cairn.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import scot.cairn.bundle.ZipRecords.Member;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignedNote;

/**
 * Writes a bundle: first each entry in turn, then the whole. The same entries, checkpoint, keys and
 * signer give the same bytes.
 *
 * <p>What is added goes to files in a temporary folder, which take as much room as the bundle, some
 * 400 bytes an entry; memory does not grow with the entries. Not safe for use by several threads.
 */
public final class BundleWriter implements AutoCloseable {

    /** Length of a payload's salt, in bytes. */
    public static final int SALT_LENGTH = 16;

    private final String code;
    private final Frontier before;
    private final Path folder;
    private final Map<BundleFile, Spool> spools = new EnumMap<>(BundleFile.class);
    private long next;

    /**
     * Begins a bundle.
     *
     * @param code version of the code that writes it: letters, digits and {@code .():+_-} only
     * @param before the tree before the first entry to come; {@link Frontier#EMPTY} for all of them
     * @param temporary an existing folder, in which a folder is made and at the end removed
     * @throws IOException if it cannot be written
     */
    public BundleWriter(String code, Frontier before, Path temporary) throws IOException {
        this.code = code;
        this.before = before;
        this.next = before.size();
        this.folder = Files.createTempDirectory(temporary, "bundle");
        for (BundleFile file : BundleFile.values()) {
            spools.put(file, new Spool(folder.resolve(file.fileName())));
        }
    }

    /**
     * Adds the next entry, whose payload is not given out or no longer there.
     *
     * @param entry its exact bytes, without a line feed
     * @throws IllegalArgumentException if there is a line feed in it
     * @throws IOException if it cannot be kept
     */
    public void add(byte[] entry) throws IOException {
        writeLine(BundleFile.ENTRIES, entry);
        writeLine(BundleFile.LEAVES, ascii(MerkleTree.leaf(entry).hex()));
        next++;
    }

    /**
     * Adds the next entry and its payload.
     *
     * @param entry its exact bytes, without a line feed
     * @param salt 16 bytes
     * @param payload its exact bytes, without a line feed
     * @throws IllegalArgumentException if there is a line feed in either, or the salt has another
     *     length
     * @throws IOException if they cannot be kept
     */
    public void add(byte[] entry, byte[] salt, byte[] payload) throws IOException {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException(
                    "a salt is %d bytes, not %d".formatted(SALT_LENGTH, salt.length));
        }
        byte[] start = ascii(next + " " + HexFormat.of().formatHex(salt) + " ");
        byte[] line = Arrays.copyOf(start, start.length + payload.length);
        System.arraycopy(payload, 0, line, start.length, payload.length);
        writeLine(BundleFile.PAYLOADS, line);
        add(entry);
    }

    /**
     * Writes the whole, and ends the writer's work.
     *
     * @param out is left open
     * @param checkpoint the log's, with any cosignatures; its size is not below the entries' end
     * @param after from the tree after the last entry to the checkpoint's; its path is not looked
     *     at if they are of one size
     * @param log signs the bundle, and has signed the checkpoint
     * @param changes of the log's key, which lead to that of {@code log}
     * @param witnesses keys of those whose cosignatures are on the checkpoint
     * @throws IllegalArgumentException if the sizes do not fit together, or the whole is 4 GiB or
     *     more, for which a part of the range must be taken
     * @throws IOException if it cannot be written
     */
    public void write(
            OutputStream out,
            SignedNote checkpoint,
            Consistency after,
            NoteSigner log,
            KeyChanges changes,
            List<NoteKey> witnesses)
            throws IOException {
        long size = Checkpoint.parse(checkpoint.text()).size();
        boolean whole = next == size;
        if (!whole && (after.from() != next || after.to() != size)) {
            throw new IllegalArgumentException(
                    "entries up to %d and a checkpoint of %d need a proof between them"
                            .formatted(next, size));
        }
        write(BundleFile.CHECKPOINT, checkpoint.toString());
        write(
                BundleFile.KEYS,
                log.key()
                        + "\n"
                        + witnesses.stream().map(key -> key + "\n").collect(Collectors.joining()));
        write(BundleFile.KEY_CHANGES, changes.text());
        write(BundleFile.BEFORE, before.text());
        write(BundleFile.AFTER, whole ? "" : after.text());
        Manifest manifest = manifest();
        write(BundleFile.MANIFEST, manifest.text());
        write(
                BundleFile.SIGNATURE,
                SignedNote.of(manifest.signed(log.key().name()), log, Instant.EPOCH).toString());
        zip(out);
    }

    private Manifest manifest() throws IOException {
        Map<String, Manifest.Listed> files = new LinkedHashMap<>();
        for (BundleFile file : BundleFile.listed()) {
            Spool spool = spool(file);
            files.put(file.fileName(), new Manifest.Listed(spool.size, spool.sha256()));
        }
        Manifest manifest = new Manifest(Manifest.LEDGER, code, before.size(), next, files);
        return Manifest.parse(manifest.text());
    }

    private void zip(OutputStream out) throws IOException {
        List<Member> members = new ArrayList<>();
        long offset = 0;
        for (BundleFile file : BundleFile.values()) {
            Spool spool = spool(file);
            spool.close();
            Member member =
                    new Member(file.fileName(), spool.size, (int) spool.crc.getValue(), offset);
            members.add(member);
            offset = member.end();
        }
        if (offset > ZipRecords.LARGEST) {
            throw new IllegalArgumentException(
                    "a bundle holds less than 4 GiB; take a part of the range");
        }
        for (Member member : members) {
            out.write(ZipRecords.header(member));
            Files.copy(folder.resolve(member.name()), out);
        }
        out.write(ZipRecords.directory(members));
        out.flush();
    }

    private void write(BundleFile file, String text) throws IOException {
        spool(file).write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void writeLine(BundleFile file, byte[] line) throws IOException {
        for (byte character : line) {
            if (character == '\n') {
                throw new IllegalArgumentException(
                        "an entry or payload of a bundle must not hold a line feed");
            }
        }
        spool(file).write(line);
        spool(file).write(ascii("\n"));
    }

    private Spool spool(BundleFile file) {
        return Objects.requireNonNull(spools.get(file));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        for (Spool spool : spools.values()) {
            spool.close();
            Files.deleteIfExists(spool.path);
        }
        Files.deleteIfExists(folder);
    }

    /** A file being written, with what its header and its listing will say. */
    private static final class Spool implements AutoCloseable {

        private final Path path;
        private final OutputStream out;
        private final CRC32 crc = new CRC32();
        private final MessageDigest digest;
        private long size;

        Spool(Path path) throws IOException {
            this.path = path;
            this.out = new BufferedOutputStream(Files.newOutputStream(path));
            this.digest = sha256Digest();
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
            crc.update(bytes);
            digest.update(bytes);
            size += bytes.length;
        }

        Hash sha256() {
            return Hash.of(digest.digest());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** A digest to be fed piece by piece. */
    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
