package scot.cairn.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** How a command ends that was asked to: it stays in the foreground until then. */
final class Stopping {

    private Stopping() {}

    static void await(ConfigurableApplicationContext service) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        service.addApplicationListener(
                (ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        closed.await();
    }

    /** Whether this process is ending, so that what fails now fails because of that. */
    static boolean isUnderWay() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }
}
