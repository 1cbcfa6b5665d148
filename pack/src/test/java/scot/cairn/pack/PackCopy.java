package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import scot.cairn.pack.Reading.Faulty;
import scot.cairn.pack.Reading.Sound;

/** A copy of the real pack, to be broken. In a change, » marks where its fault is expected. */
final class PackCopy {

    static final Path REAL = Path.of("../packs/scotland-drugs-mission");

    private static final Path OUTLINE = Path.of("../packs/scotland-alcohol-drugs-plan-2026");
    private static final String MARK = "»";

    private final Path folder;

    private PackCopy(Path folder) {
        this.folder = folder;
    }

    static PackCopy in(Path parent) {
        return of(REAL, parent);
    }

    /** A copy of a pack of which only the outline is held. */
    static PackCopy ofOutline(Path parent) {
        return of(OUTLINE, parent);
    }

    private static PackCopy of(Path pack, Path parent) {
        Path folder = parent.resolve(pack.getFileName());
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(PackCopy::isSmall).toList()) {
                Files.copy(file, folder.resolve(pack.relativize(file)));
            }
            return new PackCopy(folder);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Long tables of values hold nothing that a fault of a copy needs, and take long to read. */
    private static boolean isSmall(Path file) {
        return !file.toString().contains("values") || file.toFile().length() < 18_000;
    }

    /**
     * Replaces the first {@code before} of a file, and says where the mark in {@code after} was.
     */
    String change(String file, String before, String after) {
        String text = text(file);
        assertThat(text).contains(before);
        int start = text.indexOf(before);
        int end = start + before.length();
        return write(file, text.substring(0, start) + after + text.substring(end));
    }

    /** Adds to the end of a file, and says where the mark was. */
    String append(String file, String addition) {
        return write(file, text(file) + addition);
    }

    /** Writes a whole file, and says where the mark was. */
    String write(String file, String marked) {
        int mark = Math.max(0, marked.indexOf(MARK));
        String before = marked.substring(0, mark);
        int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
        int column = mark - before.lastIndexOf('\n');
        write(file, marked.replace(MARK, "").getBytes(StandardCharsets.UTF_8));
        return file + ":" + line + ":" + column + ": ";
    }

    void write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** The line of a file, from 1, that holds the first {@code words}. */
    int lineOf(String file, String words) {
        String text = text(file);
        assertThat(text).contains(words);
        String before = text.substring(0, text.indexOf(words));
        return 1 + (int) before.chars().filter(character -> character == '\n').count();
    }

    Path folder() {
        return folder;
    }

    /** Every fault of the copy, as a person reads it; none if it is sound. */
    List<String> faults() {
        return switch (PackReader.read(folder)) {
            case Sound _ -> List.of();
            case Faulty faulty -> faulty.faults().stream().map(Fault::toString).toList();
        };
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
