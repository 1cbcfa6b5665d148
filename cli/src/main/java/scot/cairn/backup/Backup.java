package scot.cairn.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import scot.cairn.CairnService;
import scot.cairn.backup.BackupManifest.Head;
import scot.cairn.backup.BackupManifest.Migration;
import scot.cairn.backup.BackupManifest.TableFile;
import scot.cairn.postgres.Login;
import scot.cairn.proofs.Hash;

/**
 * Writes all rows of a database, as they stand at one moment, into one file. It reads any schema
 * that Cairn ever had, changes nothing and keeps nobody waiting but a migration.
 */
public final class Backup {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final Clock clock;
    private final Progress progress;

    private Backup(Connection connection, Clock clock, Progress progress) {
        this.connection = connection;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Takes a backup.
     *
     * @param owner the login that owns the tables
     * @param file to write, which must not be there yet
     * @throws BackupRefused if the file cannot be written, or there is nothing to keep, or the
     *     ledger is not what was signed; then there is no file
     */
    public static Contents take(Login owner, Path file, Clock clock, Progress progress) {
        try (NewFile fresh = NewFile.at(file);
                Connection connection = Databases.of(owner).getConnection()) {
            Contents contents = new Backup(connection, clock, progress).write(fresh);
            fresh.keep();
            return contents;
        } catch (IOException failure) {
            throw BackupRefused.writing(file, failure);
        } catch (SQLException failure) {
            throw BackupRefused.database(failure);
        }
    }

    private Contents write(NewFile fresh) throws SQLException, IOException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Databases.begin(connection);
        Instant taken = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Migration> migrations = Migrations.run(connection);
        if (migrations.isEmpty()) {
            throw BackupRefused.badInput("The database holds nothing of Cairn's yet.");
        }
        List<Table> tables = Tables.of(connection);
        hold(tables);
        LedgerState ledger = ledger();
        ZipOutputStream zip = zip(fresh);
        List<TableFile> files = copy(tables, zip, taken);
        BackupManifest manifest =
                new BackupManifest(
                        BackupManifest.FORMAT,
                        code(),
                        taken,
                        migrations.getLast().version(),
                        migrations,
                        ledger.entries(),
                        ledger.root().hex(),
                        new Head(ledger.head(), ledger.headRoot().hex()),
                        files);
        begin(zip, BackupManifest.NAME, taken);
        zip.write(manifest.bytes());
        zip.finish();
        zip.flush();
        Hash hash = Seal.put(fresh.channel());
        return new Contents(ledger.entries(), ledger.root(), ledger.head(), hash);
    }

    /** Not closed when the zip is done: the seal goes to the same channel. */
    private static ZipOutputStream zip(NewFile fresh) {
        ZipOutputStream zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(fresh.channel()), BUFFER),
                        UTF_8);
        zip.setComment(Seal.BLANK);
        return zip;
    }

    /** As a bundle names the code that wrote it. */
    private static String code() {
        return "Cairn "
                + Objects.requireNonNullElse(
                        CairnService.class.getPackage().getImplementationVersion(),
                        "(not built as a jar)");
    }

    /** Keeps a migration from changing a table under the one view of all of them. */
    private void hold(List<Table> tables) throws SQLException {
        try (var sql = connection.createStatement()) {
            for (Table table : tables) {
                sql.execute("LOCK TABLE %s IN ACCESS SHARE MODE".formatted(table.sql()));
            }
        }
    }

    private LedgerState ledger() throws SQLException {
        progress.at("the ledger");
        LedgerState ledger = LedgerState.of(connection, KeysFolder.none());
        if (ledger.fault() != null) {
            throw new BackupRefused(
                    BackupRefused.Why.DAMAGED_RECORD,
                    "The record is damaged, so no backup was written; keep a copy of the database as evidence: "
                            + ledger.fault());
        }
        return ledger;
    }

    private List<TableFile> copy(List<Table> tables, ZipOutputStream zip, Instant taken)
            throws SQLException, IOException {
        List<TableFile> files = new ArrayList<>();
        for (Table table : tables) {
            progress.at("%s (%d of %d)".formatted(table, files.size() + 1, tables.size()));
            files.add(copy(table, zip, taken));
        }
        return files;
    }

    private TableFile copy(Table table, ZipOutputStream zip, Instant taken)
            throws SQLException, IOException {
        begin(zip, table.file(), taken);
        Measured measured = new Measured();
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows =
                copying.copyOut("COPY %s TO STDOUT".formatted(table.copied()), measured.to(zip));
        zip.closeEntry();
        return new TableFile(
                table.file(),
                table.schema(),
                table.name(),
                table.columns(),
                rows,
                measured.bytes(),
                measured.sha256());
    }

    private static void begin(ZipOutputStream zip, String name, Instant taken) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.ofInstant(taken, java.time.ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }
}
