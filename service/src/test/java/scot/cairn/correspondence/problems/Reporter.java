package scot.cairn.correspondence.problems;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import scot.cairn.access.Visitor;

/** Somebody who sends reports from a place of their own. */
final class Reporter {

    private final Visitor visitor;
    private final String from;

    /**
     * A reporter.
     *
     * @param from address that a proxy in front would give
     */
    Reporter(int port, String from) {
        this.visitor = new Visitor(port);
        this.from = from;
    }

    HttpResponse<String> report(Map<String, String> fields, String... headers) {
        String[] all =
                Stream.concat(Stream.of("X-Forwarded-For", from), Stream.of(headers))
                        .toArray(String[]::new);
        return visitor.forge("/report-a-problem", fields, all);
    }

    /** Reports something, and keeps the reference. */
    String reference(String page, String words, String email) {
        HttpResponse<String> answer = report(Map.of("page", page, "words", words, "email", email));
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()))
                .replaceAll(".*/problems/|[?]new", "");
    }

    HttpResponse<String> get(String path) {
        return visitor.get(path);
    }
}
