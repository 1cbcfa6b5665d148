package scot.cairn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Folders.used(temporary);
    }

    @Test
    void dataAndPasswordsOutliveARestart() throws SQLException {
        Login before;
        try (var postgres = LocalPostgres.start(folder)) {
            before = postgres.service();
            Sql.run(
                    postgres.owner(),
                    "CREATE TABLE kept (a int)",
                    "INSERT INTO kept VALUES (42)",
                    "GRANT SELECT ON kept TO cairn_service");
        }

        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(postgres.service().password()).isEqualTo(before.password());
            assertThat(Sql.ask(postgres.service(), "SELECT a FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aRestartMendsTheRightsOfTheLogins() throws SQLException {
        try (var postgres = LocalPostgres.start(folder)) {
            Sql.run(superuser(postgres), "ALTER ROLE cairn_service SUPERUSER BYPASSRLS INHERIT");
        }

        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(
                            Sql.ask(
                                    postgres.service(),
                                    "SELECT rolsuper OR rolbypassrls OR rolinherit FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    private Login superuser(LocalPostgres postgres) {
        try {
            return new Login(
                    postgres.owner().jdbcUrl(),
                    Superuser.NAME,
                    Passwords.of(DataFolder.at(folder)).superuser());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void closesQuietlyWhileClientsAreConnectedAndAsOftenAsAsked() throws SQLException {
        var messages = new ConcurrentLinkedQueue<String>();
        var listener = Listener.to(messages);
        var postgres = LocalPostgres.start(folder);
        var client = Sql.connect(postgres.service());

        postgres.close();
        postgres.close();

        listener.stop();
        assertThat(messages).isEmpty();
        assertThat(client.isValid(1)).isFalse();
        assertThat(folder.resolve("pg18/postmaster.pid")).doesNotExist();
    }

    @Test
    void closingTwiceDoesNotFreeTheFolderOfTheNext() {
        var first = LocalPostgres.start(folder);
        first.close();
        try (var second = LocalPostgres.start(folder)) {
            first.close();

            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .hasMessageStartingWith("Another Cairn is already using");
            assertThat(second.port()).isPositive();
        }
    }

    @Test
    void startsAgainAfterTheServerIsKilled() throws Exception {
        try (var postgres = LocalPostgres.start(folder)) {
            Sql.run(
                    postgres.owner(),
                    "CREATE TABLE kept (a int)",
                    "INSERT INTO kept SELECT generate_series(1, 1000)");
            var server = server();
            server.destroyForcibly();
            server.onExit().join();
        }

        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(Sql.ask(postgres.owner(), "SELECT count(*) FROM kept")).isEqualTo("1000");
        }
    }

    @Test
    void saysSoWhenTheServerEndsByItself() throws Exception {
        var messages = new ConcurrentLinkedQueue<String>();
        var listener = Listener.to(messages);
        try (var postgres = LocalPostgres.start(folder)) {
            server().destroyForcibly();

            Await.until("a line in the log", () -> !messages.isEmpty());
            assertThat(messages.peek())
                    .contains("ended by itself", postgres.dataFolder() + "/postgresql.log");
        }
        listener.stop();
    }

    private ProcessHandle server() throws IOException {
        long pid = PidFile.of(DataFolder.at(folder)).pid().orElseThrow();
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Test
    void triesAnotherPortWhenOneIsTaken() throws Exception {
        var here = Machine.thisOne();
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var ports =
                    new ConcurrentLinkedQueue<>(
                            List.of(taken.getLocalPort(), here.freePort().number()));
            var machine =
                    new Machine(
                            here.kind(),
                            here.privilege(),
                            here.guard(),
                            here.freeSpace(),
                            ports::remove);

            try (var postgres = LocalPostgres.start(folder, machine)) {
                assertThat(postgres.port()).isNotEqualTo(taken.getLocalPort());
                assertThat(Sql.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void setsALargeLogAside() throws IOException {
        Files.write(folder.resolve("postgresql.log"), new byte[10_000_001]);

        LocalPostgres.start(folder).close();

        assertThat(folder.resolve("postgresql.log.old")).hasSize(10_000_001);
        assertThat(Files.size(folder.resolve("postgresql.log"))).isLessThan(100_000);
    }
}
