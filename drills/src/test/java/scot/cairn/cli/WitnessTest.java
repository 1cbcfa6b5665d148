package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

    private static final int FOUND_FAULTS = 1;
    private static final int MACHINE_CANNOT = 3;

    @TempDir Path temporary;

    @Test
    void printsItsCosignatureAndNothingElse() throws Exception {
        TestLog log = TestLog.of(5);

        try (LogServer server = new LogServer(log);
                var witness =
                        CairnProcess.start(
                                "witness",
                                "--url",
                                server.url(),
                                "--state",
                                temporary.resolve("state"),
                                "--name",
                                "w.example")) {
            assertThat(witness.exit()).isZero();
            assertThat(witness.output())
                    .singleElement()
                    .asString()
                    .matches("— w\\.example [A-Za-z0-9+/]{100}[A-Za-z0-9+/=]*");
            assertThat(witness.talk())
                    .anyMatch(line -> line.startsWith("This witness's public key is w.example+"))
                    .anyMatch(line -> line.startsWith("The log's key is taken on the service's"));
        }
    }

    @Test
    void namesWhatWasDoneToTheLog() throws Exception {
        TestLog log = TestLog.of(5);
        try (LogServer server = new LogServer(log)) {
            try (var first = start(server)) {
                assertThat(first.exit()).isZero();
            }
            log.entries.removeLast();

            try (var second = start(server)) {
                assertThat(second.exit()).isEqualTo(FOUND_FAULTS);
                assertThat(second.output())
                        .containsExactly(
                                "SHRUNK: the log is shorter than it was: entries were dropped, or an older copy put in its place");
                assertThat(second.talk())
                        .containsExactly(
                                "Not cosigned. What the service showed is kept beside the last head.");
            }
        }
    }

    @Test
    void saysWhenNobodyAnswers() throws Exception {
        LogServer server = new LogServer(TestLog.of(5));
        server.close();

        try (var witness = start(server)) {
            assertThat(Refused.by(witness).exit()).isEqualTo(MACHINE_CANNOT);
        }
    }

    private CairnProcess start(LogServer server) throws Exception {
        return CairnProcess.start(
                "witness", "--url", server.url(), "--state", temporary.resolve("state"));
    }
}
