package scot.cairn.ledger;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one sequencer: gives committed entries their place in the tree, soon after each commit and at
 * the start for what a crash left pending. It has a thread of its own, since a writer still holds
 * its connection when its commit is announced, and would wait for a second one.
 */
@Service
class Placing {

    private static final Logger LOG = LoggerFactory.getLogger(Placing.class);

    /** So long a commit waits for others, to be placed with them. */
    private static final int MILLISECONDS = 10;

    private final ScheduledExecutorService oneAtATime =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("placing").factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;

    Placing(
            JdbcClient db,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher news) {
        this.db = db;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        oneAtATime.execute(this::place);
    }

    /** One placing that has not begun is enough for all that are committed by then. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void afterCommit(Recording.ActRecorded recorded) {
        if (asked.compareAndSet(false, true)) {
            var _ =
                    oneAtATime.schedule(
                            () -> {
                                asked.set(false);
                                place();
                            },
                            MILLISECONDS,
                            TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void finish() {
        oneAtATime.close();
    }

    private void place() {
        try {
            Long placed =
                    transaction.execute(_ ->
                            db.sql("SELECT ledger.place_pending()").query(Long.class).single());
            if (placed != null && placed > 0) {
                news.publishEvent(new EntriesPlaced(placed));
            }
        } catch (DataAccessException | TransactionException failure) {
            LOG.error("entries stay pending until the next is recorded", failure);
        }
    }
}
