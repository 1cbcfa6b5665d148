package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody signed in at a demonstration, who sends the forms of its pages. */
final class Acting {

    private static final String PASSWORD = "demonstration";

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private final Site site;

    private Acting(Site site) {
        this.site = site;
    }

    /** Somebody with the demonstration's account of a role. */
    static Acting as(String role, Site site) throws IOException, InterruptedException {
        Acting person = new Acting(site);
        FormElement form = person.page("/sign-in").expectForm("form:has([name=password])");
        assertThat(person.send(form, Map.of("username", role, "password", PASSWORD)))
                .as("where %s comes to by signing in", role)
                .endsWith("/work");
        return person;
    }

    Document page(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:%d/".formatted(site.port())).resolve(path);
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), address.toString());
    }

    /** Sends a form as its page shows it, but for some fields; answers where that leads. */
    String send(FormElement form, Map<String, String> instead)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request(form, instead), BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(() -> "%s: %s".formatted(form.attr("action"), errors(answer)))
                .isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Sends a form and does not wait; fails when the service is gone before it answers. */
    CompletableFuture<HttpResponse<String>> begin(FormElement form) {
        return client.sendAsync(request(form, Map.of()), BodyHandlers.ofString());
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".ds_error-summary").text();
    }

    private static HttpRequest request(FormElement form, Map<String, String> instead) {
        Map<String, String> fields = new TreeMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(instead);
        String body =
                fields.entrySet().stream()
                        .map(field ->
                                "%s=%s"
                                        .formatted(
                                                field.getKey(),
                                                URLEncoder.encode(
                                                        field.getValue(),
                                                        StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
        Element owner = form;
        return HttpRequest.newBuilder(URI.create(owner.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
