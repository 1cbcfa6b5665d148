package scot.cairn.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The built program, running its demonstration as a process of its own with its own data. */
final class Cairn implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Cairn is at (http://localhost:\\d+)");
    private static final int SECONDS_TO_START = 180;
    private static final int SECONDS_TO_STOP = 60;

    private final Process process;
    private final Path data;
    private final URI address;

    private Cairn(Process process, Path data, URI address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /**
     * Starts it and waits until it says where it is.
     *
     * @throws IllegalStateException if it does not, with what it said instead
     */
    static Cairn start() throws IOException, InterruptedException {
        Path log = Build.output().resolve("cairn.log");
        Files.createDirectories(Build.output());
        Path data = Files.createTempDirectory("cairn-e2e");
        Process process = process(data, log);
        try {
            return new Cairn(process, data, address(process, log));
        } catch (RuntimeException | InterruptedException failure) {
            stop(process, data);
            throw failure;
        }
    }

    private static Process process(Path data, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-Xmx512m",
                        "-jar",
                        Build.jar().toString(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data.toString(),
                        "--packs",
                        Build.repository().resolve("packs").toString());
        builder.environment().put("CAIRN_HOME", Build.repository().toString());
        return builder.redirectError(log.toFile()).start();
    }

    private static URI address(Process process, Path log) throws InterruptedException {
        CompletableFuture<URI> told = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> listen(process, told));
        try {
            return told.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            throw new IllegalStateException(
                    "Cairn did not start; %s says why:%n%s".formatted(log, read(log)), silent);
        }
    }

    /** Reads all it says, so that it never waits for a reader. */
    private static void listen(Process process, CompletableFuture<URI> told) {
        try (BufferedReader lines = process.inputReader()) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher address = ADDRESS.matcher(line);
                if (address.matches()) {
                    told.complete(URI.create(address.group(1)));
                }
            }
        } catch (IOException broken) {
            told.completeExceptionally(broken);
        }
        told.completeExceptionally(new IllegalStateException("it ended without an address"));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where its home page is, without a path. */
    URI address() {
        return address;
    }

    /**
     * Stops it as Ctrl-C would, and forgets its data.
     *
     * @throws IllegalStateException if it had to be killed
     */
    @Override
    public void close() {
        stop(process, data);
    }

    private static void stop(Process process, Path data) {
        process.destroy();
        boolean stopped = ended(process);
        if (!stopped) {
            process.destroyForcibly();
            ended(process);
        }
        delete(data);
        if (!stopped) {
            throw new IllegalStateException(
                    "Cairn did not stop within %d seconds".formatted(SECONDS_TO_STOP));
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path emptied, @Nullable IOException failure) throws IOException {
                            Files.delete(emptied);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
