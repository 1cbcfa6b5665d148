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
    private final byte[] piece = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int position;
    private int limit;
    private boolean cut;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, or empty at the end of the file. */
    Optional<byte[]> next() throws IOException {
        line.reset();
        while (line.size() < LONGEST && hasMore()) {
            int end = position;
            while (end < limit && piece[end] != '\n') {
                end++;
            }
            int taken = Math.min(end - position, LONGEST - line.size());
            line.write(piece, position, taken);
            position += taken;
            if (position < limit && piece[position] == '\n') {
                position++;
                return Optional.of(line.toByteArray());
            }
        }
        if (line.size() == 0) {
            return Optional.empty();
        }
        cut = true;
        return Optional.of(line.toByteArray());
    }

    /** Whether a line so far was too long, or ended without a line feed. */
    boolean isCut() {
        return cut;
    }

    private boolean hasMore() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(in.read(piece), 0);
        }
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
