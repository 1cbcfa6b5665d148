package scot.cairn.pack;

/**
 * Words of a file as a fault repeats them: in quotation marks, on one line, with nothing that
 * cannot be seen, and not too long.
 */
public final class Shown {

    private static final int MOST_CHARACTERS = 60;

    private Shown() {}

    /** At most sixty characters of {@code text}; three dots stand for the rest. */
    public static String of(String text) {
        String line =
                text.codePoints()
                        .limit(MOST_CHARACTERS)
                        .map(Shown::onOneLine)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        String rest = text.codePoints().skip(MOST_CHARACTERS).findAny().isPresent() ? "..." : "";
        return '"' + line + rest + '"';
    }

    private static int onOneLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE -> '\ufffd';
            default -> character;
        };
    }
}
