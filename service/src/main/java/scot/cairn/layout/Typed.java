package scot.cairn.layout;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What people type into a form, and what is wrong with it. */
public final class Typed {

    /** The most characters of a line. */
    public static final int LONGEST_LINE = 300;

    /** The most characters of a text, where nothing else is said. */
    public static final int LONGEST_TEXT = 4000;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Typed() {}

    /** A day from 1900 to 2199; empty for anything else. */
    public static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()))
                    .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /**
     * What is wrong with a line that is to be kept; empty when nothing is.
     *
     * @param what it is, as in "Give the reason"
     */
    public static Optional<String> line(String typed, String what) {
        return typed.isBlank() ? missing(what) : lineOrNone(typed, what);
    }

    /** The same, of a line that may be left out. */
    public static Optional<String> lineOrNone(String typed, String what) {
        return typed.chars().anyMatch(Character::isISOControl)
                ? Optional.of("Write the %s on one line, in letters that print".formatted(what))
                : tooLong(typed, what, LONGEST_LINE);
    }

    /**
     * What is wrong with a text of several lines that is to be kept; empty when nothing is.
     *
     * @param longest the most characters
     */
    public static Optional<String> text(String typed, String what, int longest) {
        return typed.isBlank() ? missing(what) : textOrNone(typed, what, longest);
    }

    /** The same, of a text that may be left out. */
    public static Optional<String> textOrNone(String typed, String what, int longest) {
        return typed.chars().anyMatch(Typed::isNotPrinted)
                ? Optional.of("Write the %s in letters that print".formatted(what))
                : tooLong(typed, what, longest);
    }

    private static Optional<String> missing(String what) {
        return Optional.of("Give the %s".formatted(what));
    }

    private static Optional<String> tooLong(String typed, String what, int longest) {
        return typed.length() > longest
                ? Optional.of(
                        "The %s: %,d characters are too many, use %,d or fewer"
                                .formatted(what, typed.length(), longest))
                : Optional.empty();
    }

    /** Lines end as they may; nothing else that controls a terminal or a header is taken. */
    private static boolean isNotPrinted(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
    }
}
