package scot.cairn.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import scot.cairn.postgres.Login;

/**
 * Puts a backup into an empty database. The tables are made as they were when it was taken, its
 * rows are read in by one transaction that ends only if the ledger is the one that was signed, and
 * then the migrations since are run.
 */
public final class Restoring {

    /** A migration gives a new installation its name; it tells nothing of what was recorded. */
    private static final Set<String> FILLED_BY_MIGRATIONS = Set.of("ledger.installation");

    private final BackupFile backup;
    private final BackupManifest manifest;
    private final KeysFolder keys;
    private final boolean acceptsLoss;
    private final Progress progress;

    /**
     * Looks at a backup, before any database is touched.
     *
     * @param keys where the ledger's key will be when Cairn starts over the database
     * @param acceptsLoss whether entries under a head that was signed may be missing
     * @throws BackupRefused if it is of a newer Cairn, or lacks entries and may not
     */
    public Restoring(BackupFile backup, KeysFolder keys, boolean acceptsLoss, Progress progress) {
        this.backup = backup;
        this.manifest = backup.manifest();
        this.keys = keys;
        this.acceptsLoss = acceptsLoss;
        this.progress = progress;
        requireKnownSchema();
        requireNoLoss();
    }

    private void requireKnownSchema() {
        String newest = Migrations.newest();
        if (Migrations.isAfter(manifest.schema(), newest)) {
            throw BackupRefused.badInput(
                    "The backup is of schema %s and this Cairn knows none after %s; restore it with %s or a newer one."
                            .formatted(manifest.schema(), newest, manifest.code()));
        }
    }

    private void requireNoLoss() {
        if (isLoss() && !acceptsLoss) {
            throw BackupRefused.badInput(
                    "The ledger in the backup ends at %d, and the head kept in %s is of %d: entries would be lost. Restore a later backup, or accept the loss with --accept-loss."
                            .formatted(manifest.entries(), keys, keys.size()));
        }
    }

    /** Whether the head kept outside is of more entries than the backup has. */
    private boolean isLoss() {
        return keys.size() > manifest.entries();
    }

    /** What whoever restores should know, in sentences; empty if nothing is amiss. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (isLoss()) {
            remarks.add(
                    "Entries are lost: the ledger ends at %d, and the head kept in %s is of %d. Started with these keys, Cairn shows the record under an alarm and takes up nothing new."
                            .formatted(manifest.entries(), keys, keys.size()));
        }
        if (keys.key().isEmpty()) {
            remarks.add(
                    "The ledger's key is not there: put the folder of the keys in its place before Cairn starts, or it makes a new key and raises the alarm.");
        } else if (keys.head().isEmpty()) {
            remarks.add(
                    "No head is kept beside the key, so nothing shows whether a later backup is missing.");
        }
        return remarks;
    }

    /**
     * Restores it.
     *
     * @param owner the login that will own the tables
     * @param serviceLogin the service's login as SQL writes it
     * @return what the database holds now, worked out anew
     * @throws BackupRefused if the database holds anything, or the ledger is not what was signed;
     *     then it holds no row more than before
     */
    public Contents into(Login owner, String serviceLogin) {
        DataSource database = Databases.of(owner);
        Migrations migrations = new Migrations(database, serviceLogin);
        try {
            try (Connection connection = database.getConnection()) {
                requireEmpty(connection);
            }
            requireSameMigrations(migrations);
            progress.at("the tables");
            migrations.run(manifest.schema());
            Contents contents;
            try (Connection connection = database.getConnection()) {
                Databases.begin(connection);
                // Keys of a ledger that went on without this backup's may have changed with it.
                contents =
                        new Filling(connection, backup, progress)
                                .fill(isLoss() ? KeysFolder.none() : keys);
                connection.commit();
            }
            progress.at("migrations since");
            migrations.run(Migrations.newest());
            return contents;
        } catch (SQLException failure) {
            throw BackupRefused.database(failure);
        } catch (IOException failure) {
            throw new BackupRefused(
                    BackupRefused.Why.MACHINE_CANNOT,
                    "The backup can no longer be read (%s); nothing was restored."
                            .formatted(failure.getMessage()));
        }
    }

    private void requireEmpty(Connection connection) throws SQLException {
        List<Table> full =
                Tables.withRows(connection).stream()
                        .filter(table -> !FILLED_BY_MIGRATIONS.contains(table.toString()))
                        .toList();
        if (!full.isEmpty()) {
            throw BackupRefused.badInput(
                    "The database already holds rows (in %s%s); restore into an empty one."
                            .formatted(
                                    full.getFirst(),
                                    full.size() == 1
                                            ? ""
                                            : " and %d more tables".formatted(full.size() - 1)));
        }
        List<BackupManifest.Migration> run = Migrations.run(connection);
        if (run.isEmpty() && !Tables.of(connection).isEmpty()) {
            throw BackupRefused.badInput(
                    "The database has tables that are not Cairn's; restore into an empty one.");
        }
        if (!run.isEmpty() && Migrations.isAfter(run.getLast().version(), manifest.schema())) {
            throw BackupRefused.badInput(
                    "The database has the tables of schema %s and the backup is of %s; restore into an empty one."
                            .formatted(run.getLast().version(), manifest.schema()));
        }
    }

    private void requireSameMigrations(Migrations migrations) {
        List<BackupManifest.Migration> known = migrations.upTo(manifest.schema());
        if (!known.equals(manifest.migrations())) {
            throw BackupRefused.badInput(
                    "The backup's tables were made by other migrations than this Cairn's; restore it with %s."
                            .formatted(manifest.code()));
        }
    }
}
