package scot.cairn.checkpoints;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ledger.Closing;
import scot.cairn.ledger.Ledger;

/**
 * How the ledger is, for those who run the service. Down while the record is closed, or the last
 * head is older than a day and an hour, which means that nothing is signed.
 */
@Component("ledgerHealthIndicator")
class LedgerHealth implements HealthIndicator, MeterBinder {

    private static final Duration TOO_OLD = Duration.ofHours(25);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Closing closing;
    private final Clock clock;
    private final TransactionTemplate reading;

    LedgerHealth(
            Ledger ledger,
            Checkpoints checkpoints,
            Closing closing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.closing = closing;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Health health() {
        Optional<Duration> age = read(this::headAge);
        Optional<String> wrong =
                closing.reason()
                        .or(() ->
                                age.filter(old -> old.compareTo(TOO_OLD) > 0)
                                        .map(old ->
                                                "The last head is %d hours old."
                                                        .formatted(old.toHours())));
        Health.Builder health = wrong.isPresent() ? Health.down() : Health.up();
        wrong.ifPresent(why -> health.withDetail("reason", why));
        age.ifPresent(old -> health.withDetail("headAgeSeconds", old.toSeconds()));
        return health.withDetail("entries", read(ledger::size))
                .withDetail("pending", read(ledger::pending))
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "entries", "Entries in the tree", () -> read(ledger::size));
        gauge(
                registry,
                "pending",
                "Entries that wait for their place",
                () -> read(ledger::pending));
        gauge(
                registry,
                "head.age.seconds",
                "Age of the last signed head",
                () -> read(this::headAge).map(age -> (Number) age.toSeconds()).orElse(Double.NaN));
        gauge(
                registry,
                "open",
                "1 if acts are recorded, 0 if the record is closed",
                () -> closing.reason().isPresent() ? 0 : 1);
    }

    private static void gauge(
            MeterRegistry registry, String name, String words, Supplier<Number> value) {
        Gauge.builder("cairn.ledger." + name, value).description(words).register(registry);
    }

    private Optional<Duration> headAge() {
        return checkpoints.last().map(head -> Duration.between(head.signedAt(), clock.instant()));
    }

    private <T> T read(Supplier<T> query) {
        return Objects.requireNonNull(reading.execute(_ -> query.get()));
    }
}
