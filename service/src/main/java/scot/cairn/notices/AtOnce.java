package scot.cairn.notices;

import java.time.Duration;
import org.springframework.stereotype.Component;
import scot.cairn.jobs.RecurringWork;

/** Tells those who want to be told at once, and lets notices come due. */
@Component
class AtOnce implements RecurringWork {

    private final Telling telling;

    AtOnce(Telling telling) {
        this.telling = telling;
    }

    @Override
    public String id() {
        return "notices.at-once";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        telling.tell(scot.cairn.notices.Rhythm.AT_ONCE);
    }
}
