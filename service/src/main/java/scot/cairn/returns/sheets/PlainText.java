package scot.cairn.returns.sheets;

import java.util.Locale;

/** Text as people see it: what spreadsheets do to spaces and unseen letters makes no difference. */
final class PlainText {

    private PlainText() {}

    /** Without letters that cannot be seen, and with ends of lines as they are kept. */
    static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .filter(letter -> letter == '\n' || letter == '\t' || isSeen(letter))
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** With one blank for any space. */
    static String of(String text) {
        return seen(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** The same, capitals aside. */
    static String aside(String text) {
        return of(text).toLowerCase(Locale.ROOT);
    }
}
