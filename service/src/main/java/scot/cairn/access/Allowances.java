package scot.cairn.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often each may do something. It is kept in memory alone, under a hash with a key of this run,
 * so that nobody reads from it who came; whoever came longest ago is forgotten first.
 */
public final class Allowances {

    private static final int REMEMBERED = 20_000;

    /** In bytes. */
    private static final int NETWORK_OF_VERSION_6 = 8;

    private static final String HASH = "HmacSHA256";

    private final long most;
    private final Duration per;
    private final TimeMeter meter;
    private final SecretKeySpec key;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * An allowance for each.
     *
     * @param most how often, at least once
     * @param per in what time; it comes back little by little
     */
    public Allowances(long most, Duration per, Clock clock) {
        this.most = most;
        this.per = per;
        this.meter = new ByClock(clock);
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, HASH);
    }

    /** Takes one; how long to wait where there is none left. */
    public Optional<Duration> take(String who) {
        ConsumptionProbe taken = bucket(hash(who)).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /**
     * The same for whoever asks from an address of the net. Whoever has one address of version 6
     * has all of its network, which counts as one.
     */
    public Optional<Duration> takeFrom(String address) {
        return take(network(address));
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return HexFormat.of()
                .formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_OF_VERSION_6)));
    }

    private Bucket bucket(String who) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    who,
                    _ ->
                            Bucket.builder()
                                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, per))
                                    .withCustomTimePrecision(meter)
                                    .build());
        }
    }

    private String hash(String who) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The one clock, as the library asks for it. */
    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
