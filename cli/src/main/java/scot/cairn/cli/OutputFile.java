package scot.cairn.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file that is written whole or not at all. */
final class OutputFile {

    private OutputFile() {}

    /** What puts its text. */
    interface Text {
        void writeTo(Writer writer) throws IOException;
    }

    static void write(Path file, Text text) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (BufferedWriter special = Files.newBufferedWriter(file)) {
                text.writeTo(special);
            }
            return;
        }
        Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path fresh =
                whole.resolveSibling(
                        ".%s.%d.new".formatted(whole.getFileName(), ProcessHandle.current().pid()));
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(fresh)) {
                text.writeTo(writer);
            }
            Files.move(
                    fresh,
                    whole,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
