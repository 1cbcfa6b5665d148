package scot.cairn.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int BATCHES = 50;

    @TempDir Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Folders.used(temporary);
    }

    @Test
    void killingTheJvmLosesNothingItAcknowledged() throws Exception {
        var acknowledged = new ArrayList<String>();
        try (var child = ChildCairn.launch("write", folder)) {
            assertThat(child.line()).isEqualTo("started");
            while (acknowledged.size() < BATCHES) {
                acknowledged.add(child.line());
            }
            child.kill();
            acknowledged.addAll(child.remainingLines());
        }

        try (var postgres = LocalPostgres.start(folder)) {
            long batches =
                    Long.parseLong(
                            Sql.ask(postgres.owner(), "SELECT count(DISTINCT batch) FROM written"));
            assertThat(batches).isBetween((long) acknowledged.size(), acknowledged.size() + 1L);
            assertThat(Sql.ask(postgres.owner(), "SELECT count(*) FROM written"))
                    .isEqualTo(Long.toString(batches * ChildMain.ROWS_IN_A_BATCH));
            assertThat(Sql.ask(postgres.owner(), "SELECT max(batch) FROM written"))
                    .isEqualTo(Long.toString(batches));
        }
    }

    @Test
    void theServerEndsWithItsJvm() throws Exception {
        try (var child = ChildCairn.launch("start", folder)) {
            assertThat(child.line()).isEqualTo("started");
            long server = serverPid();

            child.kill();

            Await.until("the server to end", () -> ProcessHandle.of(server).isEmpty());
        }
    }

    @Test
    void aServerLeftByAKilledJvmIsStoppedAndReplaced() throws Exception {
        long orphan;
        try (var child = ChildCairn.launch("start unguarded", folder)) {
            assertThat(child.line()).isEqualTo("started");
            orphan = serverPid();
            child.kill();
        }
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (var postgres = LocalPostgres.start(folder)) {
            Await.until("the orphan to end", () -> ProcessHandle.of(orphan).isEmpty());
            assertThat(serverPid()).isNotEqualTo(orphan);
            assertThat(Sql.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAlthoughTheOldServersNumberNowBelongsToAStranger() throws Exception {
        var stranger = new ProcessBuilder("cat").start();
        Files.writeString(
                folder.resolve("pg18/postmaster.pid"),
                "%d%n%s%n1%n5432%n%n127.0.0.1%n%n".formatted(stranger.pid(), folder));

        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(Sql.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void startsAlthoughTheServersNoteWasLeftEmpty() throws Exception {
        Files.createFile(folder.resolve("pg18/postmaster.pid"));

        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(Sql.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
        }
    }

    private long serverPid() throws Exception {
        return PidFile.of(DataFolder.at(folder)).pid().orElseThrow();
    }
}
