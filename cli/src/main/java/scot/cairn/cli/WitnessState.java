package scot.cairn.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignedNote;

/**
 * What a witness keeps in its folder, each file readable by its owner only and replaced whole or
 * not at all: {@code witness.key}, {@code log.key}, {@code log.key-changes}, {@code head.note} and
 * evidence of tampering. One run at a time has it.
 */
final class WitnessState implements AutoCloseable {

    private static final String SIGNER = "witness.key";
    private static final String LOG = "log.key";
    private static final String CHANGES = "log.key-changes";
    private static final String HEAD = "head.note";

    private final Path folder;
    private final FileChannel lock;

    private WitnessState(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the folder, which is made if it is not there.
     *
     * @throws MachineCannot if it cannot be written, or another run has it
     */
    static WitnessState open(Path folder) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            FileChannel lock =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw inUse(folder);
            }
            return new WitnessState(folder, lock);
        } catch (OverlappingFileLockException held) {
            throw inUse(folder);
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    Optional<NoteSigner> signer() {
        return read(SIGNER, NoteSigner::parse);
    }

    void keepSigner(NoteSigner signer) {
        keep(SIGNER, signer.secretText().getBytes(StandardCharsets.UTF_8));
    }

    Optional<NoteKey> logKey() {
        return read(LOG, text -> NoteKey.parse(text.strip()));
    }

    void keepLogKey(NoteKey key) {
        keep(LOG, (key + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The changes of the log's key that were followed, from the first on.
     *
     * @throws BadInput if what is kept does not begin with that key
     */
    KeyChanges changes(NoteKey first) {
        return read(
                        CHANGES,
                        text -> {
                            KeyChanges changes = KeyChanges.parse(text);
                            if (!changes.from(first).equals(changes)) {
                                throw new IllegalArgumentException("it is of another key");
                            }
                            return changes;
                        })
                .orElse(KeyChanges.NONE);
    }

    /** Kept before any head that the new key signed. */
    void keepChanges(KeyChanges changes) {
        keep(CHANGES, changes.text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The last head that was cosigned.
     *
     * @param log its key, and those before it that vouch for it
     * @throws BadInput if what is kept is not signed by one of them
     */
    Optional<Checkpoint> lastHead(Set<NoteKey> log) {
        return read(
                HEAD,
                text -> {
                    SignedNote note = SignedNote.parse(text);
                    if (log.stream()
                            .noneMatch(key -> HeadVerdict.of(note, key) == HeadVerdict.SIGNED)) {
                        throw new IllegalArgumentException("the log's key has not signed it");
                    }
                    return Checkpoint.parse(note.text());
                });
    }

    void keepHead(SignedNote cosigned) {
        keep(HEAD, cosigned.bytes());
    }

    /** Keeps what the log showed under a name of its own, beside what was kept before. */
    void keepEvidence(byte[] shown) {
        keep("evidence-%s.note".formatted(Hash.sha256(shown).hex().substring(0, 16)), shown);
    }

    private <T> Optional<T> read(String name, Function<String, T> reading) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(Files.readString(file)));
        } catch (IllegalArgumentException malformed) {
            throw new BadInput(
                    "%s was changed by something else: %s. Restore it from a backup; without it the witness cannot tell what it saw."
                            .formatted(file, malformed.getMessage()));
        } catch (IOException failure) {
            throw new MachineCannot("%s cannot be read (%s).".formatted(file, failure));
        }
    }

    /** Writes a new file, brings it to the disk, puts it in the place of the old one. */
    private void keep(String name, byte[] content) {
        Path fresh = folder.resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel file =
                    FileChannel.open(
                            fresh,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(
                    fresh,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    private static MachineCannot inUse(Path folder) {
        return new MachineCannot(
                "Another witness is using %s; wait until it is done.".formatted(folder));
    }

    private static MachineCannot cannotWrite(Path folder, IOException failure) {
        return new MachineCannot(
                "The folder %s cannot be written (%s); nothing was cosigned."
                        .formatted(folder, failure));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }
}
