package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.cairn.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service, as a stranger's program would. */
final class Asking {

    private final Reader reader;

    Asking(int port) {
        this.reader = new Reader(port);
    }

    HttpResponse<String> get(String path) {
        return reader.get(path);
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers) {
        return reader.send(method, path, headers);
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
