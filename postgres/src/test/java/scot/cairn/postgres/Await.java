package scot.cairn.postgres;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something another process does. */
final class Await {

    /** Long, because other work may keep the machine busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration STEP = Duration.ofMillis(5);

    private Await() {}

    static void until(String what, Callable<Boolean> happened) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!happened.call()) {
            if (Instant.now().isAfter(deadline)) {
                fail("waited %s in vain for: %s".formatted(PATIENCE, what));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
