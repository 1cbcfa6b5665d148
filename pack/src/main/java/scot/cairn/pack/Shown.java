package scot.cairn.pack;

/** Words of a file as a fault repeats them: in quotation marks, on one line, and not too long. */
final class Shown {

    private static final int MOST_CHARACTERS = 60;

    private Shown() {}

    static String of(String text) {
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
        return Character.isISOControl(character) ? ' ' : character;
    }
}
