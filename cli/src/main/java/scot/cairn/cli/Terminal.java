package scot.cairn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import scot.cairn.backup.Progress;

/** What long work is at, on one line of a terminal; in a pipe or a file, nothing. */
final class Terminal implements Progress, AutoCloseable {

    private static final String BACK_TO_AN_EMPTY_LINE = "\r\033[K";

    private final boolean isThere = isThere();

    private static boolean isThere() {
        try {
            String standardError = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return standardError.startsWith("/dev/pts/") || standardError.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    @Override
    public void at(String what) {
        if (isThere) {
            System.err.print(BACK_TO_AN_EMPTY_LINE + what);
            System.err.flush();
        }
    }

    /** Leaves the line empty. */
    @Override
    public void close() {
        at("");
    }
}
