package scot.cairn.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir Path temporary;

    @Test
    void killedAtAnyStageItStartsTheNextTime() throws Exception {
        Path folder = temporary.resolve("data");
        killWhenThereIs("pg18-binaries.new*/lib/libpq.so", folder);
        killWhenThereIs("pg18.new*/data/base/5", folder);
        killWhenThereIs("pg18/postmaster.pid", folder);
        killWhenThereIs("pg18/base/5/pg_internal.init", folder);

        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(Sql.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
            assertThat(Folders.names(folder))
                    .containsExactly(
                            "lock", "passwords", "pg18", "pg18-binaries", "postgresql.log");
        }
    }

    private static void killWhenThereIs(String pattern, Path folder) throws Exception {
        try (var child = ChildCairn.launch("start", folder)) {
            Await.until(pattern, () -> isThere(folder, pattern) || !child.isAlive());
            assertThat(child.isAlive()).isTrue();
        }
    }

    private static boolean isThere(Path folder, String pattern) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + folder + "/" + pattern);
        try (var paths = Files.walk(folder, 4)) {
            return paths.anyMatch(matcher::matches);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    @Test
    void clearsAwayWhatAnUnfinishedStartAndAnOlderReleaseLeft() throws IOException, SQLException {
        Path folder = temporary.resolve("data");
        leave(folder.resolve("pg18.new/PG_VERSION"), "18");
        leave(folder.resolve("pg18-binaries.new123/bin/postgres"), "half");
        leave(folder.resolve("pg18-binaries/bin/postgres"), "older");
        leave(folder.resolve("pg18-binaries/archive.crc32"), "00000000 of 1 bytes");

        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(Sql.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
            assertThat(Folders.names(folder)).noneMatch(name -> name.contains(".new"));
        }
    }

    private static void leave(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void makesTheLoginsInAClusterThatHasNone() throws IOException, SQLException {
        var folder = DataFolder.at(Folders.unused(temporary));
        var machine = Machine.thisOne();
        var programs =
                new Programs(machine, Binaries.unpackedIn(folder, machine), ServerLog.of(folder));
        Cluster.makeIfMissing(folder, Passwords.of(folder), programs);

        try (var postgres = LocalPostgres.start(folder.root())) {
            assertThat(Sql.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
        }
    }
}
