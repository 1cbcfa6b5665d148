package scot.cairn.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;

/** Begins long work, tells how it stands and cancels it. */
@Service
public class Jobs {

    private static final int SHOWN = 100;

    private final KeptJobs kept;
    private final Ends ends;
    private final SchedulerClient due;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    Jobs(
            DataSource dataSource,
            KeptJobs kept,
            Ends ends,
            Clock clock,
            ApplicationEventPublisher news) {
        this.kept = kept;
        this.ends = ends;
        this.clock = clock;
        this.news = news;
        this.due =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .tableName(Scheduling.TABLE)
                        .jdbcCustomization(Scheduling.POSTGRES)
                        .build();
    }

    /** Something was begun and is due once its transaction commits. */
    record JobBegun(long number) {}

    /**
     * Begins a job as a person, in the caller's transaction: it runs if that commits, with the
     * roles that they hold then.
     *
     * @param payload for the kind to read; kept where its owner and reviewers alone see it, so it
     *     holds no secret
     * @return its number; its page is {@link #page}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(JobKind kind, String payload, Person by) {
        return begin(kind, payload, new Job.By(by.account(), null), Duration.ZERO);
    }

    /** The same, and it is refused if their capacity has ended when it is run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(JobKind kind, String payload, Person by, Capacity in) {
        return begin(kind, payload, new Job.By(by.account(), in.id()), Duration.ZERO);
    }

    /**
     * Begins a job as the service itself, in a transaction of its operator.
     *
     * @param after how long to wait first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long beginAsOperator(JobKind kind, String payload, Duration after) {
        return begin(kind, payload, new Job.By(null, null), after);
    }

    private long begin(JobKind kind, String payload, Job.By by, Duration after) {
        Instant now = clock.instant();
        long number = kept.keep(kind, payload, by, now);
        due.scheduleIfNotExists(
                new TaskInstance<>(kind.id(), Long.toString(number)), now.plus(after));
        if (after.isZero()) {
            news.publishEvent(new JobBegun(number));
        }
        return number;
    }

    /** The address of a job's page. */
    public static String page(long number) {
        return "/work/jobs/" + number;
    }

    /** One job; empty when there is none, or it is not for the one who acts to see. */
    public Optional<Job> find(long number) {
        return kept.find(number);
    }

    /**
     * Waits for the end of a job, so that who begins a short one sees at once what came of it. A
     * job that another service runs is waited for in vain.
     *
     * @param longest after which it returns though the job is not over
     */
    public void await(long number, Duration longest) throws InterruptedException {
        ends.await(
                number, longest, () -> find(number).filter(job -> !job.state().isOver()).isEmpty());
    }

    /** The newest hundred that the one who acts may see, newest first. */
    public List<Job> newest() {
        return kept.newest(SHOWN);
    }

    /**
     * Asks for the end of a job of one's own. It ends at the next place where it can.
     *
     * @return whether it was one's own and not over
     */
    public boolean cancel(Person by, long number) {
        boolean may =
                kept.find(number)
                        .filter(job -> by.account().equals(job.by().account()))
                        .filter(job -> !job.state().isOver())
                        .isPresent();
        if (may) {
            kept.cancel(number, clock.instant());
        }
        return may;
    }
}
