package scot.cairn.intake.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text in UTF-8 (RFC 3629), without the mark that may stand at its beginning. It ends before the
 * first byte that is not UTF-8, and then knows where that is; nothing is replaced.
 */
final class Utf8Reader extends Reader {

    private static final int SIZE = 16_384;

    private final InputStream from;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer letters = CharBuffer.allocate(SIZE).flip();
    private long before;
    private int line = 1;
    private char last;
    private boolean ended;
    private boolean begun;
    private @Nullable Wrong wrong;

    Utf8Reader(InputStream from) {
        this.from = from;
    }

    /**
     * A byte that is not UTF-8.
     *
     * @param offset from 0
     * @param line from 1
     * @param value 0 to 255
     */
    record Wrong(long offset, int line, int value) {}

    /** What made it end early. */
    Optional<Wrong> fault() {
        return Optional.ofNullable(wrong);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!letters.hasRemaining()) {
            if (wrong != null || (ended && !bytes.hasRemaining())) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, letters.remaining());
        letters.get(into, offset, count);
        return count;
    }

    private void fill() throws IOException {
        if (!ended) {
            before += bytes.position();
            bytes.compact();
            int read = from.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
            bytes.flip();
        }
        letters.clear();
        CoderResult result = decoder.decode(bytes, letters, ended);
        letters.flip();
        if (!begun && letters.hasRemaining()) {
            begun = true;
            if (letters.get(letters.position()) == '\ufeff') {
                letters.get();
            }
        }
        countLines();
        if (result.isError()) {
            int at = bytes.position();
            wrong = new Wrong(before + at, line, bytes.get(at) & 0xff);
        }
    }

    private void countLines() {
        for (int i = letters.position(); i < letters.limit(); i++) {
            char letter = letters.get(i);
            if (letter == '\r' || (letter == '\n' && last != '\r')) {
                line++;
            }
            last = letter;
        }
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
