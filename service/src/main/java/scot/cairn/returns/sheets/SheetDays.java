package scot.cairn.returns.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.cairn.layout.Typed;

/**
 * Days as spreadsheets and people write them: {@code 2026-11-24}, or {@code 24/11/2026} with the
 * day first.
 */
final class SheetDays {

    static final String MEND = "Write it as 2026-11-24, or as 24/11/2026 with the day first";

    private static final Pattern ISO =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}");
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private SheetDays() {}

    /**
     * What was read.
     *
     * @param day as {@code 2026-11-24}; empty where it is none
     * @param fault what is wrong; empty where nothing is
     */
    record Read(Optional<String> day, String fault) {}

    static Read read(String written) {
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) {
            return day(iso.group(1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            return dayFirst(
                    Integer.parseInt(dayFirst.group(3)),
                    Integer.parseInt(dayFirst.group(2)),
                    Integer.parseInt(dayFirst.group(1)));
        }
        return new Read(
                Optional.empty(),
                SERIAL.matcher(written).matches()
                        ? "It is a number, perhaps the spreadsheet’s count of days for "
                                + ZERO.plusDays(Long.parseLong(written))
                        : "It is not a day");
    }

    private static Read dayFirst(int year, int month, int day) {
        try {
            return day(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException none) {
            return new Read(
                    Optional.empty(),
                    month > 12 && day <= 12
                            ? "It has the month before the day"
                            : "The calendar has no such day");
        }
    }

    private static Read day(String iso) {
        Optional<String> day = Typed.day(iso).map(LocalDate::toString);
        return new Read(
                day, day.isPresent() ? "" : "The calendar has no such day from 1900 to 2199");
    }
}
