package scot.cairn.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash: 32 bytes that never change, equal to any other hash of the same bytes.
 *
 * <p>A class and not a record, because the equality and accessor of a record over an array would be
 * those of the array itself.
 */
public final class Hash {

    /** Length of every hash, in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash of a copy of these bytes; nothing is digested.
     *
     * @param bytes exactly 32
     * @throws IllegalArgumentException if there are fewer or more than 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "a hash is " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads what {@link #hex} writes, in either case of letter.
     *
     * @param hex exactly 64 hexadecimal digits, nothing around or between them
     * @throws IllegalArgumentException if it is anything else
     */
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /**
     * Reads what {@link #base64} writes.
     *
     * @param base64 exactly 44 characters of standard base64, nothing around or between them
     * @throws IllegalArgumentException if it is anything else, or has unused bits that are not zero
     */
    public static Hash ofBase64(String base64) {
        return of(StrictBase64.decode(base64));
    }

    /** The SHA-256 digest of some bytes, one part after the other. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** The SHA-256 digest of all that is left of a stream, which it leaves open. */
    public static Hash sha256(InputStream bytes) throws IOException {
        MessageDigest digest = sha256();
        bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return new Hash(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A fresh copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 hexadecimal digits, letters in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** 44 characters of standard base64 with padding (RFC 4648 section 4). */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The same as {@link #hex}. */
    @Override
    public String toString() {
        return hex();
    }
}
