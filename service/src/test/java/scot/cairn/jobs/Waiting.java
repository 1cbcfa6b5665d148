package scot.cairn.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits for what happens elsewhere, and no longer than it takes. */
public final class Waiting {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /** Until it is so; asked by the thread that waits. */
    public static void until(String what, BooleanSupplier isSo) {
        Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(LONGEST)
                .until(isSo::getAsBoolean);
    }
}
