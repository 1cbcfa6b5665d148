package scot.cairn.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.transaction.support.TransactionTemplate;

/** Waits for the sequencer, which places entries soon after their commit and not in it. */
public final class Pending {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Pending() {}

    /** Returns once no committed entry is pending. */
    public static void none(Ledger ledger, TransactionTemplate transaction) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Boolean.TRUE.equals(transaction.execute(_ -> ledger.pending() > 0))) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("entries were still pending after " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
