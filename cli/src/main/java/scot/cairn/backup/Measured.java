package scot.cairn.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** How many bytes have gone through a stream, and their SHA-256. */
final class Measured {

    private final MessageDigest digest = Seal.sha256();
    private long bytes;

    long bytes() {
        return bytes;
    }

    /** In hexadecimal digits; asked for once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(byte[] some, int from, int count) {
        digest.update(some, from, count);
        bytes += count;
    }

    /** What is written to this goes on to another stream, which stays open. */
    OutputStream to(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] some, int from, int count) throws IOException {
                out.write(some, from, count);
                add(some, from, count);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    /** What is read from this comes from another stream. */
    InputStream from(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] some, int from, int count) throws IOException {
                int read = in.read(some, from, count);
                if (read > 0) {
                    add(some, from, read);
                }
                return read;
            }
        };
    }
}
