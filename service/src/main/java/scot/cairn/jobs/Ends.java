package scot.cairn.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells whoever waits for a job that it is over, where it runs in this process. */
@Component
class Ends {

    private final Map<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();

    /** A job is over. */
    void over(long number) {
        CountDownLatch latch = awaited.remove(number);
        if (latch != null) {
            latch.countDown();
        }
    }

    /**
     * Waits for the end of a job.
     *
     * @param isOver asked once whoever waits would be told, as it may be over already
     */
    void await(long number, Duration longest, java.util.function.BooleanSupplier isOver)
            throws InterruptedException {
        CountDownLatch latch = awaited.computeIfAbsent(number, _ -> new CountDownLatch(1));
        if (isOver.getAsBoolean()) {
            over(number);
        }
        boolean wasTold = latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (!wasTold) {
            awaited.remove(number, latch);
        }
    }
}
