package scot.cairn.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The files of this checkout and of its build. */
final class Checkout {

    private Checkout() {}

    /** The root folder, in which the launcher is. */
    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** The first mission's pack. */
    static Path pack() {
        return root().resolve("packs").resolve("scotland-drugs-mission");
    }

    /** An empty folder in the build's own. */
    static Path emptyFolder(String name) throws IOException {
        try {
            Path classes =
                    Path.of(
                            Checkout.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Path folder = classes.resolveSibling(name);
            delete(folder);
            return Files.createDirectories(folder);
        } catch (URISyntaxException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.toList().reversed()) {
                    Files.delete(path);
                }
            }
        }
    }

    /**
     * The class path of the tests with a jar in place of each folder, as the JVM wants to share it.
     */
    static String classPathOfJars() throws IOException {
        Path jars = emptyFolder("jars");
        List<String> entries = new ArrayList<>();
        for (Path entry : classPath()) {
            if (Files.isDirectory(entry)) {
                Path jar = jars.resolve(entries.size() + ".jar");
                run("jar", "cf", jar.toString(), "-C", entry.toString(), ".");
                entries.add(jar.toString());
            } else {
                entries.add(entry.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path"))
                .flatMap(path ->
                        java.util.regex.Pattern.compile(File.pathSeparator).splitAsStream(path))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static void run(String tool, String... arguments) {
        int exit =
                ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
        if (exit != 0) {
            throw new IllegalStateException(tool + " failed");
        }
    }
}
