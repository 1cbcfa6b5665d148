package scot.cairn.measures.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import scot.cairn.jobs.RecurringWork;

/** Removes tables that were sent and let lie: what was imported keeps its file. */
@Component
class ForgettingFiles implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(7);

    private final FiledImports filed;
    private final Clock clock;

    ForgettingFiles(FiledImports filed, Clock clock) {
        this.filed = filed;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "measures.forgetting-files";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 50));
    }

    @Override
    public void run() {
        filed.forget(clock.instant().minus(KEPT));
    }
}
