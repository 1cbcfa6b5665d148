package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser of their own: cookies, and forms sent as their pages show them. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    public Visitor(int port) {
        this.port = port;
    }

    /** Somebody who has signed in with the demonstration's account of a role. */
    public static Visitor as(Role role, int port) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.signIn(role.id(), DemonstrationAccounts.PASSWORD);
        assertThat(to(answer)).as("sign-in as %s", role).endsWith("/work");
        return visitor;
    }

    public HttpResponse<String> signIn(String account, String password) {
        return post("/sign-in", "/sign-in", Map.of("username", account, "password", password));
    }

    public Document page(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** A file that a path answers with. */
    public byte[] file(String path) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Goes wherever an answer leads, another site too. */
    public HttpResponse<String> get(URI place) {
        return send(HttpRequest.newBuilder(place));
    }

    /**
     * Sends JSON to be put somewhere.
     *
     * @param headers more of them: a name, a value, and so on
     */
    public HttpResponse<String> put(String path, String json, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    /** Asks with headers: a name, a value, and so on. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(at(path)).headers(headers));
    }

    /** Sends a form with the token that a page gave. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        TreeMap<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", page(page).select("input[name=_csrf]").attr("value"));
        return forge(path, all);
    }

    /** Sends a form as a page does while it is typed in, with the token that the page gave. */
    public HttpResponse<String> typed(String page, String path, Map<String, String> fields) {
        TreeMap<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", page(page).select("input[name=_csrf]").attr("value"));
        return forge(path, all, "Accept", "application/json");
    }

    /**
     * Sends a form as it is, with whatever token it has.
     *
     * @param headers more of them: a name, a value, and so on
     */
    public HttpResponse<String> forge(String path, Map<String, String> fields, String... headers) {
        String body =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    /** Sends a form with a file, and the token that a page gave. */
    public HttpResponse<String> post(
            String page, String path, Map<String, String> fields, String fileName, byte[] file) {
        String boundary = "----a-form-with-a-file";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        TreeMap<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", page(page).select("input[name=_csrf]").attr("value"));
        all.forEach((name, value) ->
                body.writeBytes(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, name, value)
                                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n"
                        .formatted(boundary, fileName)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What the service knows this browser by. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("cairn"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** The number of this person's account, as their own page shows it. */
    public String account() {
        return page("/work").select("dt:contains(Number of your account) + dd").text();
    }

    /** Where an answer leads. */
    public static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
