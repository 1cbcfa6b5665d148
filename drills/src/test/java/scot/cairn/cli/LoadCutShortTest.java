package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;

class LoadCutShortTest {

    /**
     * What a load writes, the ledger's tables first; the demonstration's accounts come after it,
     * and what it makes up is in it alone.
     */
    private enum Kept {
        ENTRY("ledger.entry", "SELECT count(*) FROM ledger.entry WHERE act = 'load'"),
        PAYLOAD(
                "ledger.payload",
                "SELECT count(*) FROM ledger.payload k JOIN ledger.entry e ON e.id = k.entry WHERE e.act = 'load'"),
        MENTION(
                "ledger.mention",
                """
                SELECT count(*) FROM ledger.mention k JOIN ledger.entry e ON e.id = k.entry
                JOIN ledger.subject s ON s.pseudonym = k.subject
                WHERE e.act = 'load' AND s.kind <> 'MADE_UP' AND s.id NOT LIKE '%/synthetic/%'
                """),
        SOURCE("sources.source", "SELECT count(*) FROM sources.source"),
        MISSION("framework.mission", "SELECT count(*) FROM framework.mission"),
        OUTCOME("framework.outcome", "SELECT count(*) FROM framework.outcome"),
        MEASURE("measures.measure", "SELECT count(*) FROM measures.measure"),
        VALUE("measures.value", "SELECT count(*) FROM measures.value");

        private final String table;
        private final String count;

        Kept(String table, String count) {
            this.table = table;
            this.count = count;
        }

        /** How many rows it has, 0 where there is no such table. */
        long rows(Connection connection) throws SQLException {
            return countIfThere(connection, table, count);
        }
    }

    /** Once it is there, no migration waits for a table of values any more. */
    private static final String LAST_MADE = "measures.withheld";

    @TempDir private Path packs;

    @Test
    void isOnRecordWhollyOrNotAtAll() throws Exception {
        try (var data = Data.withoutDatabase("cut-short-data")) {
            int port = freePort();
            try (var demo = demo(data, port);
                    var other = data.connectOnce(LAST_MADE)) {
                keepFromWriting(other, "LOCK TABLE measures.value IN SHARE MODE");
                Await.until("the load to wait", () -> someoneWaitsFor(other, "measures.value"));
                assertThat(new Site(port).get("/").body()).contains("No mission is loaded yet");
                demo.kill();
            }
            assertThat(Held.in(data)).isEqualTo(Held.NOTHING);

            try (var demo = demo(data, port);
                    var other = data.connectOnce("ledger.position")) {
                keepFromWriting(other, "LOCK TABLE ledger.position IN SHARE MODE");
                assertThat(demo.site().get("/ledger.json").body())
                        .contains("\"Entries pending their place\",\"is\":\"7\"");
                assertThat(demo.talk().getFirst()).startsWith("Loaded");
                demo.kill();
            }
            Held acknowledged = Held.in(data);
            assertThat(acknowledged.rows()).isEqualTo(Whole.ONLY.rows());
            assertThat(acknowledged.placed()).isZero();

            try (var demo = demo(data, port)) {
                Site.Published published = demo.site().published();
                assertThat(demo.talk().getFirst()).startsWith("Nothing to load");
                assertThat(published.ledger()).contains("It holds 7 entries.");
                assertThat(published.values()).isEqualTo(FirstStart.only().published().values());
            }
        }
    }

    /** Until the connection closes. */
    private static void keepFromWriting(Connection other, String lock) throws SQLException {
        other.setAutoCommit(false);
        try (var sql = other.createStatement()) {
            sql.execute(lock);
        }
    }

