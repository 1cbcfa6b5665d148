package scot.cairn.intake.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import scot.cairn.intake.Isolation;
import scot.cairn.intake.Limits;

/**
 * A Java program that is run in a process of its own: a file goes in, an answer comes out, and it
 * is ended when its time is over. What it writes to its standard error is thrown away.
 *
 * <p>It is found on the class path of this program; where that is one jar with jars inside, by its
 * launcher.
 */
public final class Worker {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final int LAST_SECONDS = 5;

    private final Class<?> program;
    private final Limits.Work work;
    private final Isolation isolation;

    /**
     * A worker.
     *
     * @param program has a {@code main} that reads standard input and writes standard output
     */
    public Worker(Class<?> program, Limits.Work work, Isolation isolation) {
        this.program = program;
        this.work = work;
        this.isolation = isolation;
    }

    /** Reads an answer, as far as it needs it. */
    public interface Reading<T> {
        T of(InputStream answer) throws IOException;
    }

    /**
     * Runs it once.
     *
     * @param file what it is given
     * @param arguments none of them a secret: other users of the machine may see them
     * @return what {@code reading} made of the answer; empty if the program did not end well, or
     *     not in time
     * @throws IOException if it cannot be started, or as {@code reading} throws it
     */
    public <T> Optional<T> run(InputStream file, List<String> arguments, Reading<T> reading)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(command(arguments));
        command.environment().clear();
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = command.start();
        Thread sending = Thread.ofVirtual().start(() -> send(file, process));
        Thread stopping = Thread.ofVirtual().start(() -> stop(process));
        try {
            T answer = reading.of(process.getInputStream());
            boolean isDone =
                    process.waitFor(LAST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return isDone ? Optional.ofNullable(answer) : Optional.empty();
        } finally {
            process.destroyForcibly();
            stopping.interrupt();
            sending.join();
        }
    }

    private void stop(Process process) {
        try {
            if (!process.waitFor(work.seconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(InputStream file, Process process) {
        try (OutputStream to = process.getOutputStream()) {
            file.transferTo(to);
        } catch (IOException ended) {
            LOG.log(System.Logger.Level.DEBUG, "it ended before it had all of the file", ended);
        }
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(isolation.before());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx%dm".formatted(work.megabytes()),
                        "-Xss1m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true"));
        if (isOneJar()) {
            command.add("-Dloader.main=" + program.getName());
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(isOneJar() ? LAUNCHER : program.getName());
        command.addAll(arguments);
        return command;
    }

    /** Whether the program is one jar with jars inside, which only its launcher can open. */
    private static boolean isOneJar() {
        return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }
}
