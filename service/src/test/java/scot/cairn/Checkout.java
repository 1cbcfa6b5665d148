package scot.cairn;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this checkout stands. */
public final class Checkout {

    private Checkout() {}

    /** The root folder, whichever module's folder the tests run in. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(here.resolve("mvnw"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("no folder above the tests holds mvnw");
            }
        }
        return here;
    }

    /** The pack of the plan after it, of which an outline is held. */
    public static Path planAfter() {
        return root().resolve("packs").resolve("scotland-alcohol-drugs-plan-2026");
    }

    /** The first mission's pack. */
    public static Path missionPack() {
        return root().resolve("packs").resolve("scotland-drugs-mission");
    }
}
