package scot.cairn.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Consumer;

/**
 * Removes each night what was kept for a while.
 *
 * @param id stable, with the room before it: {@code jobs.forgetting}
 * @param at when
 * @param kept for how long
 * @param forget removes what is older than a moment
 */
public record Forgetting(
        String id, LocalTime at, Duration kept, Clock clock, Consumer<Instant> forget)
        implements RecurringWork {

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(at);
    }

    @Override
    public void run() {
        forget.accept(clock.instant().minus(kept));
    }
}
