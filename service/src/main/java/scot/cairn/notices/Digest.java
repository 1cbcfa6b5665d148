package scot.cairn.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import scot.cairn.jobs.RecurringWork;

/**
 * Each morning: one letter with all that is new, and addresses that nobody confirmed are erased.
 */
@Component
class Digest implements RecurringWork {

    private static final Duration UNCONFIRMED = Duration.ofDays(7);

    private final Telling telling;
    private final MailFollows follows;
    private final Clock clock;

    Digest(Telling telling, MailFollows follows, Clock clock) {
        this.telling = telling;
        this.follows = follows;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "notices.digest";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(7, 0));
    }

    @Override
    public void run() {
        follows.forgetUnconfirmed(clock.instant().minus(UNCONFIRMED));
        telling.tell(scot.cairn.notices.Rhythm.DAILY);
    }
}
