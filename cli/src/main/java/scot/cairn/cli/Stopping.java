package scot.cairn.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Keeps a command in the foreground until its service closes. */
final class Stopping {

    private Stopping() {}

    static void await(ConfigurableApplicationContext service) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        service.addApplicationListener(
                (ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        closed.await();
    }
}
