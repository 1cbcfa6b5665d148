package scot.cairn.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The server's operating system process.
 *
 * <p>The signal that ends it with this JVM follows the <em>thread</em> that forked it, so it is
 * forked by a platform thread of its own, which then waits for it to end.
 */
final class ServerProcess {

    private static final System.Logger LOG = System.getLogger(ServerProcess.class.getName());
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Programs programs;
    private volatile boolean mayNotEnd;

    private ServerProcess(Process process, Programs programs) {
        this.process = process;
        this.programs = programs;
    }

    /**
     * @throws CannotStart if the machine does not run the command
     */
    static ServerProcess fork(ProcessBuilder command, Programs programs) {
        var forked = new CompletableFuture<ServerProcess>();
        Thread.ofPlatform()
                .daemon()
                .name("cairn-postgres")
                .start(() -> forkAndWait(command, programs, forked));
        try {
            return forked.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart refusal ? refusal : e;
        }
    }

    private static void forkAndWait(
            ProcessBuilder command, Programs programs, CompletableFuture<ServerProcess> forked) {
        try {
            var server = new ServerProcess(Programs.start(command), programs);
            forked.complete(server);
            server.waitForItsEnd();
        } catch (CannotStart e) {
            forked.completeExceptionally(e);
        }
    }

    private void waitForItsEnd() {
        int exit = process.onExit().join().exitValue();
        if (mayNotEnd) {
            LOG.log(
                    Level.ERROR,
                    "The database server ended by itself with code {0}; its log is {1}; restart Cairn",
                    exit,
                    programs.log().file());
        }
    }

    long pid() {
        return process.pid();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time);
    }

    /** From now until {@link #stop} its end is an accident and is logged as one. */
    void mustStay() {
        mayNotEnd = true;
    }

    /**
     * Stops it cleanly without waiting for its clients; returns when it has ended. After a minute
     * it is killed, which loses nothing committed. Does nothing if it has already ended.
     */
    void stop() {
        mayNotEnd = false;
        if (process.isAlive() && !(interrupt() && endsInTime())) {
            LOG.log(Level.WARNING, "The database server does not stop and is killed");
            process.destroyForcibly().onExit().join();
        }
    }

    /** Process.destroy would send SIGTERM, at which the server waits for its clients to leave. */
    private boolean interrupt() {
        try {
            return programs.run("pg_ctl", "kill", "INT", Long.toString(pid())) == 0
                    || !process.isAlive();
        } catch (IOException | CannotStart e) {
            return false;
        }
    }

    private boolean endsInTime() {
        return !process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()
                .isAlive();
    }
}
