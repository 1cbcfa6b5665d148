package scot.cairn.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Removes jobs that were over long ago: what they did is on record elsewhere. */
@Component
class Forgetting implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(90);

    private final KeptJobs kept;
    private final Clock clock;

    Forgetting(KeptJobs kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "jobs.forgetting";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 40));
    }

    @Override
    public void run() {
        kept.forget(clock.instant().minus(KEPT));
    }
}
