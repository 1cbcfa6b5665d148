package scot.cairn.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says that the data folder is ours, until closed or until this JVM ends in any way.
 *
 * <p>POSIX drops all locks a process has on a file as soon as it closes that file <em>once</em>. So
 * nothing else in the JVM may open and close the lock file, and a second attempt within the JVM is
 * refused before it opens it.
 */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @throws CannotStart if another Cairn has it, in this JVM or in another
     */
    static FolderLock of(DataFolder folder) throws IOException {
        Path file = folder.lock();
        if (!HELD_HERE.add(file)) {
            throw inUse(folder);
        }
        try {
            FileChannel channel = lockedChannel(file);
            if (channel == null) {
                throw inUse(folder);
            }
            return new FolderLock(file, channel);
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static @Nullable FileChannel lockedChannel(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return null;
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            // This class is here twice, under two class loaders; closing would free the other's
            // lock.
            return null;
        }
    }

    private static CannotStart inUse(DataFolder folder) {
        return new CannotStart(
                "Another Cairn is already using the data folder %s; stop it or choose another folder."
                        .formatted(folder.root()));
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(file);
        }
    }
}
