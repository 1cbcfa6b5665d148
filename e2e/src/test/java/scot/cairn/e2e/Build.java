package scot.cairn.e2e;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the build tells the tests. */
final class Build {

    private Build() {}

    /** The root folder of the checkout. */
    static Path repository() {
        return told("cairn.repository");
    }

    /** The program. */
    static Path jar() {
        return told("cairn.jar");
    }

    /** The folder for what the tests leave behind. */
    static Path output() {
        return told("cairn.output");
    }

    private static Path told(String property) {
        @Nullable String path = System.getProperty(property);
        if (path == null) {
            throw new IllegalStateException(
                    "the system property %s is not set: run the tests through Maven"
                            .formatted(property));
        }
        return Path.of(path).normalize();
    }
}
