package scot.cairn.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import scot.cairn.access.OnBehalf;
import scot.cairn.access.Person;

/** Runs one job, as whoever began it, and writes down how it ended. */
@Service
class RunningJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    /** Under a job that never ends well the service may stop so often, and then it is left. */
    private static final int CUTS = 5;

    private final KeptJobs kept;
    private final Ends ends;
    private final OnBehalf onBehalf;
    private final Clock clock;

    RunningJobs(KeptJobs kept, Ends ends, OnBehalf onBehalf, Clock clock) {
        this.kept = kept;
        this.ends = ends;
        this.onBehalf = onBehalf;
        this.clock = clock;
    }

    /**
     * Runs it.
     *
     * @param stopping whether the service is stopping
     * @return when to run it again; empty when it is over
     */
    Optional<Instant> run(JobKind kind, long number, BooleanSupplier stopping) {
        Optional<Job> found = onBehalf.operator(() -> kept.find(number));
        if (found.isEmpty() || found.get().state().isOver()) {
            return Optional.empty();
        }
        Job job = begun(found.get());
        if (job.cancelAsked()) {
            return over(job, Job.State.CANCELLED, "It was cancelled before it ran.");
        }
        if (job.cuts() > CUTS) {
            return over(
                    job,
                    Job.State.FAILED,
                    "The service stopped %d times while it ran. %s".formatted(CUTS, kind.mend()));
        }
        stands(job, Job.State.RUNNING, "");
        Work work = new Work(job, telling(), stopping);
        UUID account = job.by().account();
        if (account == null) {
            return onBehalf.operator(() -> run(kind, job, work));
        }
        Optional<Person> person = onBehalf.person(account).filter(of -> mayStill(of, job));
        return person.isPresent()
                ? onBehalf.of(person.get(), () -> run(kind, job, work))
                : over(
                        job,
                        Job.State.REFUSED,
                        "The capacity in which it was begun has ended, so it was not done.");
    }

    /** The service stopped under what is still running. */
    private static Job begun(Job job) {
        return job.state() == Job.State.RUNNING ? with(job, job.failures(), job.cuts() + 1) : job;
    }

    private static boolean mayStill(Person person, Job job) {
        @Nullable Long capacity = job.by().capacity();
        return capacity == null || person.capacity(capacity).isPresent();
    }

    private Optional<Instant> run(JobKind kind, Job job, Work work) {
        try {
            kind.run(work);
        } catch (JobFailed failure) {
            return failed(kind, job, failure.why(), failure.isForGood());
        } catch (RuntimeException surprise) {
            boolean interrupted = Thread.interrupted();
            if (interrupted || work.wasStopped()) {
                return later(job);
            }
            String fault = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("fault {} in job {} of {}", fault, job.number(), job.kind(), surprise);
            return failed(
                    kind,
                    job,
                    "The fault is ours, not yours. It has been noted as %s.".formatted(fault),
                    false);
        }
        if (work.wasCancelled()) {
            return over(job, Job.State.CANCELLED, "It was cancelled while it ran.");
        }
        return work.wasStopped() ? later(job) : over(job, Job.State.FINISHED, "");
    }

    private Optional<Instant> failed(JobKind kind, Job job, String why, boolean forGood) {
        Job failed = with(job, job.failures() + 1, job.cuts());
        if (forGood || failed.failures() >= kind.tries()) {
            return over(failed, Job.State.FAILED, why + " " + kind.mend());
        }
        Duration pause = kind.pause(failed.failures());
        stands(failed, Job.State.WAITING, why + " It will be tried again.");
        return Optional.of(clock.instant().plus(pause));
    }

    /** As soon as a service runs again. */
    private Optional<Instant> later(Job job) {
        stands(job, Job.State.WAITING, "");
        return Optional.of(clock.instant());
    }

    private Optional<Instant> over(Job job, Job.State state, String told) {
        stands(job, state, told);
        ends.over(job.number());
        return Optional.empty();
    }

    private void stands(Job job, Job.State state, String told) {
        onBehalf.operator(() -> {
            kept.stands(job, state, told, clock.instant());
            return true;
        });
    }

    private Work.Telling telling() {
        return new Work.Telling() {

            @Override
            public void at(long number, String stage, long done, long total) {
                onBehalf.operator(() -> {
                    kept.at(number, stage, done, total);
                    return true;
                });
            }

            @Override
            public boolean isCancelled(long number) {
                return onBehalf.operator(() -> kept.isCancelled(number));
            }
        };
    }

    private static Job with(Job job, int failures, int cuts) {
        return new Job(
                job.number(),
                job.kind(),
                job.what(),
                job.payload(),
                job.by(),
                job.begunAt(),
                job.state(),
                job.stage(),
                job.done(),
                job.total(),
                failures,
                cuts,
                job.told(),
                job.changedAt(),
                job.cancelAsked());
    }
}
