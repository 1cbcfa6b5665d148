package scot.cairn.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the launcher, or the build, tells the benchmarks. */
final class Build {

    private Build() {}

    /** The program that is measured. */
    static Path jar() {
        return told("cairn.jar");
    }

    /** The first mission's pack. */
    static Path pack() {
        return packs().resolve("scotland-drugs-mission");
    }

    /** The packs that come with Cairn. */
    static Path packs() {
        return told("cairn.repository").resolve("packs");
    }

    /** The folder for results. */
    static Path results() {
        return told("cairn.results");
    }

    private static Path told(String property) {
        @Nullable String path = System.getProperty(property);
        if (path == null) {
            throw new IllegalStateException(
                    "the system property %s is not set: run this through ./cairn"
                            .formatted(property));
        }
        return Path.of(path).toAbsolutePath().normalize();
    }
}
