package scot.cairn.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import scot.cairn.bundle.Manifest.Listed;
import scot.cairn.bundle.SignaturesCheck.Signatures;
import scot.cairn.bundle.ZipRecords.Member;
import scot.cairn.proofs.Hash;

/**
 * Checks a bundle without a network: the zip, the hash of each file, the signatures, then every
 * entry, leaf and payload and the tree over them. Nothing is unpacked and memory does not grow with
 * the entries; each file is read twice at most.
 */
public final class BundleCheck {

    /** Past so many faults the others are only counted. */
    public static final int MOST_FAULTS = 1000;

    private final BundleZip zip;
    private final Known known;
    private final Faults faults = new Faults();

    private BundleCheck(BundleZip zip, Known known) {
        this.zip = zip;
        this.known = known;
    }

    /**
     * Checks a file.
     *
     * @param known what is known from elsewhere; without keys, the bundle's own are believed
     * @throws IOException if the file cannot be read
     */
    public static BundleVerdict of(Path bundle, Known known) throws IOException {
        try (BundleZip zip = BundleZip.open(bundle)) {
            return new BundleCheck(zip, known).check();
        } catch (Unreadable noBundle) {
            return new BundleVerdict.NoBundle(String.valueOf(noBundle.getMessage()));
        }
    }

    private BundleVerdict check() throws IOException, Unreadable {
        zip.faults().forEach(faults::add);
        if (zip.member(BundleFile.MANIFEST.fileName()).isEmpty()) {
            throw new Unreadable("there is no bundle.json in it");
        }
        SmallFiles texts = new SmallFiles(zip, faults);
        Optional<Manifest> manifest = manifest(texts);
        manifest.ifPresent(this::checkPresence);
        for (String name : zip.names()) {
            checkContent(
                    zip.member(name).orElseThrow(),
                    manifest.flatMap(said -> Optional.ofNullable(said.files().get(name))));
        }
        Signatures signatures = new SignaturesCheck(texts, known, faults).check(manifest);
        if (manifest.isPresent() && !manifest.get().kind().equals(Manifest.LEDGER)) {
            requireKnownKind(manifest.get());
        }
        Optional<BundleFindings> found =
                manifest.isPresent()
                        ? new EntriesCheck(zip, texts, known, faults)
                                .check(manifest.get(), signatures)
                        : Optional.empty();
        return faults.isEmpty()
                ? new BundleVerdict.Sound(found.orElseThrow())
                : new BundleVerdict.Tampered(faults.list(), faults.more());
    }

    private Optional<Manifest> manifest(SmallFiles texts) throws IOException {
        try {
            return texts.text(BundleFile.MANIFEST).map(Manifest::parse);
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    BundleFile.MANIFEST,
                    Tampering.BUNDLE_CHANGED,
                    malformed.getMessage() + ", so what it lists cannot be checked");
            return Optional.empty();
        }
    }

    /** Whatever the log signed is a bundle, though perhaps of a later version. */
    private void requireKnownKind(Manifest manifest) throws Unreadable {
        if (faults.isEmpty()) {
            throw new Unreadable(
                    "it is of kind %s, which this version cannot check".formatted(manifest.kind()));
        }
    }

    private void checkPresence(Manifest manifest) {
        Set<String> expected = new HashSet<>(manifest.files().keySet());
        BundleFile.listed().forEach(file -> expected.add(file.fileName()));
        expected.add(BundleFile.SIGNATURE.fileName());
        expected.stream()
                .sorted()
                .filter(name -> zip.member(name).isEmpty())
                .forEach(name ->
                        faults.add(
                                new BundleFault(
                                        name, Tampering.FILE_MISSING, "the file is missing")));
        zip.names().stream()
                .filter(name -> !name.equals(BundleFile.MANIFEST.fileName()))
                .filter(name -> !name.equals(BundleFile.SIGNATURE.fileName()))
                .filter(name -> !manifest.files().containsKey(name))
                .forEach(name ->
                        faults.add(
                                new BundleFault(
                                        name,
                                        Tampering.FILE_ADDED,
                                        "bundle.json lists no such file")));
    }

    private void checkContent(Member member, Optional<Listed> listed) throws IOException {
        MessageDigest digest = BundleWriter.sha256Digest();
        CRC32 crc = new CRC32();
        byte[] piece = new byte[1 << 16];
        try (InputStream content = zip.content(member)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
                crc.update(piece, 0, read);
            }
        }
        Hash sha256 = Hash.of(digest.digest());
        listed.filter(said -> said.bytes() != member.size() || !said.sha256().equals(sha256))
                .ifPresent(said ->
                        faults.add(
                                new BundleFault(
                                        member.name(),
                                        Tampering.FILE_CHANGED,
                                        "it is %d bytes with SHA-256 %s; bundle.json says %d with %s"
                                                .formatted(
                                                        member.size(),
                                                        sha256.hex(),
                                                        said.bytes(),
                                                        said.sha256().hex()))));
        if ((int) crc.getValue() != member.crc()) {
            faults.add(
                    new BundleFault(
                            member.name(),
                            Tampering.ZIP_CHANGED,
                            "its content and the checksum that the zip says of it do not agree"));
        }
    }
}
