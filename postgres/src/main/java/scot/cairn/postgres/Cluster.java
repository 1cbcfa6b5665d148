package scot.cairn.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** The files PostgreSQL keeps the databases in. */
final class Cluster {

    private static final int VERSION = 18;

    private Cluster() {}

    /**
     * @throws CannotStart if the newest data in the folder is of another major version of
     *     PostgreSQL
     */
    static void refuseOtherVersions(DataFolder folder) throws IOException {
        int newest = newestIn(folder);
        if (newest != 0 && newest != VERSION) {
            throw otherVersion(folder, Integer.toString(newest));
        }
        Path version = folder.cluster().resolve("PG_VERSION");
        if (Files.exists(version)
                && !Files.readString(version).strip().equals(Integer.toString(VERSION))) {
            throw otherVersion(folder, Files.readString(version).strip());
        }
    }

    /**
     * @throws CannotStart if the data belongs to someone else than {@code user}: PostgreSQL runs
     *     only as the owner of its data
     */
    static void refuseOtherOwners(DataFolder folder, UserPrincipal user) throws IOException {
        if (Files.exists(folder.cluster()) && !Files.getOwner(folder.cluster()).equals(user)) {
            throw new CannotStart(
                    "The data in %s belongs to user %s and Cairn runs as %s; run it as %2$s or choose another folder."
                            .formatted(folder.root(), Files.getOwner(folder.cluster()), user));
        }
    }

    /**
     * Makes an empty cluster if there is none: with data checksums, passwords for everyone and the
     * same order of text on every machine.
     *
     * @throws CannotStart if that fails
     */
    static void makeIfMissing(DataFolder folder, Passwords passwords, Programs programs)
            throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        Path draft = folder.draftOf(folder.cluster());
        Path data = draft.resolve("data");
        Path secret = draft.resolve("secret");
        Passwords.writeSecret(secret, passwords.superuser());
        if (initialise(programs, data, secret) != 0) {
            throw CannotStart.program(
                    folder.root(), "The database could not be made", programs.log());
        }
        folder.put(data, folder.cluster());
    }

    private static int initialise(Programs programs, Path data, Path secret) throws IOException {
        return programs.run(
                "initdb",
                "--pgdata=" + data,
                "--username=" + Superuser.NAME,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private static int newestIn(DataFolder folder) throws IOException {
        int newest = 0;
        try (DirectoryStream<Path> clusters =
                Files.newDirectoryStream(folder.root(), "pg[0-9][0-9]")) {
            for (Path cluster : clusters) {
                newest = Math.max(newest, Integer.parseInt(nameOf(cluster).substring(2)));
            }
        }
        return newest;
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static CannotStart otherVersion(DataFolder folder, String version) {
        return new CannotStart(
                "The data folder %s was made by PostgreSQL %s and this Cairn brings PostgreSQL %d; use the Cairn that made it or choose another folder."
                        .formatted(folder.root(), version, VERSION));
    }
}
