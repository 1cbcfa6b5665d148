package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service, as a stranger's program would. */
final class Asking {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Asking(int port) {
        this.address = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, Map.of());
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** What is there, which must be there. */
    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Everything of a list, so many at a time, by the way that each answer shows. */
    List<JsonNode> walk(String path, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        while (next != null) {
            JsonNode page = json(next);
            assertThat(page.get("items").size()).as(next).isLessThanOrEqualTo(limit);
            page.get("items").forEach(all::add);
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
            if (next == null) {
                assertThat(all).as(path).hasSize(page.get("total").intValue());
            }
        }
        return all;
    }
}