    private static boolean someoneWaitsFor(Connection other, String table) throws SQLException {
        return askOf(
                        other,
                        table,
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = to_regclass(?)")
                > 0;
    }

    @Test
    void killedAtWhateverMomentTheRecordIsEmptyOrWhole() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        try (var data = Data.withoutDatabase("killed-at-random-data")) {
            try (var demo = demo(data, 0)) {
                pass(random.nextInt(1500));
                demo.kill();
            }
            assertEmptyOrWhole(data, seed);

            try (var demo = demo(data, 0)) {
                Await.until("the database", data::serverIsReady);
                pass(random.nextInt(3000));
                demo.kill();
            }
            assertEmptyOrWhole(data, seed);

            try (var load = CairnProcess.start("load", Checkout.pack(), "--data", data.folder())) {
                assertThat(load.exit()).isZero();
            }
            assertThat(Held.in(data).isWhole()).as("with seed %d", seed).isTrue();
        }
    }

    /** A kill between the two would leave a database that no later start could bring further. */
    @Test
    void aMigrationAndTheNoteOfItAreOneTransaction() throws Exception {
        try (var data = Data.loaded("migrated-data");
                var postgres = LocalPostgres.start(data.folder());
                var connection = Held.connect(postgres.owner());
                var sql = connection.createStatement();
                var row =
                        sql.executeQuery(
                                """
                                SELECT h.xmin::text, c.xmin::text FROM public.flyway_schema_history h, pg_class c
                                WHERE h.version = '2026.11.22.25'
                                  AND c.oid = 'ledger.lost_payload'::regclass
                                """)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(row.getString(2));
        }
    }

    private static void assertEmptyOrWhole(Data data, long seed) throws Exception {
        Held held = Held.in(data);
        assertThat(held.equals(Held.NOTHING) || held.isWhole())
                .as("%s, with seed %d, is nothing or everything", held, seed)
                .isTrue();
    }

    private static void pass(int milliseconds) {
        Instant end = Instant.now().plusMillis(milliseconds);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
        }
    }

    /** A demonstration of the mission alone, so that there is one load to cut short. */
    private CairnProcess demo(Data data, int port) throws IOException {
        Path link = packs.resolve(Checkout.pack().getFileName());
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, Checkout.pack().toAbsolutePath());
        }
        return CairnProcess.start(
                "demo", "--port", port, "--data", data.folder(), "--packs", packs);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long countIfThere(Connection connection, String table, String count)
            throws SQLException {
        boolean isThere =
                askOf(
                                connection,
                                table,
                                "SELECT count(*) FROM (SELECT to_regclass(?) AS it) t WHERE it IS NOT NULL")
                        == 1;
        if (!isThere) {
            return 0;
        }
        try (var sql = connection.prepareStatement(count);
                var row = sql.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The number that a question about a table has for an answer. */
    private static long askOf(Connection connection, String table, String question)
            throws SQLException {
        try (var sql = connection.prepareStatement(question)) {
            sql.setString(1, table);
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * What a data folder holds.
     *
     * @param rows in each of the tables, 0 where there is no such table
     * @param placed entries with a place in the tree
     */
    private record Held(List<Long> rows, long placed) {

        private static final Held NOTHING =
                new Held(Stream.of(Kept.values()).map(_ -> 0L).toList(), 0);

        /** As many rows as an undisturbed load leaves. */
        boolean isWhole() throws Exception {
            return rows.equals(Whole.ONLY.rows());
        }

        static Held in(Data data) throws Exception {
            data.awaitQuiet();
            try (var postgres = LocalPostgres.start(data.folder());
                    var connection = connect(postgres.owner())) {
                List<Long> rows = new java.util.ArrayList<>();
                for (Kept kept : Kept.values()) {
                    rows.add(kept.rows(connection));
                }
                return new Held(
                        List.copyOf(rows),
                        countIfThere(
                                connection,
                                "ledger.position",
                                "SELECT count(*) FROM ledger.position"));
            }
        }

        private static Connection connect(Login login) throws SQLException {
            return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        }
    }

    private static final class Whole {

        private static final Held ONLY = held();

        private static Held held() {
            try (var data = Data.withoutDatabase("whole-data")) {
                try (var load =
                        CairnProcess.start("load", Checkout.pack(), "--data", data.folder())) {
                    assertThat(load.exit()).isZero();
                }
                return Held.in(data);
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
        }
    }
}
