package scot.cairn.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs what is due for as long as the service does; a command without pages runs nothing. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Scheduled {

    private final Scheduler scheduler;

    Scheduled(
            DataSource connections,
            RunningJobs running,
            ObjectProvider<JobKind> kinds,
            ObjectProvider<RecurringWork> recurring,
            @Value("${cairn.jobs.poll:PT5S}") Duration poll) {
        this.scheduler =
                Scheduling.scheduler(
                        connections,
                        running,
                        new Scheduling.What(all(kinds), all(recurring)),
                        poll);
    }

    private static <T> List<T> all(ObjectProvider<T> beans) {
        return beans.orderedStream().toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    /** What was begun here need not wait for the next look. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void look(Jobs.JobBegun begun) {
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @PreDestroy
    void stop() {
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.stop();
        }
    }
}
