package scot.cairn.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import scot.cairn.backup.BackupManifest.TableFile;

/**
 * The one transaction of a restore: reads the rows into tables that are there and empty, and then
 * works the ledger out from its own bytes. Whatever refuses a change of a row stays in force.
 */
final class Filling {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final BackupFile backup;
    private final BackupManifest manifest;
    private final Progress progress;

    Filling(Connection connection, BackupFile backup, Progress progress) {
        this.connection = connection;
        this.backup = backup;
        this.manifest = backup.manifest();
        this.progress = progress;
    }

    /**
     * Fills the tables, in the connection's transaction, which the caller ends.
     *
     * @param keys whose key and head the ledger must fit
     * @throws BackupRefused if the tables are not those of the backup, something else writes to
     *     them, or the ledger is not what was signed
     */
    Contents fill(KeysFolder keys) throws SQLException, IOException {
        List<Table> tables = Tables.of(connection);
        requireSame(tables);
        clear(tables.reversed());
        for (Table table : tables) {
            TableFile file =
                    manifest.files().stream()
                            .filter(one -> one.of().equals(table))
                            .findFirst()
                            .orElseThrow();
            progress.at("%s (%d rows)".formatted(table, file.rows()));
            fill(table, file);
            Tables.continueNumbers(connection, table);
        }
        progress.at("the ledger");
        return check(keys);
    }

    private void requireSame(List<Table> tables) {
        Set<Table> kept = manifest.files().stream().map(TableFile::of).collect(Collectors.toSet());
        Set<Table> differing = new HashSet<>(tables);
        differing.removeAll(kept);
        tables.forEach(kept::remove);
        differing.addAll(kept);
        if (!differing.isEmpty()) {
            throw BackupRefused.badInput(
                    "The tables of the backup are not those that Cairn makes for schema %s (%s); nothing was restored."
                            .formatted(
                                    manifest.schema(),
                                    differing.stream()
                                            .map(Table::toString)
                                            .distinct()
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** Removes what migrations put in; a table that may only grow refuses this if it has rows. */
    private void clear(List<Table> tables) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (Table table : tables) {
                if (Tables.hasRows(connection, table)) {
                    sql.execute("DELETE FROM %s".formatted(table.sql()));
                }
            }
        }
    }

    private void fill(Table table, TableFile file) throws SQLException, IOException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE".formatted(table.sql()));
        }
        if (Tables.hasRows(connection, table)) {
            throw BackupRefused.badInput(
                    "Something else writes to the database (to %s); stop it and restore into an empty one."
                            .formatted(table));
        }
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        Measured measured = new Measured();
        long rows;
        try (InputStream in = measured.from(backup.open(file))) {
            rows = copying.copyIn("COPY %s FROM STDIN".formatted(table.copied()), in, BUFFER);
        }
        if (rows != file.rows() || !measured.sha256().equals(file.sha256())) {
            throw damaged(
                    "%s has %d rows and the backup says %d.".formatted(table, rows, file.rows()));
        }
    }

    private Contents check(KeysFolder keys) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            // An entry that was committed a moment before the backup gets its place here.
            sql.execute("SELECT ledger.place_pending()");
        }
        LedgerState ledger = LedgerState.of(connection, keys);
        if (ledger.fault() != null) {
            throw damaged(ledger.fault());
        }
        boolean isAsSaid =
                ledger.entries() == manifest.entries()
                        && ledger.root().hex().equals(manifest.root())
                        && ledger.head() == manifest.head().size()
                        && ledger.headRoot().hex().equals(manifest.head().root());
        if (!isAsSaid) {
            throw damaged("The ledger is not the one that the backup names.");
        }
        return new Contents(ledger.entries(), ledger.root(), ledger.head(), backup.hash());
    }

    private static BackupRefused damaged(String how) {
        return new BackupRefused(
                BackupRefused.Why.DAMAGED_RECORD,
                "The record in the backup is damaged, so nothing was restored: " + how);
    }
}
