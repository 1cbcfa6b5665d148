package scot.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads a running service, as a stranger does.
 *
 * @param port at which it answers on this machine
 */
public record Reader(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The page at a path, which must be there. */
    public Document page(String path) {
        return Jsoup.parse(text(path));
    }

    /** The words at a path, which must be there. */
    public String text(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Whatever is answered at a path. */
    public HttpResponse<String> get(String path) {
        return send("GET", path, Map.of());
    }

    /** Whatever is answered, asked in another way. */
    public HttpResponse<String> send(String method, String path, Map<String, String> headers) {
        return send(method, path, headers, BodyHandlers.ofString());
    }

    /** Keeps what is at a path in a file. */
    public void save(String path, Path file) {
        assertThat(send("GET", path, Map.of(), BodyHandlers.ofFile(file)).statusCode())
                .as(path)
                .isEqualTo(200);
    }

    private <T> HttpResponse<T> send(
            String method, String path, Map<String, String> headers, BodyHandler<T> body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
