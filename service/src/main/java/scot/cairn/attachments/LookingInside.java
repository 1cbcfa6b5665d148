package scot.cairn.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import scot.cairn.intake.open.Limits;
import scot.cairn.intake.scan.Alone;
import scot.cairn.intake.scan.FileType;
import scot.cairn.intake.scan.Verdict;
import scot.cairn.intake.worker.Isolation;
import scot.cairn.intake.worker.Worker;

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
    private static final int LONGEST_ANSWER = 16_384;
    private static final int MEGABYTES = 384;
    private static final String TOO_MUCH =
            "The file could not be read within 30 seconds and 384 MB of memory: attach a smaller or"
                    + " simpler one";
    private static final String BUSY =
            "Other files are being looked into: wait a minute and send it again";

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Worker worker =
            new Worker(Alone.class, new Limits.Work(MEGABYTES, SECONDS), Isolation.here());

    LookingInside() {
        LOG.info("files are looked into {}", Isolation.here().words());
    }

    /** What is found in a file, after at most a minute. */
    Verdict look(byte[] bytes) {
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                return refused(BUSY);
            }
            try {
                return alone(bytes);
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

    private Verdict alone(byte[] bytes) throws IOException, InterruptedException {
        return worker.run(
                        new ByteArrayInputStream(bytes),
                        List.of(),
                        answer ->
                                new String(
                                        answer.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8))
                .map(LookingInside::verdict)
                .orElseGet(() -> refused(TOO_MUCH));
    }

    private static Verdict verdict(String answer) {
        List<String> lines = answer.lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        if (first.equals(Alone.REFUSED) && lines.size() > 1) {
            return new Verdict.Refused(lines.subList(1, lines.size()));
        }
        return FileType.of(first.substring(first.lastIndexOf(' ') + 1))
                .<Verdict>map(type -> new Verdict.Fit(type, first.startsWith(Alone.READ)))
                .orElseGet(() -> refused(TOO_MUCH));
    }

    private static Verdict refused(String why) {
        return new Verdict.Refused(List.of(why));
    }
}
