package scot.cairn.ledger;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives committed entries their place in the tree: at once after a commit, and at the start for
 * what a crash left pending.
 */
@Service
class Placing {

    private final JdbcClient db;

    Placing(JdbcClient db) {
        this.db = db;
    }

    /**
     * Places whatever is committed and has no place. Safe to call from anywhere, any number of
     * times.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void atStart() {
        place();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void afterCommit(Recording.ActRecorded recorded) {
        place();
    }

    private void place() {
        db.sql("SELECT ledger.place_pending()").query(Long.class).single();
    }
}
