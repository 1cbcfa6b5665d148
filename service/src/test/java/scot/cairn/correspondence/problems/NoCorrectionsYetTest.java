package scot.cairn.correspondence.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.ServiceTest;

/** A service to which nothing was reported says so. */
@ServiceTest
class NoCorrectionsYetTest {

    @LocalServerPort private int port;

    @Test
    void theLogSaysThatThereIsNoneYet() {
        Reporter reader = new Reporter(port, "192.0.2.1");
        String page = reader.get("/corrections").body();

        assertThat(page).contains("None yet: no correction has been published.", "none yet");
        assertThat(reader.get("/corrections.csv").body()).startsWith("correction,published,page");
    }
}
