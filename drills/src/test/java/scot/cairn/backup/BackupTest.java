package scot.cairn.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.LocalPostgres.Database;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00.5Z"), ZoneOffset.UTC);
    private static final Progress SILENT = _ -> {};

    @TempDir static Path temporary;
    private LocalPostgres postgres;

    @BeforeAll
    void startDatabase() {
        LoggingSystem.get(BackupTest.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        postgres = LocalPostgres.start(temporary.resolve("data"));
    }

    @AfterAll
    void stopDatabase() {
        postgres.close();
    }

    @Test
    void anOlderSchemasBackupIsRestoredAndMigrated() throws Exception {
        Database database = postgres.createDatabase("upgraded");

        Contents contents = restore(Fixture.backup(), database);

        assertThat(contents.entries()).isEqualTo(Fixture.ENTRIES);
        assertThat(contents.head()).isEqualTo(Fixture.ENTRIES);
        assertThat(contents.root()).isEqualTo(Hash.ofBase64(Fixture.ROOT_BASE64));
        assertThat(contents.file()).isEqualTo(Hash.sha256(Files.readAllBytes(Fixture.backup())));
        assertThat(count(database, "SELECT count(*) FROM loading.item"))
                .isEqualTo(rows("framework.item") + rows("landscape.registered"))
                .isPositive();
        assertThat(count(database, "SELECT count(*) FROM ledger.mention"))
                .isEqualTo(rows("ledger.mention"));
    }

    /** Twice through, and each row is where it was. */
    @Test
    void aBackupOfWhatWasRestoredHoldsTheSameRows() throws Exception {
        Database first = postgres.createDatabase("first");
        Contents contents = restore(Fixture.backup(), first);
        Path again = temporary.resolve("again.zip");

        Contents taken = Backup.take(first.owner(), again, NOON, SILENT);

        assertThat(taken.root()).isEqualTo(contents.root());
        assertThat(taken.entries()).isEqualTo(contents.entries());
        assertThat(taken.file()).isEqualTo(Hash.sha256(Files.readAllBytes(again)));
        assertThat(Files.getPosixFilePermissions(again)).hasSize(2);
        assertThat(again.resolveSibling("again.zip.new")).doesNotExist();

        Database second = postgres.createDatabase("second");
        assertThat(restore(again, second)).isEqualTo(taken);
        Path third = temporary.resolve("third.zip");
        Backup.take(second.owner(), third, NOON, SILENT);
        assertThat(held(third)).isEqualTo(held(again));
        try (BackupFile backup = Fixture.open(again)) {
            assertThat(backup.manifest().taken()).isEqualTo("2026-11-22T12:00:00Z");
            assertThat(backup.manifest().schema()).isEqualTo(Migrations.newest());
        }
    }

    @Test
    void numbersGoOnAndNothingCanBeChanged() throws Exception {
        Database database = postgres.createDatabase("numbered");
        restore(Fixture.backup(), database);

        try (Connection owner = connect(database);
                var sql = owner.createStatement()) {
            for (String change :
                    List.of(
                            "UPDATE ledger.entry SET act = 'forge'",
                            "DELETE FROM ledger.payload",
                            "TRUNCATE ledger.checkpoint")) {
                assertThatThrownBy(() -> sql.execute(change)).hasMessageContaining("append-only");
            }
            try (var row =
                    sql.executeQuery(
                            "INSERT INTO ledger.entry (act, recorded_at, bytes) VALUES ('x', now(), '') RETURNING id")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(Fixture.ENTRIES + 1);
            }
        }
    }

    /** What the plan's tables hold is read from the catalogue: none is forgotten. */
    @Test
    void everyTableIsInABackup() throws Exception {
        Database database = postgres.createDatabase("complete");
        restore(Fixture.backup(), database);
        try (Connection owner = connect(database);
                var sql = owner.createStatement()) {
            sql.execute(
                    "CREATE SCHEMA later CREATE TABLE later.thing (id int, twice int GENERATED ALWAYS AS (id * 2) STORED)");
            sql.execute("INSERT INTO later.thing VALUES (1), (2)");
        }
        Path file = temporary.resolve("complete.zip");

        Backup.take(database.owner(), file, NOON, SILENT);

        BackupManifest.TableFile thing = held(file, "later.thing");
        assertThat(thing.columns()).containsExactly("id");
        assertThat(thing.rows()).isEqualTo(2);
        assertThatThrownBy(() -> restore(file, postgres.createDatabase("without_later")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("later.thing");
    }

    @Test
    void aDatabaseThatHoldsRowsIsLeftAsItIs() throws Exception {
        Database database = postgres.createDatabase("holding_rows");
        restore(Fixture.backup(), database);
        long mentions = count(database, "SELECT count(*) FROM ledger.mention");

        assertRefused(
                () -> restore(Fixture.backup(), database),
                BackupRefused.Why.BAD_INPUT,
                "The database already holds rows (in ");

        assertThat(count(database, "SELECT count(*) FROM ledger.mention")).isEqualTo(mentions);
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAsItIs() throws Exception {
        Database database = postgres.createDatabase("of_others");
        try (Connection owner = connect(database);
                var sql = owner.createStatement()) {
            sql.execute("CREATE TABLE theirs (id int)");
        }

        assertRefused(
                () -> restore(Fixture.backup(), database),
                BackupRefused.Why.BAD_INPUT,
                "The database has tables that are not Cairn's");

        assertRefused(
                () -> Backup.take(database.owner(), temporary.resolve("no.zip"), NOON, SILENT),
                BackupRefused.Why.BAD_INPUT,
                "The database holds nothing of Cairn's yet.");
        assertThat(temporary.resolve("no.zip")).doesNotExist();
        assertThat(temporary.resolve("no.zip.new")).doesNotExist();
    }

    @Test
    void aLedgerThatWasChangedIsNotBackedUp() throws Exception {
        Database database = postgres.createDatabase("changed");
        restore(Fixture.backup(), database);
        try (Connection owner = connect(database);
                var sql = owner.createStatement()) {
            sql.execute("ALTER TABLE ledger.entry DISABLE TRIGGER append_only");
            sql.execute("UPDATE ledger.entry SET bytes = bytes || ' ' WHERE id = 2");
        }

        assertRefused(
                () -> Backup.take(database.owner(), temporary.resolve("bad.zip"), NOON, SILENT),
                BackupRefused.Why.DAMAGED_RECORD,
                "The record is damaged, so no backup was written; keep a copy of the database as evidence: Entry 1 is not what its leaf was made of.");
        assertThat(temporary.resolve("bad.zip")).doesNotExist();
    }

    /** Also when every sum in the file was made to fit, and so also the leaf. */
    @Test
    void aLedgerChangedInTheBackupIsNotRestored() throws Exception {
        Database source = postgres.createDatabase("forged");
        restore(Fixture.backup(), source);
        Path file = temporary.resolve("forged.zip");
        try (Connection owner = connect(source);
                var sql = owner.createStatement()) {
            sql.execute("ALTER TABLE ledger.checkpoint DISABLE TRIGGER append_only");
            sql.execute("DELETE FROM ledger.checkpoint");
            sql.execute("ALTER TABLE ledger.position DISABLE TRIGGER append_only");
            sql.execute("DELETE FROM ledger.position WHERE index = 2");
            sql.execute("ALTER TABLE ledger.entry DISABLE TRIGGER append_only");
            sql.execute("UPDATE ledger.entry SET bytes = bytes || ' ' WHERE id = 3");
        }
        Backup.take(source.owner(), file, NOON, SILENT);
        Database target = postgres.createDatabase("not_forged");

        assertRefused(
                () -> restore(file, target),
                BackupRefused.Why.DAMAGED_RECORD,
                "The record in the backup is damaged, so nothing was restored: The first 3 entries of the ledger are not those of a head that was signed");

        assertThat(count(target, "SELECT count(*) FROM ledger.entry")).isZero();
        assertThat(restore(Fixture.backup(), postgres.createDatabase("sound_again")).entries())
                .isEqualTo(Fixture.ENTRIES);
    }

    @Test
    void anOlderBackupThanTheHeadOutsideIsRefusedUnlessTheLossIsAccepted() throws Exception {
        Path keys = newerKeys();

        assertRefused(
                () -> restore(Fixture.backup(), postgres.createDatabase("lossless"), keys, false),
                BackupRefused.Why.BAD_INPUT,
                "The ledger in the backup ends at 3, and the head kept in %s is of 4: entries would be lost."
                        .formatted(keys));

        Database database = postgres.createDatabase("lossy");
        assertThat(restore(Fixture.backup(), database, keys, true).entries())
                .isEqualTo(Fixture.ENTRIES);
        try (BackupFile backup = Fixture.open(Fixture.backup())) {
            assertThat(new Restoring(backup, KeysFolder.in(keys), true, SILENT).remarks())
                    .singleElement()
                    .asString()
                    .startsWith("Entries are lost: the ledger ends at 3");
        }
    }

    /** Another ledger's key, beside a head of four entries that it signed. */
    private static Path newerKeys() throws IOException {
        Path keys = Files.createDirectory(temporary.resolve("newer-keys"));
        NoteSigner signer = NoteSigner.generate("harbour.example/ledger", SignatureType.ED25519);
        Files.writeString(keys.resolve("ledger.key"), signer.secretText());
        var head =
                new scot.cairn.proofs.Checkpoint(signer.key().name(), 4, Hash.sha256(new byte[1]));
        Files.writeString(
                keys.resolve("ledger.head"),
                scot.cairn.proofs.SignedNote.of(head.text(), signer, NOON.instant()).toString());
        return keys;
    }

    @Test
    void aFileIsNeverWrittenOver() throws Exception {
        Database database = postgres.createDatabase("kept_files");
        Path file = Files.writeString(temporary.resolve("precious"), "precious");

        assertRefused(
                () -> Backup.take(database.owner(), file, NOON, SILENT),
                BackupRefused.Why.BAD_INPUT,
                "There is already a file ");
        assertThat(file).hasContent("precious");

        Path other = Files.writeString(temporary.resolve("other"), "other");
        Files.createSymbolicLink(temporary.resolve("linked.zip.new"), other);
        assertThatThrownBy(() ->
                        Backup.take(
                                database.owner(), temporary.resolve("linked.zip"), NOON, SILENT))
                .isInstanceOf(BackupRefused.class);
        assertThat(other).hasContent("other");
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work,
            BackupRefused.Why why,
            String opening) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BackupRefused.class, refused -> assertThat(refused.why()).isEqualTo(why))
                .hasMessageStartingWith(opening);
    }

    private static Contents restore(Path file, Database database) throws IOException {
        return restore(file, database, Fixture.keys(), false);
    }

    private static Contents restore(Path file, Database database, Path keys, boolean acceptsLoss)
            throws IOException {
        try (BackupFile backup = Fixture.open(file)) {
            return new Restoring(backup, KeysFolder.in(keys), acceptsLoss, SILENT)
                    .into(database.owner(), database.service().user());
        }
    }

    /** How many rows of a table the fixture holds. */
    private static long rows(String table) throws IOException {
        return held(Fixture.backup(), table).rows();
    }

    private static BackupManifest.TableFile held(Path file, String table) throws IOException {
        return held(file).stream()
                .filter(one -> one.of().toString().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static List<BackupManifest.TableFile> held(Path file) throws IOException {
        try (BackupFile backup = Fixture.open(file)) {
            return backup.manifest().files();
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.owner().jdbcUrl(), database.owner().user(), database.owner().password());
    }

    private static long count(Database database, String question) throws SQLException {
        try (Connection owner = connect(database);
                var sql = owner.createStatement();
                var row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
