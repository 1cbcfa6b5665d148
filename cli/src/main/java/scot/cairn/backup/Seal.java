package scot.cairn.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import scot.cairn.proofs.Hash;

/**
 * The last 64 bytes of a backup, within the zip's comment: the SHA-256 of every byte before them. A
 * zip's own headers are covered by no other sum.
 */
final class Seal {

    /** The zip's comment until the file is sealed. */
    static final String BLANK = "sha256:" + "0".repeat(2 * Hash.LENGTH);

    private static final int LENGTH = 2 * Hash.LENGTH;
    private static final int AT_A_TIME = 1 << 16;

    private Seal() {}

    /**
     * What is found in a file.
     *
     * @param file SHA-256 of all of it
     * @param fits whether its seal is that of the bytes before it
     */
    record Found(Hash file, boolean fits) {}

    /**
     * Seals a file that ends with {@link #BLANK}.
     *
     * @return SHA-256 of the whole file
     */
    static Hash put(FileChannel file) throws IOException {
        long end = file.size() - LENGTH;
        MessageDigest digest = digest(file, end);
        byte[] seal = seal(digest);
        ByteBuffer bytes = ByteBuffer.wrap(seal);
        while (bytes.hasRemaining()) {
            file.write(bytes, end + bytes.position());
        }
        digest.update(seal);
        return Hash.of(digest.digest());
    }

    /** Looks at a file's seal. */
    static Found in(FileChannel file) throws IOException {
        long end = Math.max(0, file.size() - LENGTH);
        MessageDigest digest = digest(file, end);
        byte[] expected = seal(digest);
        ByteBuffer last = ByteBuffer.allocate((int) (file.size() - end));
        while (last.hasRemaining() && file.read(last, end + last.position()) >= 0) {
            // on
        }
        digest.update(last.array());
        return new Found(Hash.of(digest.digest()), MessageDigest.isEqual(expected, last.array()));
    }

    /** What the seal must be after these bytes, which the digest goes on from. */
    private static byte[] seal(MessageDigest digest) {
        try {
            byte[] hash = ((MessageDigest) digest.clone()).digest();
            return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", impossible);
        }
    }

    private static MessageDigest digest(FileChannel file, long end) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer some = ByteBuffer.allocate(AT_A_TIME);
        for (long at = 0; at < end; ) {
            some.clear().limit((int) Math.min(AT_A_TIME, end - at));
            int read = file.read(some, at);
            if (read < 0) {
                throw new IOException("the file became shorter while it was read");
            }
            digest.update(some.flip());
            at += read;
        }
        return digest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
