package scot.cairn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import scot.cairn.postgres.LocalPostgres;

/**
 * As large, and in as little memory, as the build says: {@code ./cairn test --long} asks for ten.
 */
class LargePlanTest {

    private static final int SCALE = Integer.getInteger("cairn.scale");
    private static final int MEGABYTES = Integer.getInteger("cairn.megabytes");

    private static final Pattern PORT = Pattern.compile("Cairn is listening on port ([0-9]+)");

    @Test
    void loadsAndIsReadInBoundedMemory() throws Exception {
        try (var folder = TemporaryFolder.make();
                var data = TemporaryFolder.make();
                var postgres = LocalPostgres.start(data.path())) {
            Path pack = folder.path().resolve(SyntheticPack.ID);
            SyntheticPack.write(pack, SCALE);
            var logins =
                    LoadBesideCopy.logins(
                            postgres.createDatabase("large"), folder.path().resolve("keys"));

            assertThat(said(logins, pack))
                    .last()
                    .asString()
                    .startsWith("Loaded synthetic-mission: ")
                    .endsWith(" new, 0 changed, 0 unchanged, 0 no longer in the pack.");

            assertThat(said(logins, pack))
                    .last()
                    .asString()
                    .startsWith("Nothing to load from synthetic-mission: ");

            try (var serving = cairn(logins, "serve", "--port", "0")) {
                String address = "http://localhost:" + serving.await(PORT);
                assertThat(read(address, "/")).contains("Synthetic mission");
                assertThat(read(address, "/commitments")).contains("Synthetic promise 1<");
                assertThat(read(address, "/measures"))
                        .contains("Synthetic events %d".formatted(44 * SCALE));
                assertThat(read(address, "/measures/measure-1")).contains("Synthetic events 1");
                assertThat(read(address, "/areas")).contains("Synthetic nation");
                assertThat(read(address, "/measures/measure-1/areas/councils"))
                        .contains("Synthetic council %d".formatted(32 * SCALE));
                assertThat(read(address, "/areas/C1")).contains("Figures here");
                assertThat(read(address, "/measures/by-area?areas=councils"))
                        .contains("Synthetic events 2, rate");
                assertThat(read(address, "/measures/measure-1.csv")).contains("Edition 10");
            }
        }
    }

    private static List<String> said(Map<String, String> logins, Path pack) throws Exception {
        try (var load = cairn(logins, "load", pack)) {
            return load.awaitEnd();
        }
    }

    private static Program cairn(Map<String, String> logins, Object... arguments)
            throws IOException {
        return Program.cairn(Program.working(MEGABYTES), logins, arguments);
    }

    private static String read(String address, String path) throws Exception {
        try (HttpClient reader = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    reader.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
