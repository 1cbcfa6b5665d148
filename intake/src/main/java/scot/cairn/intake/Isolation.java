package scot.cairn.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How far a process that opens files is kept apart. */
public enum Isolation {
    /** Its own process, memory and time, and no network: user and network namespaces of Linux. */
    NO_NETWORK("in a process of its own, without a network"),
    /** Its own process, memory and time. The machine does not allow namespaces. */
    PROCESS_ONLY("in a process of its own; this machine does not let us take its network away");

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/unshare"), Path.of("/bin/unshare"));
    private static final int SECONDS = 10;

    private final String words;

    Isolation(String words) {
        this.words = words;
    }

    /** As a report names it. */
    public String words() {
        return words;
    }

    /** What this machine allows; tried once. */
    public static Isolation here() {
        return Tried.HERE;
    }

    /** What stands before a command to have it kept apart so. */
    public List<String> before() {
        return this == NO_NETWORK
                ? List.of(Tried.PLACE.toString(), "--user", "--map-root-user", "--net")
                : List.of();
    }

    private static final class Tried {

        private static final Path PLACE =
                PLACES.stream().filter(Files::isExecutable).findFirst().orElse(PLACES.getFirst());
        private static final Isolation HERE = works() ? NO_NETWORK : PROCESS_ONLY;

        private static boolean works() {
            ProcessBuilder command =
                    new ProcessBuilder(
                                    PLACE.toString(), "--user", "--map-root-user", "--net", "true")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            try {
                Process process = command.start();
                boolean isDone = process.waitFor(SECONDS, TimeUnit.SECONDS);
                process.destroyForcibly();
                return isDone && process.exitValue() == 0;
            } catch (IOException notThere) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
