package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {

    /** Of SIGTERM. */
    private static final int TERMINATED = 143;

    private static final int MACHINE_CANNOT = 3;

    @Test
    void theFirstStartShowsTheMission() {
        FirstStart first = FirstStart.only();

        assertThat(first.output())
                .singleElement()
                .asString()
                .matches("Cairn is at http://localhost:[1-9][0-9]*");
        assertThat(first.talk())
                .hasSize(4)
                .first()
                .asString()
                .matches(
                        "Loaded scotland-drugs-mission: [1-9][0-9]* new, 0 changed, 0 unchanged, 0 no longer in the pack\\.");
        assertThat(first.home()).isEqualTo(200);
        assertThat(first.published().ledger()).contains("It holds 8 entries.");
    }

    @Test
    void stoppingItStopsItsDatabase() {
        FirstStart first = FirstStart.only();

        assertThat(first.databases()).isPositive();
        assertThat(first.exit()).isEqualTo(TERMINATED);
        assertThat(first.left()).isZero();
    }

    @Test
    void restartsShowTheSameWhateverTheEnvironmentSaysAndAfterAKill() throws Exception {
        try (var data = Data.loaded("restarted-data");
                var elsewhere = Data.empty("elsewhere")) {
            var environment =
                    Map.of(
                            "SERVER_PORT", "1",
                            "SERVER_ADDRESS", "192.0.2.1",
                            "CAIRN_DATA", elsewhere.folder().toString(),
                            "SPRING_FLYWAY_PLACEHOLDERS_SERVICELOGIN", "nobody");
            try (var demo =
                    CairnProcess.startIn(
                            environment, "demo", "--port", "0", "--data", data.folder())) {
                assertThat(demo.site().published()).isEqualTo(FirstStart.only().published());
                assertThat(demo.talk().getFirst()).startsWith("Nothing to load");
                assertThat(elsewhere.folder()).isEmptyDirectory();
                demo.kill();
            }

            try (var demo = demo(data)) {
                assertThat(demo.site().published()).isEqualTo(FirstStart.only().published());
                assertThat(demo.talk().getFirst()).startsWith("Nothing to load");
            }
        }
    }

    @Test
    void whenItsDatabaseDiesPagesSaySoAndARestartHasEverything() throws Exception {
        try (var data = Data.loaded("orphaned-data")) {
            try (var demo = demo(data)) {
                Site site = demo.site();
                assertThat(site.get("/").statusCode()).isEqualTo(200);

                data.server().destroyForcibly();
                data.awaitQuiet();

                assertSaysThatItFailed(site.get("/"));
                assertSaysThatItFailed(site.get("/no-such-page"));
                demo.terminate();
                assertThat(demo.exit()).isEqualTo(TERMINATED);
            }

            try (var demo = demo(data)) {
                assertThat(demo.site().published()).isEqualTo(FirstStart.only().published());
            }
        }
    }

    private static void assertSaysThatItFailed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("Number of the fault(<[^>]*>|\\s)*[0-9a-f]{8}\\s*<")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void stoppingItWhileItStartsLeavesNoDatabase() throws Exception {
        try (var data = Data.loaded("hurried-data");
                var demo = demo(data)) {
            Await.until("the database", data::serverIsReady);

            Instant asked = Instant.now();
            demo.terminate();

            assertThat(demo.exit()).isEqualTo(TERMINATED);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMinutes(1));
            assertThat(data.processes()).isEmpty();
            assertThat(demo.talk()).noneMatch(line -> line.contains("Exception"));
        }
    }

    @Test
    void refusesAFolderThatAnotherUses() throws Exception {
        try (var data = Data.loaded("shared-data");
                var first = demo(data)) {
            Site site = first.site();

            try (var second = demo(data)) {
                assertThat(Refused.by(second))
                        .isEqualTo(
                                new Refused(
                                        MACHINE_CANNOT,
                                        "cairn: Another Cairn is already using the data folder %s; stop it or choose another folder."
                                                .formatted(data.folder())));
            }
            assertThat(site.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesATakenPortAndStopsItsDatabase() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var data = Data.loaded("portless-data");
                var demo =
                        CairnProcess.start(
                                "demo", "--port", taken.getLocalPort(), "--data", data.folder())) {
            assertThat(Refused.by(demo))
                    .isEqualTo(
                            new Refused(
                                    MACHINE_CANNOT,
                                    "cairn: Port %d is taken by another program; choose another with --port."
                                            .formatted(taken.getLocalPort())));
            assertThat(data.processes()).isEmpty();
        }
    }

    private static CairnProcess demo(Data data) throws Exception {
        return CairnProcess.start("demo", "--port", "0", "--data", data.folder());
    }
}
