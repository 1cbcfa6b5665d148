package scot.cairn.returns.obligations;

import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import scot.cairn.access.OnBehalf;
import scot.cairn.calendar.Times;
import scot.cairn.jobs.RecurringWork;
import scot.cairn.ledger.Closing;
import scot.cairn.loading.PackLoaded;

/**
 * Makes obligations each night and tells what is to be told of them, and as soon as a plan is
 * loaded that asks for some. Whoever loads the plan, the service's operator makes them: they follow
 * from the plan.
 */
@Component
class ObligingEachDay implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(ObligingEachDay.class);

    private final Obliging obliging;
    private final Reminding reminding;
    private final Clock clock;
    private final OnBehalf onBehalf;

    ObligingEachDay(Obliging obliging, Reminding reminding, Clock clock, OnBehalf onBehalf) {
        this.obliging = obliging;
        this.reminding = reminding;
        this.clock = clock;
        this.onBehalf = onBehalf;
    }

    @Override
    public String id() {
        return "returns.obliging";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(0, 10));
    }

    @Override
    public void run() {
        obligeAndTell();
    }

    private int obligeAndTell() {
        return obliging.oblige() + reminding.tell(Times.day(clock.instant()));
    }

    /** A load stands whether or not this works; the next night tries again. */
    @TransactionalEventListener(fallbackExecution = true)
    void afterLoad(PackLoaded loaded) {
        try {
            onBehalf.operator(this::obligeAndTell);
        } catch (Closing.LedgerClosed | DataAccessException | TransactionException failure) {
            LOG.error("no obligations were made after a plan was loaded", failure);
        }
    }
}
