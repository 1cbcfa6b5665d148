package scot.cairn.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What people type into a form. */
final class Typed {

    private static final int LONGEST = 300;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Typed() {}

    /** A day from 1900 to 2199; empty for anything else. */
    static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()))
                    .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** What is wrong with words that are to be kept; empty when nothing is. */
    static Optional<String> fault(String words, String what) {
        if (words.isBlank()) {
            return Optional.of("Give the %s".formatted(what));
        }
        if (words.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Write the %s on one line, in letters that print".formatted(what));
        }
        return words.length() > LONGEST
                ? Optional.of(
                        "The %s is %d characters long: use %d or fewer"
                                .formatted(what, words.length(), LONGEST))
                : Optional.empty();
    }
}
