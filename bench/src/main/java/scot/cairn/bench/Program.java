package scot.cairn.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java program in a process of its own, started as the launcher starts Cairn. */
final class Program implements AutoCloseable {

    /** As for {@code serve}. */
    static final List<String> SERVING =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Djava.awt.headless=true",
                    "-Duser.timezone=UTC",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED");

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int SECONDS_TO_STOP = 60;

    private final Process process;
    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();

    /**
     * What was heard next.
     *
     * @param line null at the end
     */
    private record Said(@Nullable String line) {}

    private Program(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /**
     * The options of a command that does one piece of work.
     *
     * @param megabytes the most memory for its objects
     */
    static List<String> working(int megabytes) {
        return joined(SERVING, List.of("-Xmx%dm".formatted(megabytes)));
    }

    /** The options of a command that is soon done. */
    static List<String> quick(int megabytes) {
        return joined(working(megabytes), List.of("-XX:TieredStopAtLevel=1"));
    }

    /**
     * Starts Cairn.
     *
     * @param options of the JVM
     * @param environment added to this process's own
     * @param arguments the command and its own
     */
    static Program cairn(List<String> options, Map<String, String> environment, Object... arguments)
            throws IOException {
        List<String> words = Stream.of(arguments).map(Object::toString).toList();
        return start(
                environment,
                joined(joined(options, List.of("-jar", Build.jar().toString())), words));
    }

    /** Starts the JDK's own file server over a folder. */
    static Program fileServer(Path folder) throws IOException {
        return start(
                Map.of(),
                joined(
                        SERVING,
                        List.of(
                                // Otherwise an answer waits until its headers are acknowledged.
                                "-Dsun.net.httpserver.nodelay=true",
                                "-m",
                                "jdk.httpserver",
                                "--port",
                                "0",
                                "--output",
                                "none",
                                "--directory",
                                folder.toString())));
    }

    /** Starts a program of this machine. */
    static Program other(Path program, String... arguments) throws IOException {
        return start(program, Map.of(), List.of(arguments));
    }

    private static Program start(Map<String, String> environment, List<String> arguments)
            throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return start(java, environment, arguments);
    }

    private static Program start(
            Path program, Map<String, String> environment, List<String> arguments)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(joined(List.of(program.toString()), arguments));
        builder.environment().putAll(environment);
        return new Program(builder.redirectErrorStream(true).start());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Reads all it says, so that it never waits for a reader. */
    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(new Said(line));
            }
        } catch (IOException ended) {
            said.add(new Said(ended.toString()));
        }
        said.add(new Said(null));
    }

    /**
     * What the group of a pattern stands for in the first line that holds it, once it is said.
     *
     * @throws IllegalStateException if the program ends without saying so, or takes half an hour
     */
    String await(Pattern words) throws InterruptedException {
        for (@Nullable String line = next(); line != null; line = next()) {
            Matcher found = words.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("never said %s but: %s".formatted(words, heard));
    }

    /**
     * Waits until it ends by itself, and gives what it said.
     *
     * @throws IllegalStateException if it fails, or takes half an hour
     */
    List<String> awaitEnd() throws InterruptedException {
        while (next() != null) {
            // All of it is kept.
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("it failed and said: " + heard);
        }
        return List.copyOf(heard);
    }

    private @Nullable String next() throws InterruptedException {
        @Nullable Said next = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("silent for %s after: %s".formatted(PATIENCE, heard));
        }
        if (next.line() != null) {
            heard.add(next.line());
        }
        return next.line();
    }

    /** Stops it as Ctrl-C would, or kills it where that does not help. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopWaiting) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
