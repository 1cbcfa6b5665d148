package scot.cairn.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The folder in which everything of one database is kept, and how things are put into it whole.
 *
 * @param root its real path
 */
record DataFolder(Path root) {

    private static final System.Logger LOG = System.getLogger(DataFolder.class.getName());
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final long MEGABYTE = 1_000_000;
    private static final long NEEDED_AT_FIRST = 200 * MEGABYTE;
    private static final long NEEDED_LATER = 50 * MEGABYTE;

    /**
     * Finds the folder, or makes it for this user alone.
     *
     * @throws CannotStart if there is a file in its place
     */
    static DataFolder at(Path wanted) throws IOException {
        try {
            return new DataFolder(Files.createDirectories(wanted, OWNER_ONLY).toRealPath());
        } catch (FileSystemException e) {
            refuseFileOnTheWay(wanted);
            throw e;
        }
    }

    private static void refuseFileOnTheWay(Path wanted) {
        for (Path path = wanted; path != null; path = path.getParent()) {
            if (Files.isRegularFile(path)) {
                throw CannotStart.notAFolder(path);
            }
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path passwords() {
        return root.resolve("passwords");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path binaries() {
        return root.resolve("pg18-binaries");
    }

    Path cluster() {
        return root.resolve("pg18");
    }

    /**
     * @throws CannotStart if the disk has no room for what a start writes
     */
    void requireSpace(Machine machine) throws IOException {
        long needed = Files.exists(cluster()) ? NEEDED_LATER : NEEDED_AT_FIRST;
        long free = machine.freeSpace().bytesAt(root);
        if (free < needed) {
            throw new CannotStart(
                    "The disk that holds the data folder %s has %d MB free and the database needs %d MB; free some space or choose another folder."
                            .formatted(root, free / MEGABYTE, needed / MEGABYTE));
        }
    }

    /** A new, empty folder beside {@code target}, to be filled and then put in its place. */
    Path draftOf(Path target) throws IOException {
        return Files.createTempDirectory(root, draftPrefix(target), OWNER_ONLY);
    }

    /**
     * Removes every draft, as an earlier start that was cut short leaves them. One into which a
     * program of a killed Cairn still writes may stay until the next time: no draft is used twice.
     */
    void sweepDrafts() throws IOException {
        for (Path target : List.of(passwords(), binaries(), cluster())) {
            try (DirectoryStream<Path> drafts =
                    Files.newDirectoryStream(root, draftPrefix(target) + "*")) {
                drafts.forEach(DataFolder::sweep);
            }
        }
    }

    private static void sweep(Path draft) {
        try {
            delete(draft);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Left for the next start: " + draft, e);
        }
    }

    /** Puts a finished file or folder in its place, whole, and so that a power cut keeps it. */
    void put(Path draft, Path target) throws IOException {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(root, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Removes a file or a folder with all it holds. */
    static void delete(Path unwanted) throws IOException {
        if (Files.isDirectory(unwanted, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(unwanted)) {
                for (Path path : inside) {
                    delete(path);
                }
            }
        }
        Files.deleteIfExists(unwanted);
    }

    private static String draftPrefix(Path target) {
        return target.getFileName() + ".new";
    }
}
