package scot.cairn.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How PostgreSQL's programs are run on this machine: with a clean environment, out of sight of root
 * and into the log.
 *
 * @param bin the folder they are in
 */
record Programs(Machine machine, Path bin, ServerLog log) {

    /** The server, tied to the life of the thread that starts it where the machine can do that. */
    ProcessBuilder server(List<String> arguments) {
        return process(machine.guard(), "postgres", arguments);
    }

    /**
     * Runs a short program to its end.
     *
     * @return its exit code, 0 for success
     * @throws CannotStart if the machine does not run it
     */
    int run(String program, String... arguments) throws IOException {
        log.mark();
        return start(process(List.of(), program, List.of(arguments))).onExit().join().exitValue();
    }

    /**
     * @throws CannotStart if the machine does not run the command, as from a disk that may not hold
     *     programs
     */
    static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException e) {
            throw new CannotStart(
                    "This machine does not run PostgreSQL (%s); choose a data folder on a disk from which programs may run."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private ProcessBuilder process(List<String> guard, String program, List<String> arguments) {
        var command = new ArrayList<>(machine.disguise());
        command.addAll(guard);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        var builder =
                new ProcessBuilder(command)
                        .directory(bin.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                        .redirectErrorStream(true);
        cleanEnvironment(builder.environment());
        return builder;
    }

    private static void cleanEnvironment(Map<String, String> environment) {
        String path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }
}
