package scot.cairn.notices;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import scot.cairn.access.Allowances;

/** How often one reader, and all together, may ask for letters within an hour. Nothing is kept. */
@Component
public class AskingLimit {

    private static final int OF_ONE = 20;
    private static final int OF_ALL = 500;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String EVERYBODY = "";

    private final Allowances ofOne;
    private final Allowances ofAll;

    AskingLimit(Clock clock) {
        this.ofOne = new Allowances(OF_ONE, HOUR, clock);
        this.ofAll = new Allowances(OF_ALL, HOUR, clock);
    }

    /**
     * Whether somebody may ask once more; it counts. Whoever asks too often uses up nobody else's.
     *
     * @param reader the address of the net that they ask from
     */
    public boolean allows(String reader) {
        return ofOne.takeFrom(reader).isEmpty() && ofAll.take(EVERYBODY).isEmpty();
    }
}
