package scot.cairn.attachments;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import scot.cairn.intake.Isolation;
import scot.cairn.intake.Limits;
import scot.cairn.intake.Looking;
import scot.cairn.intake.Verdict;

/**
 * Has files looked into, each in a process of its own with little memory and time and, where the
 * machine allows it, no network, two at once. A file that is too much for its process is refused;
 * the service does not notice.
 */
@Component
class LookingInside {

    private static final Logger LOG = LoggerFactory.getLogger(LookingInside.class);
    private static final int AT_ONCE = 2;
    private static final int SECONDS = 30;
    private static final int MEGABYTES = 384;
    private static final String TOO_MUCH =
            "The file could not be read within 30 seconds and 384 MB of memory: attach a smaller or"
                    + " simpler one";
    private static final String BUSY =
            "Other files are being looked into: wait a minute and send it again";

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Looking looking = new Looking(new Limits.Work(MEGABYTES, SECONDS));

    /** What is found in a file, after at most a minute. */
    Verdict look(byte[] bytes) {
        if (Isolation.here() != Isolation.NO_NETWORK) {
            LOG.warn("a file is looked into {}", Isolation.here().words());
        }
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                return refused(BUSY);
            }
            try {
                return looking.look(bytes).orElseGet(() -> refused(TOO_MUCH));
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refused(BUSY);
        } catch (IOException failed) {
            LOG.error("a file could not be looked into", failed);
            return refused("The file cannot be looked into now: try again later");
        }
    }

    private static Verdict refused(String why) {
        return new Verdict.Refused(List.of(why));
    }
}
