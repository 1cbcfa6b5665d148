package scot.cairn.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stops every act once the record is found to be damaged. It is read as before; nothing more is
 * written until the service is started again over a record that is whole.
 */
@Component
public class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private volatile @Nullable String reason;

    /** Stops every act from now on. The first reason stays. */
    public void close(String why) {
        if (reason == null) {
            reason = why;
        }
        LOG.error("LEDGER ALARM: {} Writing is stopped; see docs/operate/ledger-alarm.md.", why);
    }

    /** Why nothing is written, in sentences; empty while the record is open. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Asks to write.
     *
     * @throws LedgerClosed if nothing may be written
     */
    void requireOpen() {
        String why = reason;
        if (why != null) {
            throw new LedgerClosed(why);
        }
    }

    /** Nothing may be written, as the record is damaged or its disk has no room. */
    public static final class LedgerClosed extends RuntimeException {

        private static final long serialVersionUID = 1;

        LedgerClosed(String why) {
            super("The record is read-only: " + why);
        }
    }
}
