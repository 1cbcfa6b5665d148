package scot.cairn.postgres;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The running server.
 *
 * @param port the loopback port at which it answers
 */
record Server(ServerProcess process, int port) {

    private static final int ATTEMPTS = 20;
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Enough to replay the longest log a crash can leave (max_wal_size) on a slow disk. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Starts it and waits until it answers. Tries again when someone takes the port before it, or
     * when backends of a killed server have not all ended yet.
     *
     * @throws CannotStart if it does not start
     */
    static Server start(DataFolder folder, Programs programs) throws IOException {
        for (int attempt = 1; ; attempt++) {
            programs.log().mark();
            int port = programs.machine().freePort().number();
            var command = programs.server(arguments(folder, port));
            var server = new Server(ServerProcess.fork(command, programs), port);
            if (server.answers(PidFile.of(folder))) {
                server.process.mustStay();
                return server;
            }
            if (attempt == ATTEMPTS || !mayRetry(programs.log().sinceMark())) {
                throw CannotStart.program(
                        folder.root(), "The database server does not start", programs.log());
            }
        }
    }

    void stop() {
        process.stop();
    }

    private boolean answers(PidFile note) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (endsWithin(STEP)) {
                return false;
            }
            if (note.saysReady(process.pid())) {
                return true;
            }
        }
        process.stop();
        return false;
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.endsWithin(time);
        } catch (InterruptedException e) {
            process.stop();
            Thread.currentThread().interrupt();
            throw new CannotStart(
                    "The start of the database was interrupted; start Cairn again.", e);
        }
    }

    private static boolean mayRetry(String log) {
        if (log.contains("Address already in use")) {
            return true;
        }
        if (log.contains("is still in use")) {
            LockSupport.parkNanos(PAUSE.toNanos());
            return true;
        }
        return false;
    }

    /**
     * Settings on the command line hold whatever the files in the cluster say. The log keeps out
     * statements and row values, which may be personal data.
     */
    private static List<String> arguments(DataFolder folder, int port) {
        var settings =
                Stream.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "shared_buffers=64MB",
                        "random_page_cost=1.1",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "fsync=on",
                        "full_page_writes=on",
                        "password_encryption=scram-sha-256",
                        "logging_collector=off",
                        "log_error_verbosity=terse",
                        "log_min_error_statement=panic");
        return Stream.concat(
                        Stream.of("-D", folder.cluster().toString()),
                        settings.flatMap(setting -> Stream.of("-c", setting)))
                .toList();
    }
}
