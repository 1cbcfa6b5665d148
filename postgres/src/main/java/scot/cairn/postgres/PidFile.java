package scot.cairn.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * PostgreSQL's own note of its running server: the process number is its first line and its state
 * the eighth.
 */
record PidFile(Path file) {

    private static final int STATE = 7;

    static PidFile of(DataFolder folder) {
        return new PidFile(folder.cluster().resolve("postmaster.pid"));
    }

    /** The process it names, dead or alive; empty if there is no such file or no number in it. */
    OptionalLong pid() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.getFirst().matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(lines.getFirst()));
    }

    /** Whether it says that the server of this process number now answers. */
    boolean saysReady(long pid) throws IOException {
        List<String> lines = lines();
        return lines.size() > STATE
                && lines.getFirst().equals(Long.toString(pid))
                && lines.get(STATE).strip().equals("ready");
    }

    /** Puts another process number in the place of the one it names, if it still names one. */
    void rename(long pid) throws IOException {
        var lines = new ArrayList<>(lines());
        if (!lines.isEmpty()) {
            lines.set(0, Long.toString(pid));
            Files.write(file, lines);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
