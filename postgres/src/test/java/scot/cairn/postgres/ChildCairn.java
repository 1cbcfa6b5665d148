package scot.cairn.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another JVM that starts the database, for tests that kill it. Its output is read line by line.
 */
final class ChildCairn implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildCairn(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    static ChildCairn launch(String task, Path folder) throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildMain.class.getName(),
                        task,
                        folder.toString());
        return new ChildCairn(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    String line() throws IOException {
        String line = output.readLine();
        return line == null ? "" : line;
    }

    /** What is still unread in the pipe once it is dead. */
    List<String> remainingLines() throws IOException {
        var lines = new ArrayList<String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        return lines;
    }

    int exitCode() {
        return process.onExit().join().exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}; returns when it is dead. What it wrote before can still be read. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
