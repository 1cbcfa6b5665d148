package scot.cairn.returns.sheets;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import scot.cairn.jobs.RecurringWork;

/** Removes files that came back more than a day ago: what was accepted of them are answers. */
@Component
class ForgettingSheets implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SheetsSent sent;
    private final Clock clock;

    ForgettingSheets(SheetsSent sent, Clock clock) {
        this.sent = sent;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "returns.forgetting-sheets";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 55));
    }

    @Override
    public void run() {
        sent.forget(clock.instant().minus(KEPT));
    }
}
