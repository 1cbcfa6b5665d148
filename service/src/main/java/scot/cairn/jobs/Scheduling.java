package scot.cairn.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How the library db-scheduler is set up: each kind of job is a task of its, so that an instance
 * which does not know a kind leaves it to one that does.
 */
final class Scheduling {

    /** Where it keeps what is due. */
    static final String TABLE = "jobs.execution";

    static final PostgreSqlJdbcCustomization POSTGRES =
            new PostgreSqlJdbcCustomization(false, false);

    /** How long a job may take to stop by itself before it is interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** An instance says so often that it is still there; four silences, and it is taken as gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private static final int SILENCES = 4;
    private static final int AT_A_TIME = 2;
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private Scheduling() {}

    /** One that is not started yet. */
    static Scheduler scheduler(
            DataSource connections, RunningJobs running, What what, Duration poll) {
        List<Task<?>> tasks =
                what.kinds().stream().<Task<?>>map(kind -> task(kind, running)).toList();
        List<RecurringTask<Void>> recurring =
                what.recurring().stream().map(Scheduling::task).toList();
        return Scheduler.create(new SchedulerConnections(connections), tasks)
                .startTasks(recurring)
                .commitWhenAutocommitDisabled(true)
                .tableName(TABLE)
                .jdbcCustomization(POSTGRES)
                .threads(AT_A_TIME)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENCES)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    /** What there is to run. */
    record What(List<JobKind> kinds, List<RecurringWork> recurring) {}

    private static Task<Void> task(JobKind kind, RunningJobs running) {
        return Tasks.custom(kind.id(), Void.class)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> again =
                            running.run(
                                    kind,
                                    Long.parseLong(instance.getId()),
                                    () -> context.getSchedulerState().isShuttingDown());
                    return (complete, operations) ->
                            again.ifPresentOrElse(
                                    at -> operations.reschedule(complete, at), operations::remove);
                });
    }

    private static RecurringTask<Void> task(RecurringWork work) {
        return Tasks.recurring(work.id(), schedule(work.rhythm())).execute((_, _) -> work.run());
    }

    private static Schedule schedule(RecurringWork.Rhythm rhythm) {
        return switch (rhythm) {
            case RecurringWork.Rhythm.Daily daily -> Schedules.daily(HERE, daily.at());
            case RecurringWork.Rhythm.Every every -> Schedules.fixedDelay(every.pause());
        };
    }
}
