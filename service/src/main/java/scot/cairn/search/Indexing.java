package scot.cairn.search;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackLoaded;

/**
 * Makes the index anew: right after a load, and at the start where it is empty, of an earlier
 * program, or older than the record. What is read for it is read as the public reads.
 */
@Component
class Indexing {

    /** To be raised when what is indexed of a subject changes. */
    private static final int VERSION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    private final PublicSubjects subjects;
    private final SearchIndex index;
    private final Items items;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Indexing(
            PublicSubjects subjects,
            SearchIndex index,
            Items items,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.subjects = subjects;
        this.index = index;
        this.items = items;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        make();
    }

    /** Once the load is committed, whoever began the transaction that it is part of. */
    @TransactionalEventListener(fallbackExecution = true)
    void afterLoad(PackLoaded loaded) {
        make();
    }

    /** A load stands whether or not this works; the next start tries again. */
    private void make() {
        try {
            Long stale = reading.execute(_ -> stale());
            if (stale != null && stale >= 0) {
                List<Indexed> all =
                        Objects.requireNonNull(reading.execute(_ -> subjects.everything()));
                writing.executeWithoutResult(
                        _ -> index.replace(all, VERSION, stale, clock.instant()));
            }
        } catch (DataAccessException | TransactionException failure) {
            LOG.error("the search finds what it found before, until the next start", failure);
        }
    }

    /** The last entry on record where the index was made after another; -1 where it was not. */
    private long stale() {
        long entry = items.lastEntry();
        return index.isStale(VERSION, entry) ? entry : -1;
    }
}
