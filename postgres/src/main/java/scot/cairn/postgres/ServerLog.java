package scot.cairn.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The file in which the PostgreSQL programs write what happens to them. */
final class ServerLog {

    private static final long LARGE = 10_000_000;
    private static final int TAIL = 64_000;

    private final Path file;
    private long mark;

    private ServerLog(Path file) {
        this.file = file;
    }

    /** Opens it for its owner alone; a large one is first set aside as {@code .old}. */
    static ServerLog of(DataFolder folder) throws IOException {
        Path file = folder.log();
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return new ServerLog(file);
    }

    Path file() {
        return file;
    }

    /** From here on counts as new. */
    void mark() throws IOException {
        mark = Files.size(file);
    }

    /** What was written since the mark; of much, only the end. */
    String sinceMark() throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(mark, reader.length() - TAIL);
            byte[] bytes = new byte[(int) Math.max(0, reader.length() - from)];
            reader.seek(from);
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The last new line that tells of a failure, else the last line, else nothing. */
    String lastWords() throws IOException {
        List<String> lines =
                sinceMark().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.reversed().stream()
                .filter(line -> line.matches(".*(FATAL|PANIC|[Ee]rror|ERROR):.*"))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .orElse("");
    }
}
