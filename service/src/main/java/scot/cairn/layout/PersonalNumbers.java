package scot.cairn.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a number by which the health service knows a person: a CHI number is ten
 * digits, of which the first six are a day of birth.
 */
public final class PersonalNumbers {

    private static final Pattern TEN_DIGITS =
            Pattern.compile(
                    "(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{2})[ -]?[0-9]{2}[ -]?[0-9]{2}(?![0-9])");

    private PersonalNumbers() {}

    /** Whether words hold one, with or without blanks in it. */
    public static boolean areIn(String words) {
        Matcher found = TEN_DIGITS.matcher(words);
        while (found.find()) {
            if (isDay(found.group(1), found.group(2), found.group(3))) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with words that hold one, with the mend; empty where they hold none. */
    public static Optional<String> fault(String words) {
        return areIn(words)
                ? Optional.of("Take out the number of ten digits: it looks like a CHI number")
                : Optional.empty();
    }

    private static boolean isDay(String day, String month, String year) {
        try {
            // A leap year, as the century is not known.
            LocalDate.of(
                    2000 + Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException noSuchDay) {
            return day.equals("29") && month.equals("02");
        }
    }
}
