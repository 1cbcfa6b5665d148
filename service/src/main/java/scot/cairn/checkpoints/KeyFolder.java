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
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignedNote;

/**
 * The folder outside the database that only the service's own user may open. It holds the ledger's
 * key, made on the first start, while it is changed the next one, and a copy of the last head that
 * was signed, so that a database put back to an earlier state is noticed.
 */
@Component
class KeyFolder {

    private static final String KEY = "ledger.key";
    private static final String NEXT = "ledger.key.next";
    private static final String HEAD = "ledger.head";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> CREATED_OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private final Path folder;
    private volatile NoteSigner signer;

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
            this.signer = openOrMake(folder.resolve(KEY), name);
        } catch (IOException failure) {
            throw new UncheckedIOException("the keys are not usable in " + folder, failure);
        }
    }

    private static NoteSigner openOrMake(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            NoteSigner made = NoteSigner.generate(name, SignatureType.ED25519);
            write(file, made.secretText());
        }
        return open(file);
    }

    private static NoteSigner open(Path file) throws IOException {
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

    /** Where it is. */
    Path folder() {
        return folder;
    }

    /** What to say if the folder does not hold the key that is on record. */
    static String notTheLedgers(Path folder, NoteKey key) {
        return "The ledger's key is %s, and %s does not hold it: put ledger.key back, or, if it is lost, change it."
                .formatted(key, folder);
    }

    /** The key in the folder, as far as this process knows. */
    NoteSigner signer() {
        return signer;
    }

    /**
     * The signer of a public key: the folder's key, also if another process changed it meanwhile,
     * or the one made to take its place; empty if the folder holds neither.
     */
    Optional<NoteSigner> signer(NoteKey key) {
        if (signer.key().equals(key)) {
            return Optional.of(signer);
        }
        return Stream.of(KEY, NEXT)
                .map(folder::resolve)
                .filter(Files::exists)
                .map(KeyFolder::opened)
                .filter(held -> held.key().equals(key))
                .findFirst();
    }

    /**
     * The key that is to take the place of the ledger's; made if there is none yet.
     *
     * @param name of the ledger
     */
    NoteSigner next(String name) {
        try {
            return openOrMake(folder.resolve(NEXT), name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts the next key in the place of the folder's, if it is this one, and takes up this one. */
    void takeUp(NoteSigner signing) {
        if (signer.key().equals(signing.key())) {
            return;
        }
        try {
            Path next = folder.resolve(NEXT);
            if (Files.exists(next) && open(next).key().equals(signing.key())) {
                Files.move(next, folder.resolve(KEY), StandardCopyOption.ATOMIC_MOVE);
            }
            signer = signing;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static NoteSigner opened(Path file) {
        try {
            return open(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
