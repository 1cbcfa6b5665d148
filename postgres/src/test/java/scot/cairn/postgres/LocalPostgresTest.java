package scot.cairn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalPostgresTest {

    private final Path folder;
    private final LocalPostgres postgres;

    LocalPostgresTest(@TempDir Path temporary) {
        folder = temporary.resolve("not yet/made");
        postgres = LocalPostgres.start(folder);
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void startsOnAnEmptyFolderAndAnswersBothLogins() throws SQLException {
        assertThat(Sql.ask(postgres.owner(), "SELECT current_user")).isEqualTo("cairn_owner");
        assertThat(Sql.ask(postgres.service(), "SELECT current_user")).isEqualTo("cairn_service");
        assertThat(Sql.ask(postgres.service(), "SELECT current_database()")).isEqualTo("cairn");
        assertThat(Sql.ask(postgres.service(), "SHOW server_version_num")).startsWith("18");
    }

    @Test
    void tellsWhereItIs() throws IOException {
        assertThat(postgres.dataFolder()).isEqualTo(folder.toRealPath());
        assertThat(postgres.owner().jdbcUrl())
                .isEqualTo("jdbc:postgresql://127.0.0.1:%d/cairn".formatted(postgres.port()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "shared_buffers, 64MB",
        "log_timezone, UTC",
        "server_encoding, UTF8"
    })
    void runsWithSafeSettings(String setting, String value) throws SQLException {
        assertThat(Sql.ask(postgres.owner(), "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        var hexPort = ":%04X".formatted(postgres.port());

        var listening =
                Stream.concat(lines("/proc/net/tcp"), lines("/proc/net/tcp6"))
                        .map(line -> line.strip().split("\\s+"))
                        .filter(words -> words[1].endsWith(hexPort) && words[3].equals("0A"))
                        .map(words -> words[1]);

        assertThat(listening).containsExactly("0100007F" + hexPort);
    }

    @Test
    void hasNoUnixSocket() throws IOException {
        assertThat(lines("/proc/net/unix"))
                .noneMatch(line -> line.contains(".s.PGSQL." + postgres.port()));
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream();
    }

    @Test
    void asksEveryoneForAPassword() throws IOException {
        var rules =
                Files.readAllLines(folder.resolve("pg18/pg_hba.conf")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"));

        assertThat(rules).isNotEmpty().allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void refusesAWrongPassword() {
        var owner = postgres.owner();
        var guess = new Login(owner.jdbcUrl(), owner.user(), postgres.service().password());

        assertThatThrownBy(() -> Sql.ask(guess, "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @ParameterizedTest
    @CsvSource({"cairn_owner, t, t", "cairn_service, f, f"})
    void onlyTheOwnerMayMakeRolesAndNeitherLoginCanBypassRowSecurity(
            String login, String makesRoles, String inherits) throws SQLException {
        assertThat(right("rolsuper OR rolbypassrls", login)).isEqualTo("f");
        assertThat(right("rolcreatedb OR rolreplication", login)).isEqualTo("f");
        assertThat(right("rolcreaterole", login)).isEqualTo(makesRoles);
        assertThat(right("rolinherit", login)).isEqualTo(inherits);
    }

    private String right(String question, String login) throws SQLException {
        return Sql.ask(
                postgres.owner(),
                "SELECT %s FROM pg_roles WHERE rolname = '%s'".formatted(question, login));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a int)",
                "CREATE TABLE public.t (a int)",
                "CREATE TEMPORARY TABLE t (a int)",
                "CREATE SCHEMA s",
                "CREATE ROLE r",
                "CREATE DATABASE d",
                "CREATE EXTENSION pg_trgm",
                "SET ROLE cairn_owner",
                "ALTER SYSTEM SET fsync = off"
            })
    void theServiceCanMakeNothing(String attempt) {
        assertThatThrownBy(() -> Sql.run(postgres.service(), attempt))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void theServiceCannotEnterTheOtherDatabases() {
        var service = postgres.service();
        var elsewhere = new Login(otherDatabase("postgres"), service.user(), service.password());

        assertThatThrownBy(() -> Sql.ask(elsewhere, "SELECT 1"))
                .hasMessageContaining("permission denied for database");
    }

    private String otherDatabase(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.port(), name);
    }

    @Test
    void theOwnerCanMigrateAndLetTheServiceIn() throws SQLException {
        var database = postgres.createDatabase("migrated");

        Sql.run(
                database.owner(),
                "CREATE EXTENSION btree_gist",
                "CREATE SCHEMA returns",
                "CREATE TABLE returns.entry (area text)",
                "INSERT INTO returns.entry VALUES ('S1'), ('S2')",
                "ALTER TABLE returns.entry ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY own ON returns.entry USING (area = current_setting('cairn.areas', true))",
                "CREATE ROLE reader",
                "GRANT reader TO cairn_service",
                "GRANT USAGE ON SCHEMA returns TO cairn_service",
                "GRANT SELECT ON returns.entry TO cairn_service");

        assertThat(Sql.ask(database.service(), "SELECT count(*) FROM returns.entry"))
                .isEqualTo("0");
    }

    @Test
    void makesSeparateDatabasesForTests() throws SQLException {
        var first = postgres.createDatabase("first");
        var second = postgres.createDatabase("second");

        Sql.run(first.owner(), "CREATE TABLE only_here (a int)");

        assertThat(Sql.ask(second.owner(), "SELECT to_regclass('only_here') IS NULL"))
                .isEqualTo("t");
        assertThatThrownBy(() -> Sql.run(second.service(), "CREATE TABLE t (a int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesATakenDatabaseName() {
        postgres.createDatabase("taken");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> postgres.createDatabase("taken"))
                .withMessage("there is already a database taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "Upper", "with blank", "x; DROP DATABASE cairn"})
    void refusesAnOddDatabaseName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> postgres.createDatabase(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwords", "postgresql.log"})
    void keepsItsFilesForTheirOwnerOnly(String file) throws IOException {
        var permissions = Files.getPosixFilePermissions(folder.resolve(file));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void keepsTheFolderItMadeForItsOwnerOnly() throws IOException {
        var permissions = Files.getPosixFilePermissions(folder);

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
    }

    @Test
    void leavesNoDraftsBehind() throws IOException {
        assertThat(Folders.names(folder))
                .containsExactly("lock", "passwords", "pg18", "pg18-binaries", "postgresql.log");
    }

    @Test
    void showsItsPasswordsNowhere() throws IOException {
        var passwords = Passwords.of(DataFolder.at(folder));

        assertThat(Files.readString(folder.resolve("postgresql.log")) + commandLines())
                .contains("pg18")
                .doesNotContain(passwords.superuser(), passwords.owner(), passwords.service());
        assertThat(passwords + postgres.owner().toString())
                .doesNotContain(passwords.superuser(), passwords.owner(), passwords.service());
    }

    private static String commandLines() {
        var words = new ArrayList<String>();
        ProcessHandle.allProcesses()
                .forEach(process -> process.info().commandLine().ifPresent(words::add));
        return String.join("\n", words);
    }

    @Test
    void keepsRowsAndStatementsOutOfItsLog() throws IOException, SQLException {
        var database = postgres.createDatabase("private");
        Sql.run(database.owner(), "CREATE TABLE person (name text UNIQUE)");

        assertThatThrownBy(
                () -> Sql.run(database.owner(), "INSERT INTO person VALUES ('Morag'), ('Morag')"));

        assertThat(Files.readString(folder.resolve("postgresql.log")))
                .contains("duplicate key")
                .doesNotContain("Morag");
    }

    @Test
    void aSecondStartIsRefusedInThisJvmAndThenStillInAnother() throws Exception {
        var sentence =
                "Another Cairn is already using the data folder %s; stop it or choose another folder."
                        .formatted(folder.toRealPath());

        assertThatThrownBy(() -> LocalPostgres.start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence);
        try (var other = ChildCairn.launch("start", folder)) {
            assertThat(other.line()).isEqualTo(sentence);
            assertThat(other.exitCode()).isEqualTo(3);
        }
        assertThat(Sql.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
    }
}
