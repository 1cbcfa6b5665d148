package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** The pages of a running service on this machine. */
record Site(int port) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Less than the half minute for which a connection pool likes to wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /**
     * All that a loaded mission publishes of its record and of one measure.
     *
     * @param ledger the ledger's page as JSON, with its root and its entries
     * @param values the primary measure's values as CSV
     */
    record Published(String ledger, String values) {}

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Keeps what is at an address in a file. */
    Path download(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** What it publishes once every entry of its ledger has its place, under a signed head. */
    Published published() throws Exception {
        Await.until(
                "the places of all entries",
                () ->
                        found("/ledger.json")
                                .contains("\"Entries pending their place\",\"is\":\"0\""));
        Await.until(
                "the head over all entries",
                () ->
                        found("/ledger.json")
                                .contains(
                                        "\"Entries since, not yet under a signed head\",\"is\":\"0\""));
        return new Published(found("/ledger.json"), found("/measures/nrs-drug-misuse-deaths.csv"));
    }

    private String found(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
