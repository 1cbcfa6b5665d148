package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.backup.Fixture;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.LocalPostgres.Database;
import scot.cairn.postgres.Login;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignedNote;

/** Backups over a database that others may use at the same time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupProductionTest {

    private static final int FOUND_FAULTS = 1;
    private static final int BAD_INPUT = 2;
    private static final int MACHINE_CANNOT = 3;

    private static final String ALARM = "This record may have been changed from outside.";

    private static final Path PACK =
            Checkout.root().resolve("service/src/test/resources/packs/lantern-mission");

    @TempDir static Path temporary;
    private Data data = new Data(Path.of(""));
    private LocalPostgres postgres;

    @BeforeAll
    void startDatabase() throws Exception {
        data = Data.withoutDatabase("backup-production-data");
        postgres = LocalPostgres.start(data.folder());
    }

    @AfterAll
    void stopDatabase() throws Exception {
        postgres.close();
        data.close();
    }

    /** The plan is still the one that was loaded: every item has the hash that it had then. */
    @Test
    void anOlderBackupIsServedByTheNewestCode() throws Exception {
        Database database = postgres.createDatabase("upgraded");
        Map<String, String> names = environment(database, keys("upgraded-keys"));

        try (var restore = CairnProcess.startIn(names, "restore", Fixture.backup())) {
            assertThat(restore.exit()).as("%s", restore.talk()).isZero();
            assertThat(restore.talk()).isEmpty();
            assertThat(restore.output())
                    .containsExactly(
                            "entries 3 root %s head 3 sha256 %s"
                                    .formatted(
                                            Hash.ofBase64(Fixture.ROOT_BASE64),
                                            Hash.sha256(Files.readAllBytes(Fixture.backup()))));
        }
        try (var load = CairnProcess.startIn(names, "load", "--preview", PACK)) {
            assertThat(load.exit()).isZero();
            assertThat(load.talk())
                    .anyMatch(line -> line.contains(" unchanged, 0 no longer in the pack."))
                    .noneMatch(line -> line.contains(" 0 unchanged"));
        }
        try (var serve = CairnProcess.startIn(names, "serve", "--port", "0")) {
            Site site = serve.listening();
            assertThat(site.get("/ledger.json").body())
                    .contains("It holds 3 entries.")
                    .contains(Hash.ofBase64(Fixture.ROOT_BASE64).hex());
            assertThat(site.get("/ledger").body()).doesNotContain(ALARM);
            assertThat(site.get("/commitments/oil-for-all").body())
                    .contains("Oil for every keeper");
            assertThat(site.get("/bodies/harbour-council").body()).contains("Harbour Council");
            assertThat(site.get("/measures/lanterns-out.csv").body()).contains("41");
        }
    }

    @Test
    void aBackupIsTakenWhileItServes() throws Exception {
        Database database = postgres.createDatabase("serving");
        Map<String, String> names = environment(database, keys("serving-keys"));
        Path file = temporary.resolve("serving.zip");
        restore(names);

        try (var serve = CairnProcess.startIn(names, "serve", "--port", "0")) {
            Site site = serve.listening();
            try (var backup = CairnProcess.startIn(names, "backup", file)) {
                assertThat(backup.exit()).as("%s", backup.talk()).isZero();
                assertThat(backup.output().getFirst()).startsWith("entries 3 root ");
                assertThat(backup.talk())
                        .containsExactly(
                                "The ledger's key is not in it: keep ledger.key of the folder of keys apart from the backups.");
            }
            assertThat(site.get("/").statusCode()).isEqualTo(200);
        }
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aLossThatIsAcceptedIsShownUnderTheAlarm() throws Exception {
        Database database = postgres.createDatabase("lossy");
        Path keys = keys("lossy-keys");
        NoteSigner signer = NoteSigner.parse(Files.readString(keys.resolve("ledger.key")));
        Checkpoint later = new Checkpoint(signer.key().name(), 4, Hash.sha256(new byte[1]));
        Files.writeString(
                keys.resolve("ledger.head"),
                SignedNote.of(later.text(), signer, Instant.EPOCH).toString());
        Map<String, String> names = environment(database, keys);

        try (var restore = CairnProcess.startIn(names, "restore", Fixture.backup())) {
            assertThat(Refused.by(restore))
                    .isEqualTo(
                            new Refused(
                                    BAD_INPUT,
                                    "cairn: The ledger in the backup ends at 3, and the head kept in %s is of 4: entries would be lost. Restore a later backup, or accept the loss with --accept-loss."
                                            .formatted(keys)));
        }
        try (var restore =
                CairnProcess.startIn(names, "restore", "--accept-loss", Fixture.backup())) {
            assertThat(restore.exit()).isZero();
            assertThat(restore.talk())
                    .singleElement()
                    .asString()
                    .startsWith("Entries are lost: the ledger ends at 3, ");
        }
        try (var serve = CairnProcess.startIn(names, "serve", "--port", "0")) {
            Site site = serve.listening();
            Await.until("the alarm", () -> site.get("/").body().contains(ALARM));
            assertThat(site.get("/commitments/oil-for-all").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whereThereIsNoRoomNothingIsLeft() throws Exception {
        Database database = postgres.createDatabase("roomless");
        Map<String, String> names = environment(database, keys("roomless-keys"));
        Path file = temporary.resolve("roomless.zip");
        restore(names);

        try (var backup = CairnProcess.startWithoutRoom(names, "backup", file)) {
            assertThat(Refused.by(backup))
                    .isEqualTo(
                            new Refused(
                                    MACHINE_CANNOT,
                                    "cairn: The backup cannot be written to %s (File too large); nothing was kept."
                                            .formatted(file)));
        }
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling("roomless.zip.new")).doesNotExist();
    }

    @Test
    void aRestoreThatFailsOrIsKilledLeavesNothingAndWorksTheNextTime() throws Exception {
        Database database = postgres.createDatabase("cut_short");
        Path otherKeys = Files.createDirectory(temporary.resolve("other-keys"));
        Files.writeString(
                otherKeys.resolve("ledger.key"),
                NoteSigner.generate("other.example/ledger", SignatureType.ED25519).secretText());

        try (var restore =
                CairnProcess.startIn(
                        environment(database, otherKeys), "restore", Fixture.backup())) {
            Refused refused = Refused.by(restore);
            assertThat(refused.exit()).isEqualTo(FOUND_FAULTS);
            assertThat(refused.talk())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "cairn: The record in the backup is damaged, so nothing was restored: A stored head cannot be believed");
        }
        assertHoldsNothing(database);

        Map<String, String> names = environment(database, keys("cut-short-keys"));
        try (Connection other = connect(database)) {
            other.setAutoCommit(false);
            try (var sql = other.createStatement()) {
                sql.execute("LOCK TABLE measures.value IN SHARE MODE");
            }
            try (var restore = CairnProcess.startIn(names, "restore", Fixture.backup())) {
                Await.until("the restore to wait", () -> someoneWaits(other));
                restore.kill();
            }
        }
        try (Connection other = connect(database)) {
            Await.until("the end of the other connection", () -> isAlone(other));
        }
        assertHoldsNothing(database);

        restore(names);
        try (var again = CairnProcess.startIn(names, "restore", Fixture.backup())) {
            Refused refused = Refused.by(again);
            assertThat(refused.exit()).isEqualTo(BAD_INPUT);
            assertThat(refused.talk().getFirst())
                    .startsWith("cairn: The database already holds rows (in ");
        }
    }

    @Test
    void refusesATableThatIsNotTheOwners() throws Exception {
        Database database = postgres.createDatabase("shared");
        restore(environment(database, keys("shared-keys")));
        Login superuser = data.login("shared", "cairn", Integer.toString(postgres.port()));
        try (Connection connection =
                        DriverManager.getConnection(
                                superuser.jdbcUrl(), superuser.user(), superuser.password());
                var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE public.theirs (id int)");
        }
        Path file = temporary.resolve("shared.zip");

        try (var backup = CairnProcess.startIn(environment(database, temporary), "backup", file)) {
            Refused refused = Refused.by(backup);
            assertThat(refused.exit()).isEqualTo(BAD_INPUT);
            assertThat(refused.talk())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "cairn: The owner's login may not use all that is in the database (ERROR: permission denied for table theirs)");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void asksWhichDatabase() throws Exception {
        for (String command : new String[] {"backup", "restore"}) {
            Path file =
                    command.equals("backup") ? temporary.resolve("nowhere.zip") : Fixture.backup();
            try (var process = CairnProcess.start(command, file)) {
                Refused refused = Refused.by(process);
                assertThat(refused.exit()).isEqualTo(BAD_INPUT);
                assertThat(refused.talk())
                        .singleElement()
                        .asString()
                        .matches("cairn: CAIRN_DB_(OWNER_)?URL is not set; give it a URL .*");
            }
        }
    }

    private static boolean someoneWaits(Connection other) throws SQLException {
        return number(
                        other,
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'measures.value'::regclass")
                > 0;
    }

    private static boolean isAlone(Connection other) throws SQLException {
        return number(
                        other,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
                == 1;
    }

    private static void assertHoldsNothing(Database database) throws SQLException {
        try (Connection owner = connect(database)) {
            assertThat(
                            number(
                                    owner,
                                    """
                                    SELECT (SELECT count(*) FROM ledger.entry)
                                         + (SELECT count(*) FROM ledger.subject)
                                         + (SELECT count(*) FROM loading.pack_file)
                                    """))
                    .isZero();
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void restore(Map<String, String> names) throws Exception {
        try (var restore = CairnProcess.startIn(names, "restore", Fixture.backup())) {
            assertThat(restore.exit()).as("%s", restore.talk()).isZero();
        }
    }

    /** A copy of the fixture's keys, with the rights that Cairn asks for. */
    private static Path keys(String name) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        for (String file : new String[] {"ledger.key", "ledger.head"}) {
            Path copy = Files.copy(Fixture.keys().resolve(file), folder.resolve(file));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        }
        return folder;
    }

    private static Map<String, String> environment(Database database, Path keys) {
        Map<String, String> names = new HashMap<>();
        names.put("CAIRN_DB_URL", url(database.service()));
        names.put("CAIRN_DB_OWNER_URL", url(database.owner()));
        names.put("CAIRN_KEYS", keys.toString());
        return names;
    }

    private static String url(Login login) {
        return "%s?user=%s&password=%s"
                .formatted(
                        login.jdbcUrl(),
                        login.user(),
                        URLEncoder.encode(login.password(), StandardCharsets.UTF_8));
    }

    private static Connection connect(Database database) throws SQLException {
        Login owner = database.owner();
        return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    }
}
