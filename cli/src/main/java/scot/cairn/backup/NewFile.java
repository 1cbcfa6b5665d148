package scot.cairn.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that has its name only once it is whole and on the disk, readable by its owner only. Until
 * then it is called {@code .new}; what is left of one by a kill is written over by the next.
 */
final class NewFile implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final Path fresh;
    private final FileChannel channel;
    private boolean kept;

    private NewFile(Path file, Path fresh, FileChannel channel) {
        this.file = file;
        this.fresh = fresh;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @throws BackupRefused if there is one of that name, or another run is writing it
     */
    static NewFile at(Path file) throws IOException {
        requireFree(file);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        FileChannel channel =
                FileChannel.open(
                        fresh,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS),
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            lock(channel, fresh);
            // The run that had the lock may just have given the file its name.
            requireFree(file);
            Files.setPosixFilePermissions(fresh, OWNER_ONLY);
            channel.truncate(0);
            fresh.toFile().deleteOnExit();
            return new NewFile(file, fresh, channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static void requireFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw BackupRefused.badInput(
                    "There is already a file %s; choose another name.".formatted(file));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw BackupRefused.badInput("There is no folder %s for the backup.".formatted(folder));
        }
    }

    private static void lock(FileChannel channel, Path fresh) throws IOException {
        boolean isOurs;
        try {
            isOurs = channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            isOurs = false;
        }
        if (!isOurs) {
            throw new BackupRefused(
                    BackupRefused.Why.MACHINE_CANNOT,
                    "Another run is writing %s; wait until it is done or choose another name."
                            .formatted(fresh));
        }
    }

    /** To write to, from the start; must not be closed. */
    FileChannel channel() {
        return channel;
    }

    /** Brings all of it to the disk and gives it its name. */
    void keep() throws IOException {
        channel.force(true);
        requireFree(file);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        kept = true;
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    /** Removes what was not kept. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (!kept) {
                Files.deleteIfExists(fresh);
            }
        }
    }
}
