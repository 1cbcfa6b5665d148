package scot.cairn.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file as text that people can read, or says why it is none. */
final class TextFile {

    private static final int MOST_MEGABYTES = 4;
    private static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;

    private TextFile() {}

    /**
     * The text of {@code path}.
     *
     * @param file how faults name it
     * @return empty if there is a fault
     * @throws UncheckedIOException if the file cannot be read at all
     */
    static Optional<String> read(Path path, String file, Faults faults) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                faults.add(
                        new Place(file, 1, 1),
                        "the file is larger than " + MOST_MEGABYTES + " MB",
                        "split it, or take out what is no part of the plan");
                return Optional.empty();
            }
            return decoded(Files.readAllBytes(path), file, faults);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> decoded(byte[] bytes, String file, Faults faults) {
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            faults.add(
                    placeAfter(text, file),
                    "the file is not text in UTF-8",
                    "save it as plain text in UTF-8");
            return Optional.empty();
        }
        return free(text, file, faults);
    }

    private static Optional<String> free(String text, String file, Faults faults) {
        for (int index = 0; index < text.length(); index++) {
            if (isHidden(text, index)) {
                faults.add(
                        placeAfter(text.substring(0, index), file),
                        "a hidden character stands here (U+%04X)"
                                .formatted((int) text.charAt(index)),
                        "take it out, and save the file as plain UTF-8 without a byte-order mark");
                return Optional.empty();
            }
        }
        if (text.isBlank()) {
            faults.add(new Place(file, 1, 1), "the file is empty", "write it, or take it away");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean isHidden(String text, int index) {
        char character = text.charAt(index);
        return switch (character) {
            case '\n', '\t' -> false;
            case '\r' -> index + 1 == text.length() || text.charAt(index + 1) != '\n';
            case '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF' -> true;
            default -> Character.isISOControl(character) || turnsText(character);
        };
    }

    /** Whether the character turns the direction of writing, so that text is not read as it is. */
    private static boolean turnsText(char character) {
        return (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069');
    }

    private static Place placeAfter(String text, String file) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return new Place(file, line, 1 + last.codePointCount(0, last.length()));
    }
}
