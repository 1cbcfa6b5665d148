package scot.cairn.intake.rows;

import java.util.Optional;
import java.util.OptionalInt;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;

/** Characters that are not what they seem. */
final class Letters {

    private Letters() {}

    /**
     * Refuses text with a character that cannot be seen: marks of direction, of no width, of
     * nothing. Tabs and line ends are text.
     *
     * @return whether it was refused
     */
    static boolean refuse(Faults.Spot at, String text) {
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            if (letter >= 0x7f || letter < ' ') {
                if (isUnseen(letter)) {
                    at.wrong(
                            Cause.CHARACTER,
                            "The character %s cannot be seen".formatted(name(letter)),
                            "Take it out: it is number %,d of the cell".formatted(i + 1));
                    return true;
                }
            }
            i += Character.charCount(letter);
        }
        return false;
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> "\t\r\n".indexOf(letter) < 0;
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /** The first letter or digit that is not one of A to Z, a to z and 0 to 9, by its name. */
    static Optional<String> foreign(String text) {
        OptionalInt found = text.codePoints().filter(letter -> letter > 0x7e).findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(name(found.getAsInt()));
    }

    /** For example {@code U+0423 CYRILLIC CAPITAL LETTER U}. */
    private static String name(int letter) {
        String name = Character.getName(letter);
        return "U+%04X%s".formatted(letter, name == null ? "" : " " + name);
    }

    /** Without spaces of any kind at its ends. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
