package scot.cairn.checkpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignedNote;

/**
 * The folder outside the database that only the service's own user may open. It holds the ledger's
 * key, made on the first start, and a copy of the last head that was signed, so that a database put
 * back to an earlier state is noticed.
 */
@Component
class KeyFolder {

    private static final String KEY = "ledger.key";
    private static final String HEAD = "ledger.head";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> CREATED_OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private final Path folder;
    private final NoteSigner signer;

    /**
     * Opens it.
     *
     * @param folder is made if it is not there
     * @param name of the ledger, used only when its key is made: best a host and a path
     * @throws UncheckedIOException if it cannot be read or written
     * @throws IllegalStateException if others may read the key, or it is no key
     */
    KeyFolder(
            @Value("${cairn.keys}") Path folder,
            @Value("${cairn.ledger-name:localhost/cairn/ledger}") String name) {
        this.folder = folder;
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            this.signer = open(folder.resolve(KEY), name);
        } catch (IOException failure) {
            throw new UncheckedIOException("the keys are not usable in " + folder, failure);
        }
    }

    private static NoteSigner open(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            NoteSigner made = NoteSigner.generate(name, SignatureType.ED25519);
            write(file, made.secretText());
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    "%s can be opened by others than its owner; set its rights to 600, and if others"
                                    .formatted(file)
                            + " may have read it change the key");
        }
        try {
            return NoteSigner.parse(Files.readString(file));
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("%s holds no key of a ledger".formatted(file), broken);
        }
    }

    /** The ledger's key. */
    NoteSigner signer() {
        return signer;
    }

    /**
     * The last head that this folder saw signed; empty if none was.
     *
     * @throws IllegalStateException if the file is no note
     */
    Optional<SignedNote> head() {
        Path file = folder.resolve(HEAD);
        try {
            return Files.exists(file)
                    ? Optional.of(SignedNote.parse(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(file + " is not a signed head", broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps a head in place of the one before: all of it, or none. */
    void keep(SignedNote head) {
        try {
            write(folder.resolve(HEAD), head.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        CREATED_OWNER_ONLY)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
