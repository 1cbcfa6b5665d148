package scot.cairn.intake.persons;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/**
 * The check digits of numbers that stand for one person.
 *
 * <p>Method: modulus 11 with the weights 10 to 2 on the first nine digits; 11 less the remainder is
 * the tenth, 11 standing for 0, and no number has 10. NHS Data Dictionary, attribute NHS NUMBER;
 * the Community Health Index number (NHS Scotland) has the same check, its first six digits a date
 * of birth as ddmmyy.
 */
public final class Numbers {

    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("ddMMuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int DIGITS = 10;

    private Numbers() {}

    /** Whether ten digits are a Community Health Index number. */
    public static boolean isChi(String digits) {
        return hasCheck(digits) && isDate(digits.substring(0, 6));
    }

    /** Whether ten digits end as a number of the NHS does. */
    public static boolean hasCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        int check = 11 - sum % 11;
        return check != 10 && check % 11 == digits.charAt(DIGITS - 1) - '0';
    }

    /** Whether ten digits begin with a day of the calendar as ddmmyy. */
    static boolean beginsWithBirth(String digits) {
        return isDate(digits.substring(0, 6));
    }

    private static boolean isDate(String ddmmyy) {
        try {
            LocalDate.parse(ddmmyy, BIRTH);
            return true;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
