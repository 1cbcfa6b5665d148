package scot.cairn.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a file one by one, each at most {@link #LONGEST} bytes. */
final class ByteLines implements AutoCloseable {

    /** Longer lines are cut there, and so are found to be wrong. */
    static final int LONGEST = 1 << 24;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private boolean cut;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, or empty at the end of the file. */
    Optional<byte[]> next() throws IOException {
        line.reset();
        int character = in.read();
        if (character < 0) {
            return Optional.empty();
        }
        while (character >= 0 && character != '\n' && line.size() < LONGEST) {
            line.write(character);
            character = in.read();
        }
        cut |= character != '\n';
        return Optional.of(line.toByteArray());
    }

    /** Whether a line so far was too long, or ended without a line feed. */
    boolean isCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
