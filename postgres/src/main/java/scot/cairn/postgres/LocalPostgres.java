package scot.cairn.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A PostgreSQL 18 server of our own, on this machine, over the data in one folder.
 *
 * <p>It answers on the loopback address only, to three logins with random passwords: a superuser
 * that stays in this package, an owner for migrations and a service login that row-level security
 * binds. It stops when closed and, where the machine can do that, when this JVM ends in any way; it
 * sets no shutdown hook, so that who starts it decides what closes first. Safe for use by several
 * threads.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String MAIN_DATABASE = "cairn";
    private static final String DUPLICATE_DATABASE = "42P04";

    private final DataFolder folder;
    private final FolderLock lock;
    private final Server server;
    private final Superuser superuser;

    private LocalPostgres(DataFolder folder, FolderLock lock, Server server, Superuser superuser) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.superuser = superuser;
    }

    /**
     * The logins of one database.
     *
     * @param owner owns it, may make roles, is no superuser and is bound by forced row-level
     *     security; for migrations
     * @param service may connect and use what it is granted, and make nothing; for the running
     *     service
     */
    public record Database(Login owner, Login service) {}

    /**
     * Starts the server over the data in this folder, after making the folder and an empty database
     * where there is none. A server left there by a killed Cairn is stopped and replaced.
     *
     * @return the server, answering
     * @throws CannotStart if it cannot be started here; its message is one plain sentence
     */
    public static LocalPostgres start(Path dataFolder) {
        return start(dataFolder, Machine.thisOne());
    }

    static LocalPostgres start(Path dataFolder, Machine machine) {
        machine.check();
        Path wanted = dataFolder.toAbsolutePath();
        try {
            var folder = DataFolder.at(wanted);
            var lock = FolderLock.of(folder);
            try {
                return start(folder, lock, machine);
            } catch (IOException | RuntimeException e) {
                abandon(folder, lock);
                throw e;
            }
        } catch (IOException e) {
            throw CannotStart.writing(wanted, e);
        }
    }

    private static void abandon(DataFolder folder, FolderLock lock) throws IOException {
        try (lock) {
            folder.sweepDrafts();
        }
    }

    private static LocalPostgres start(DataFolder folder, FolderLock lock, Machine machine)
            throws IOException {
        Cluster.refuseOtherVersions(folder);
        Cluster.refuseOtherOwners(folder, Machine.user());
        folder.sweepDrafts();
        folder.requireSpace(machine);
        var passwords = Passwords.of(folder);
        var log = ServerLog.of(folder);
        var programs = new Programs(machine, Binaries.unpackedIn(folder, machine), log);
        Orphan.stopAnyIn(folder, programs);
        Cluster.makeIfMissing(folder, passwords, programs);
        folder.sweepDrafts();
        var server = Server.start(folder, programs);
        var superuser = new Superuser(server.port(), passwords);
        try {
            superuser.prepare(MAIN_DATABASE);
        } catch (SQLException e) {
            server.stop();
            throw CannotStart.preparing(folder.root(), e, log);
        }
        return new LocalPostgres(folder, lock, server, superuser);
    }

    /** Whether a folder holds the data of such a server; nothing is made or changed there. */
    public static boolean isIn(Path dataFolder) {
        return Files.isDirectory(new DataFolder(dataFolder).cluster());
    }

    /** The loopback port at which it answers; another after every start. */
    public int port() {
        return server.port();
    }

    /** The real path of the folder that holds its data. */
    public Path dataFolder() {
        return folder.root();
    }

    /** The login that owns database {@code cairn}, for migrations. */
    public Login owner() {
        return superuser.owner(MAIN_DATABASE);
    }

    /** The login of the running service in database {@code cairn}. */
    public Login service() {
        return superuser.service(MAIN_DATABASE);
    }

    /**
     * Makes another, empty database in the same server, for tests.
     *
     * @param name 1 to 63 of a-z, 0-9 and underscore, a letter first
     * @return the same two logins, for that database
     * @throws IllegalArgumentException if the name is of another form or is taken
     */
    public Database createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "database name must be 1 to 63 of a-z, 0-9 and _, a letter first, not " + name);
        }
        try {
            superuser.createDatabase(name);
        } catch (SQLException e) {
            if (DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw new IllegalArgumentException("there is already a database " + name, e);
            }
            throw new IllegalStateException("database %s could not be made".formatted(name), e);
        }
        return new Database(superuser.owner(name), superuser.service(name));
    }

    /**
     * Stops the server cleanly without waiting for its clients, then frees the folder. Does nothing
     * the second time.
     */
    @Override
    public synchronized void close() {
        server.stop();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
