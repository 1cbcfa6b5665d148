package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command of Cairn in a JVM of its own, with the launcher's options. */
final class CairnProcess implements AutoCloseable {

    /** What the first start leaves for the others, which it makes twice as fast. */
    private static final Path SHARED_CLASSES = Jvm.FOLDER.resolve("shared-classes.jsa");

    /** Happens to be in the folder where the command is run, and would keep it from starting. */
    private static final String OF_ANOTHER_PROGRAM = "spring.datasource.hikari.maximum-pool-size=0";

    private static final Pattern ADDRESS =
            Pattern.compile("Cairn is at http://localhost:([0-9]+)\\R");
    private static final Pattern PORT =
            Pattern.compile("Cairn is listening on port ([1-9][0-9]*)\\R");

    private final Process process;
    private final Path output;
    private final Path talk;

    private CairnProcess(Process process, Path output, Path talk) {
        this.process = process;
        this.output = output;
        this.talk = talk;
    }

    private static final class Jvm {

        private static final Path FOLDER;
        private static final String CLASS_PATH;

        static {
            try {
                FOLDER = Checkout.emptyFolder("commands");
                CLASS_PATH = Checkout.classPathOfJars();
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        }
    }

    static CairnProcess start(Object... arguments) throws IOException {
        return startIn(Map.of(), arguments);
    }

    /** Starts it with these variables added to an environment that names no database. */
    static CairnProcess startIn(Map<String, String> environment, Object... arguments)
            throws IOException {
        FirstStart.only();
        return launch(List.of(), sharing(), environment, arguments);
    }

    /** As {@link #startIn}, where no file may grow beyond a few blocks, as on a full disk. */
    static CairnProcess startWithoutRoom(Map<String, String> environment, Object... arguments)
            throws IOException {
        FirstStart.only();
        List<String> limited = List.of("sh", "-c", "ulimit -f 16; exec \"$@\"", "sh");
        return launch(limited, sharing(), environment, arguments);
    }

    private static String sharing() {
        return "-XX:SharedArchiveFile=" + SHARED_CLASSES;
    }

    /** Starts it so that, at its end, it leaves the others the classes that it loaded. */
    static CairnProcess startAsFirst(Object... arguments) throws IOException {
        return launch(List.of(), "-XX:ArchiveClassesAtExit=" + SHARED_CLASSES, Map.of(), arguments);
    }

    private static CairnProcess launch(
            List<String> before,
            String sharing,
            Map<String, String> environment,
            Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-Duser.timezone=UTC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xlog:disable",
                        sharing,
                        "-cp",
                        Jvm.CLASS_PATH,
                        "scot.cairn.cli.Main"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path folder = Files.createTempDirectory(Jvm.FOLDER, "command");
        Files.writeString(folder.resolve("application.properties"), OF_ANOTHER_PROGRAM);
        Path output = folder.resolve("output");
        Path talk = folder.resolve("talk");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(talk.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CAIRN_"));
        builder.environment().put("CAIRN_HOME", Checkout.root().toString());
        builder.environment().putAll(environment);
        return new CairnProcess(builder.start(), output, talk);
    }

    /** Its pages, once it says where they are. */
    Site site() throws Exception {
        return site(output, ADDRESS);
    }

    /** Its pages, once it says at which port it listens. */
    Site listening() throws Exception {
        return site(talk, PORT);
    }

    private Site site(Path file, Pattern words) throws Exception {
        awaitWords(file, words);
        Matcher said = words.matcher(Files.readString(file));
        assertThat(said.find()).isTrue();
        return new Site(Integer.parseInt(said.group(1)));
    }

    private void awaitWords(Path file, Pattern words) throws Exception {
        Await.until(
                words + " from the command",
                () -> {
                    boolean ended = !process.isAlive();
                    boolean found = words.matcher(Files.readString(file)).find();
                    if (ended && !found) {
                        fail("it ended with %d and said: %s", process.exitValue(), talk());
                    }
                    return found;
                });
    }

    /** Its exit status, once it has ended by itself. */
    int exit() throws Exception {
        assertThat(process.waitFor(Await.PATIENCE)).as("ended by itself").isTrue();
        return process.exitValue();
    }

    /** What it wrote on standard output so far. */
    List<String> output() throws IOException {
        return Files.readAllLines(output);
    }

    /** What it wrote on standard error so far. */
    List<String> talk() throws IOException {
        return Files.readAllLines(talk);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As Ctrl-C or {@code kill}: asks it to stop. */
    void terminate() {
        process.destroy();
    }

    /** As {@code kill -9}; returns when it is dead. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
