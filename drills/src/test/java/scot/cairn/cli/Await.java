package scot.cairn.cli;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for something another process does. */
final class Await {

    /** Long, because other work may keep the machine busy; what works takes a few seconds. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration STEP = Duration.ofMillis(10);

    private Await() {}

    /** Whether it happened yet. */
    interface Happening<E extends Exception> {
        boolean happened() throws E;
    }

    static <E extends Exception> void until(String what, Happening<E> happening) throws E {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!happening.happened()) {
            if (Instant.now().isAfter(deadline)) {
                fail("waited %s in vain for: %s".formatted(PATIENCE, what));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
