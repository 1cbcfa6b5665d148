package scot.cairn.statistics.files;

/** Words of a file as a fault repeats them: in quotation marks, on one line, and not too long. */
final class Shown {

    private static final int MOST_CHARACTERS = 60;

    private Shown() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder("\"");
        text.codePoints()
                .limit(MOST_CHARACTERS)
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .forEach(line::appendCodePoint);
        boolean isCut = text.codePoints().skip(MOST_CHARACTERS).findAny().isPresent();
        return line.append(isCut ? "\"..." : "\"").toString();
    }
}
