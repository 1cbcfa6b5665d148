package scot.cairn.e2e;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page opened once at one width, with all that one opening can tell.
 *
 * @param status HTTP status
 * @param look what is on it
 * @param widthWithWideText how wide it is when the reader spaces text as WCAG 1.4.12 allows
 * @param violations each rule of axe that it breaks, where and how; null where axe was not asked
 * @param console what the console said
 * @param failures requests that failed
 * @param picture a picture of all of it; null where none was taken
 * @param sheet what it shows on paper; null where it was not at a desk
 */
record Visit(
        int status,
        Look look,
        int widthWithWideText,
        @Nullable List<String> violations,
        List<String> console,
        List<String> failures,
        @Nullable Path picture,
        @Nullable Sheet sheet) {}
