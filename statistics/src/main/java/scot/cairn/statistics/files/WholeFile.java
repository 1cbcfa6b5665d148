package scot.cairn.statistics.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file that takes its name, and the place of a file of that name, only once it is whole.
 * Until then it stands beside it as {@code .new}.
 */
final class WholeFile implements AutoCloseable {

    private final Path file;
    private final Path fresh;
    private final BufferedWriter writer;

    private WholeFile(Path file, Path fresh, BufferedWriter writer) {
        this.file = file;
        this.fresh = fresh;
        this.writer = writer;
    }

    /**
     * Begins a file.
     *
     * @throws IOException if it cannot be written there
     */
    static WholeFile at(Path named) throws IOException {
        if (Files.exists(named) && !Files.isRegularFile(named)) {
            Path fresh = Files.createTempFile("cairn", ".new");
            return new WholeFile(named, fresh, Files.newBufferedWriter(fresh));
        }
        // A link stays; what it leads to is replaced.
        Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        Path name = file.getFileName();
        long process = ProcessHandle.current().pid();
        Path fresh = file.resolveSibling(".%s.%d.new".formatted(name, process));
        return new WholeFile(file, fresh, Files.newBufferedWriter(fresh));
    }

    BufferedWriter writer() {
        return writer;
    }

    /** Gives the file its name. */
    void keep() throws IOException {
        writer.close();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or a terminal cannot be replaced: it is given what was written.
            try (OutputStream special = Files.newOutputStream(file)) {
                Files.copy(fresh, special);
            }
        } else {
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what was not kept. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
