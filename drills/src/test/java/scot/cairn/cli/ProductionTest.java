package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;

/** Over a database whose logins have names and passwords that a URL and SQL must quote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionTest {

    private static final int TERMINATED = 143;
    private static final int BAD_INPUT = 2;
    private static final int MACHINE_CANNOT = 3;

    private static final String PASSWORD = "a&b=c%d e+\"f";

    @TempDir Path temporary;
    private Data data = new Data(Path.of(""));
    private LocalPostgres postgres;

    @BeforeAll
    void startDatabase() throws Exception {
        data = Data.withoutDatabase("production-data");
        postgres = LocalPostgres.start(data.folder());
        for (String statement :
                List.of(
                        "CREATE ROLE \"plan-owner\" LOGIN CREATEROLE PASSWORD '%s'",
                        "CREATE ROLE \"Web Service\" LOGIN PASSWORD '%s'",
                        "CREATE ROLE partner LOGIN PASSWORD '%s' IN ROLE \"plan-owner\"",
                        "CREATE DATABASE production OWNER \"plan-owner\"")) {
            run(superuser("postgres"), statement.formatted(PASSWORD));
        }
    }

    @AfterAll
    void stopDatabase() throws Exception {
        postgres.close();
        data.close();
    }

    @Test
    void aPackLoadsWhollyOnceAndIsServed() throws Exception {
        BrokenPack broken = BrokenPack.in(temporary);
        try (var load = CairnProcess.startIn(logins(), "load", broken.folder())) {
            assertThat(load.exit()).isEqualTo(BAD_INPUT);
            assertThat(load.output()).isEmpty();
            List<String> talk = load.talk();
            assertThat(talk).hasSize(broken.faults().size() + 1);
            assertThat(broken.faults())
                    .allSatisfy(place -> assertThat(talk).anyMatch(line -> line.startsWith(place)));
            assertThat(talk.getLast())
                    .isEqualTo(
                            "cairn: The pack %s has 2 faults, listed above; nothing was loaded.",
                            broken.folder());
        }
        assertThat(entries()).isZero();

        fillTheDisk();
        try (var load = CairnProcess.startIn(logins(), "load", Checkout.pack())) {
            assertThat(load.exit()).isEqualTo(MACHINE_CANNOT);
            assertThat(load.talk().getLast())
                    .isEqualTo(
                            "cairn: The disk of the database is full: nothing was stored, and what is on record is read as before. Free some space there and try again.");
        }
        assertThat(entries()).isZero();
        run(superuser("production"), "DROP TRIGGER disk_is_full ON ledger.entry");

        assertLoadSays("Loaded scotland-drugs-mission: ");
        assertThat(entries()).isEqualTo(1);

        assertLoadSays("Nothing to load from scotland-drugs-mission: ");
        assertThat(entries()).isEqualTo(1);

        try (var serve = CairnProcess.startIn(logins(), "serve", "--port", "0")) {
            Site site = serve.listening();
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            assertThat(site.published().values()).isEqualTo(FirstStart.only().published().values());
            serve.terminate();
            assertThat(serve.exit()).isEqualTo(TERMINATED);
            assertThat(serve.output()).isEmpty();
        }
    }

    @Test
    void refusesToServeAsASuperuser() throws Exception {
        assertThat(serving(superuser("production"), login("plan-owner")))
                .isEqualTo(tooMuch("cairn"));
    }

    @Test
    void refusesToServeAsTheOwner() throws Exception {
        assertThat(serving(login("plan-owner"), login("Web Service")))
                .isEqualTo(tooMuch("plan-owner"));
    }

    @Test
    void refusesToServeAsWhoMayBecomeTheOwner() throws Exception {
        assertThat(serving(login("partner"), login("plan-owner"))).isEqualTo(tooMuch("partner"));
    }

    private static Refused tooMuch(String user) {
        return new Refused(
                BAD_INPUT,
                "cairn: The login %s may do more than the service should: it must be no superuser, must not own the database and may neither make roles nor pass round row-level security."
                        .formatted(user));
    }

    @Test
    void saysWhichLoginTheDatabaseRefuses() throws Exception {
        Login owner = login("plan-owner");

        assertThat(serving(login("Web Service"), new Login(owner.jdbcUrl(), owner.user(), "x")))
                .isEqualTo(
                        new Refused(
                                MACHINE_CANNOT,
                                "cairn: The database that CAIRN_DB_OWNER_URL names does not answer (FATAL: password authentication failed for user \"plan-owner\")."));
    }

    @Test
    void asksForTheFolderOfTheLedgersKey() throws Exception {
        assertThat(serving(login("Web Service"), login("plan-owner")))
                .isEqualTo(
                        new Refused(
                                BAD_INPUT,
                                "cairn: CAIRN_KEYS is not set; name the folder of the ledger's key, outside the database and its backups, which only this user may open."));
    }

    @Test
    void saysThatTheIssuerOfSignInsDoesNotAnswer() throws Exception {
        Map<String, String> names = new HashMap<>(logins());
        names.put("CAIRN_OIDC_ISSUER", "http://localhost:1/mission");
        names.put("CAIRN_OIDC_CLIENT_ID", "cairn");
        names.put("CAIRN_OIDC_CLIENT_SECRET", "secret");

        try (var serve = CairnProcess.startIn(names, "serve", "--port", "0")) {
            assertThat(Refused.by(serve))
                    .isEqualTo(
                            new Refused(
                                    MACHINE_CANNOT,
                                    "cairn: The issuer of sign-ins that CAIRN_OIDC_ISSUER names does not answer: it must serve .well-known/openid-configuration under that address."));
        }
    }

    private static Refused serving(Login service, Login owner) throws Exception {
        try (var serve =
                CairnProcess.startIn(
                        Map.of("CAIRN_DB_URL", url(service), "CAIRN_DB_OWNER_URL", url(owner)),
                        "serve",
                        "--port",
                        "0")) {
            return Refused.by(serve);
        }
    }

    private Map<String, String> logins() {
        return Map.of(
                "CAIRN_DB_URL", url(login("Web Service")),
                "CAIRN_DB_OWNER_URL", url(login("plan-owner")),
                "CAIRN_KEYS", data.folder().resolve("keys").toString(),
                "CAIRN_LEDGER_NAME", "cairn.test/ledger");
    }

    private static String url(Login login) {
        return "%s?user=%s&password=%s"
                .formatted(login.jdbcUrl(), encoded(login.user()), encoded(login.password()));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Login login(String user) {
        return new Login(address("production"), user, PASSWORD);
    }

    private void assertLoadSays(String opening) throws Exception {
        try (var load = CairnProcess.startIn(logins(), "load", Checkout.pack())) {
            assertThat(load.exit()).isZero();
            assertThat(load.output()).isEmpty();
            assertThat(load.talk()).singleElement().asString().startsWith(opening);
        }
    }

    private Login superuser(String database) throws Exception {
        return data.login(database, "cairn", Integer.toString(postgres.port()));
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.port(), database);
    }

    private static void run(Login login, String statement) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                login.jdbcUrl(), login.user(), login.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** From now on entries are refused as PostgreSQL does where a table finds no room. */
    private void fillTheDisk() throws Exception {
        run(
                superuser("production"),
                """
                CREATE FUNCTION ledger.disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE 'no space left on device' USING ERRCODE = 'disk_full'; END $$
                """);
        run(
                superuser("production"),
                "CREATE TRIGGER disk_is_full AFTER INSERT ON ledger.entry EXECUTE FUNCTION ledger.disk_is_full()");
    }

    private long entries() throws Exception {
        Login owner = login("plan-owner");
        try (var connection =
                        DriverManager.getConnection(
                                owner.jdbcUrl(), owner.user(), owner.password());
                var sql = connection.createStatement();
                var row = sql.executeQuery("SELECT count(*) FROM ledger.entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
