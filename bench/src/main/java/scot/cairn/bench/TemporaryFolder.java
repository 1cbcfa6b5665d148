package scot.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one piece of work, gone when closed.
 *
 * @param path where it is
 */
record TemporaryFolder(Path path) implements AutoCloseable {

    /** A new, empty one. */
    static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("cairn-bench"));
    }

    @Override
    public void close() throws IOException {
        for (Path inside : everything().reversed()) {
            Files.delete(inside);
        }
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> inside = Files.walk(path)) {
            return inside.toList();
        }
    }
}
