package scot.cairn.ledger;

import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.jobs.Waiting;

/** Waits for the sequencer, which places entries soon after their commit and not in it. */
public final class Pending {

    private Pending() {}

    /** Returns once no committed entry is pending. */
    public static void none(Ledger ledger, TransactionTemplate transaction) {
        Waiting.until(
                "no entry is pending",
                () -> Boolean.TRUE.equals(transaction.execute(_ -> ledger.pending() == 0)));
    }
}
