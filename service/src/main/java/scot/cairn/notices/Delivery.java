package scot.cairn.notices;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import scot.cairn.jobs.JobFailed;
import scot.cairn.jobs.JobKind;
import scot.cairn.jobs.Work;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a webhook what is new. It is tried for about an hour; after so many deliveries that failed
 * in a row the webhook has ended.
 */
@Component
class Delivery implements JobKind {

    /** So many deliveries in a row may fail. */
    static final int FAILURES = 5;

    private static final int TRIES = 6;

    private final Webhooks webhooks;
    private final Gathering gathering;
    private final Caller caller;
    private final Clock clock;
    private final String address;

    Delivery(
            Webhooks webhooks,
            Gathering gathering,
            Caller caller,
            Clock clock,
            @Value("${cairn.address:}") String address) {
        this.webhooks = webhooks;
        this.gathering = gathering;
        this.caller = caller;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String id() {
        return "notices.delivery";
    }

    @Override
    public String words() {
        return "Tell a webhook";
    }

    @Override
    public int tries() {
        return TRIES;
    }

    @Override
    public void run(Work work) {
        tell(work.payload(), new Try(work.number(), work.failures()));
    }

    /**
     * One try.
     *
     * @param job its number, by which the program knows what it was told before
     * @param failures of this job before
     */
    record Try(long job, int failures) {}

    void tell(String payload, Try now) {
        Told told = Told.of(payload);
        Optional<Webhook> found =
                webhooks.find(Long.parseLong(told.who())).filter(hook -> !hook.hasEnded());
        if (found.isEmpty()) {
            return;
        }
        Webhook webhook = found.get();
        gathering
                .since(webhook.subject(), webhook.account(), List.of(), told.since())
                .map(batch -> batch.only(told.places(), told.notices()))
                .filter(batch -> !batch.isEmpty())
                .ifPresent(batch -> deliver(webhook, now, body(batch)));
    }

    private void deliver(Webhook webhook, Try now, byte[] body) {
        try {
            int status = caller.post(URI.create(webhook.url()), headers(webhook, now, body), body);
            if (status < 200 || status > 299) {
                throw failed(webhook, now, "It answered with status %d.".formatted(status));
            }
            webhooks.failed(webhook.number(), 0);
        } catch (Caller.Refused refused) {
            throw failed(webhook, now, "It leads to an address that not everybody can reach.");
        } catch (IOException unreachable) {
            throw failed(webhook, now, "It could not be reached.");
        }
    }

    private JobFailed failed(Webhook webhook, Try now, String why) {
        if (now.failures() + 1 >= TRIES) {
            webhooks.failed(webhook.number(), webhook.failures() + 1);
            if (webhook.failures() + 1 >= FAILURES) {
                webhooks.end(webhook.number(), clock.instant());
            }
        }
        return JobFailed.now(why);
    }

    private Map<String, String> headers(Webhook webhook, Try now, byte[] body) {
        String id = "cairn_%d".formatted(now.job());
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", Signature.of(webhook.secret(), id, seconds, body));
        return headers;
    }

    /** What a program is told. */
    private record Body(String type, String timestamp, Data data) {}

    private record Data(String name, String url, List<Line> items) {}

    private record Line(String words, String at, String url) {}

    private byte[] body(Gathering.Batch batch) {
        List<Line> lines =
                Stream.concat(
                                batch.notices().stream()
                                        .map(one ->
                                                new Line(
                                                        one.words(),
                                                        one.on().toString(),
                                                        address + one.link())),
                                batch.items().stream()
                                        .map(item ->
                                                new Line(
                                                        item.words(),
                                                        item.at().toString(),
                                                        address + item.path())))
                        .toList();
        return JsonMapper.shared()
                .writeValueAsBytes(
                        new Body(
                                "record.changed",
                                clock.instant().toString(),
                                new Data(batch.name(), address + batch.path(), lines)));
    }
}
