package scot.cairn.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the files of a pack, tells their kinds apart and parses each. */
final class PackFolder {

    private static final int DEEPEST_FILE = 3;
    private static final String NOTE_TO_READERS = "README.md";

    private final Path folder;
    private final Faults faults;
    private final List<PackFile> files = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final Set<String> measures = new TreeSet<>();
    private final Set<FileKind> found = EnumSet.noneOf(FileKind.class);
    private final Set<FileKind> unread = EnumSet.noneOf(FileKind.class);

    private PackFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /**
     * The pack in {@code folder}.
     *
     * @throws UncheckedIOException if the folder or a file cannot be read at all
     */
    static Draft open(Path folder, Faults faults) {
        var pack = new PackFolder(real(folder), faults);
        pack.paths().forEach(pack::take);
        pack.noteMissing();
        return new Draft(name(folder), pack.files, pack.documents, pack.measures, pack.unread);
    }

    /** The folder itself where {@code folder} is a link to it. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path folder) {
        return Objects.toString(folder.toAbsolutePath().normalize().getFileName(), "");
    }

    /**
     * Everything in the folder but folders that may hold files; deeper than any file, folders too.
     */
    private List<Path> paths() {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST_FILE)) {
            return walk.map(folder::relativize)
                    .filter(path -> !isFolder(path) || path.getNameCount() == DEEPEST_FILE)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isFolder(Path path) {
        return Files.isDirectory(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private void take(Path path) {
        String file = path.toString().replace('\\', '/');
        Optional<FileKind> kind = FileKind.of(file);
        if (kind.isPresent()) {
            found.add(kind.get());
            take(path, file, kind.get());
        } else if (file.equals(NOTE_TO_READERS)) {
            text(path, file);
        } else {
            faults.add(
                    new Place(file, 1, 1),
                    "no plan holds a file of this name",
                    Nearest.to(file, FileKind.patterns())
                            .filter(meant -> !meant.contains("*"))
                            .map(meant -> "rename it to " + meant + ", or take it away")
                            .orElse("take it away; " + FileKind.heldBeside(file)));
        }
    }

    private void take(Path path, String file, FileKind kind) {
        if (!Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            unread.add(kind);
            faults.add(
                    new Place(file, 1, 1),
                    "this is not a plain file",
                    "put the file itself here, not a link or a folder");
            return;
        }
        Optional<Document> document =
                text(path, file)
                        .flatMap(text -> parse(text, file, kind))
                        .map(root -> new Document(kind, file, root));
        if (kind == FileKind.MEASURE) {
            String name = path.getFileName().toString();
            measures.add(name.substring(0, name.lastIndexOf('.')));
        }
        document.ifPresentOrElse(documents::add, () -> unread.add(kind));
    }

    private Optional<String> text(Path path, String file) {
        Optional<String> text = TextFile.read(folder.resolve(path), file, faults);
        text.ifPresent(read -> files.add(new PackFile(file, read)));
        return text;
    }

    private Optional<Node> parse(String text, String file, FileKind kind) {
        return TableHeaders.of(kind)
                .map(header -> CsvTree.parse(text, file, header, faults))
                .orElseGet(() -> YamlTree.parse(text, file, faults));
    }

    private void noteMissing() {
        if (found.containsAll(EnumSet.of(FileKind.MISSION, FileKind.OUTLINE))) {
            faults.add(
                    new Place(FileKind.OUTLINE.pattern(), 1, 1),
                    "the plan is held in full, and in outline too",
                    "take this file away once mission.yaml says all that it says");
        }
        boolean outline = found.contains(FileKind.OUTLINE) && !found.contains(FileKind.MISSION);
        for (FileKind kind : FileKind.required(outline)) {
            if (!found.contains(kind)) {
                faults.add(
                        new Place(kind.pattern(), 1, 1),
                        "the file is missing",
                        "add it: " + Schemas.description(kind));
            }
        }
    }
}
