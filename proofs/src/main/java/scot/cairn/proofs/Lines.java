package scot.cairn.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Text in lines that each end with a line feed (U+000A), and with nothing else. */
final class Lines {

    private Lines() {}

    /**
     * The lines without their ends, in order; a carriage return is a character like any other.
     *
     * @param text empty, or ended by a line feed
     */
    static List<String> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /**
     * Reads bytes as UTF-8.
     *
     * @throws IllegalArgumentException if they are not
     */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("the text must be UTF-8", malformed);
        }
    }

    /**
     * Reads a count as C2SP writes it: decimal digits without a leading zero.
     *
     * @param what it is, for the message
     * @throws IllegalArgumentException if it is written in any other way, or is 2^63 or more
     */
    static long count(String digits, String what) {
        if (!digits.matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException(
                    "%s must be decimal digits without a leading zero".formatted(what));
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw new IllegalArgumentException("%s must be below 2^63".formatted(what), tooLarge);
        }
    }
}
