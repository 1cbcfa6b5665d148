package scot.cairn.proofs;

import java.util.Base64;

/**
 * Standard base64 with padding (RFC 4648 section 4) of which each text stands for bytes of its own:
 * unused bits are zero (section 3.5), nothing is left out and nothing stands between.
 */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Reads what {@link #encode} writes.
     *
     * @throws IllegalArgumentException if it is written in any other way
     */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("base64 must be padded, with unused bits zero");
        }
        return bytes;
    }
}
