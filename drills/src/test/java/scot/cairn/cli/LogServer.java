package scot.cairn.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves a log as a running service does, on a port of its own. */
final class LogServer implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("from=([0-9]+)&to=([0-9]+)");

    /** What is shown; may be another log than before. */
    TestLog shown;

    /** Every path and query asked for, in order. */
    final List<String> asked = new ArrayList<>();

    private final HttpServer server;

    LogServer(TestLog shown) throws IOException {
        this.shown = shown;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ledger/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Answers with these words whatever is asked at this path. */
    void say(String path, int status, String words) {
        server.createContext(path, exchange -> send(exchange, status, words));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        switch (exchange.getRequestURI().getPath()) {
            case "/ledger/key" -> send(exchange, 200, shown.signer.key() + "\n");
            case "/ledger/key-changes" -> send(exchange, 200, shown.changes.text());
            case "/ledger/checkpoint" -> send(exchange, 200, shown.head().toString());
            case "/ledger/consistency" -> {
                Matcher range = RANGE.matcher(exchange.getRequestURI().getQuery());
                if (!range.matches()) {
                    send(exchange, 400, "from and to are needed");
                } else {
                    send(
                            exchange,
                            200,
                            shown.consistency(
                                            Long.parseLong(range.group(1)),
                                            Long.parseLong(range.group(2)))
                                    .text());
                }
            }
            default -> send(exchange, 404, "not here");
        }
    }

    private static void send(HttpExchange exchange, int status, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
