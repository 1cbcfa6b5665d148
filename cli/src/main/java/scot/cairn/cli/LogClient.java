package scot.cairn.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a running service for its log: {@code /ledger/key} (a public key on one line), {@code
 * /ledger/key-changes} (signed notes), {@code /ledger/checkpoint} (a signed note) and {@code
 * /ledger/consistency?from=N&to=M} (one hash a line in base64, as C2SP tlog-witness writes them),
 * each as plain text.
 */
final class LogClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 1 << 20;

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * Sets it up; nothing is asked yet.
     *
     * @param url of the service, with or without a slash at its end
     * @throws BadInput if it is not of http or https
     */
    LogClient(URI url) {
        if (url.getHost() == null
                || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new BadInput(
                    "%s is no address of a service; it looks like https://cairn.example."
                            .formatted(url));
        }
        this.url = URI.create(url.toString().endsWith("/") ? url.toString() : url + "/");
    }

    byte[] key() {
        return get("ledger/key");
    }

    byte[] keyChanges() {
        return get("ledger/key-changes");
    }

    byte[] checkpoint() {
        return get("ledger/checkpoint");
    }

    byte[] consistency(long from, long to) {
        return get("ledger/consistency?from=%d&to=%d".formatted(from, to));
    }

    /**
     * The answer, of at most 1 MiB and within half a minute: whatever the service does, the witness
     * comes to an end.
     *
     * @throws MachineCannot if there is none, or another status than 200
     */
    private byte[] get(String path) {
        URI asked = url.resolve(path);
        HttpRequest request = HttpRequest.newBuilder(asked).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer =
                    http.sendAsync(
                                    request,
                                    BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST))
                            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new MachineCannot(
                        "%s answers %d; nothing was cosigned."
                                .formatted(asked, answer.statusCode()));
            }
            return answer.body();
        } catch (ExecutionException | TimeoutException failure) {
            throw new MachineCannot(
                    "%s does not answer as it should (%s); nothing was cosigned."
                            .formatted(asked, reason(failure)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MachineCannot("The witness was stopped; nothing was cosigned.");
        }
    }

    private static String reason(Exception failure) {
        return switch (failure.getCause()) {
            case null -> "it took too long";
            case Throwable cause when cause.getMessage() != null ->
                    String.valueOf(cause.getMessage());
            case Throwable cause -> cause.getClass().getSimpleName();
        };
    }
}
