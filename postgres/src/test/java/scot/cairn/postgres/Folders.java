package scot.cairn.postgres;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Data folders for tests, copied from one made at the first call to save time. */
final class Folders {

    private static final Path ORIGINAL = original();

    private Folders() {}

    /** A data folder with a blank in its name, in which the server was once started and stopped. */
    static Path used(Path parent) throws IOException {
        Path folder = unused(parent);
        copy("cp -aT", "pg18", folder);
        copy("cp -aT", "passwords", folder);
        return folder;
    }

    /** A data folder that holds PostgreSQL's programs and no more. */
    static Path unused(Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("my data"));
        try {
            copy("cp -alT", "pg18-binaries", folder);
        } catch (IOException onAnotherDisk) {
            copy("cp -aT", "pg18-binaries", folder);
        }
        return folder;
    }

    /** The names in a folder, in order. */
    static List<String> names(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    private static void copy(String command, String name, Path folder) throws IOException {
        var words = new ArrayList<>(List.of(command.split(" ")));
        words.add(ORIGINAL.resolve(name).toString());
        words.add(folder.resolve(name).toString());
        if (new ProcessBuilder(words).start().onExit().join().exitValue() != 0) {
            throw new IOException("failed: " + words);
        }
    }

    private static Path original() {
        try {
            Path classes =
                    Path.of(
                            Folders.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Path folder = classes.resolveSibling("used-data-folder");
            LocalPostgres.start(folder).close();
            return folder;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
