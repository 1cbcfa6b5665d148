package scot.cairn.intake.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Value;

/** Reads days, as ISO 8601 writes them; of another form it says what it can be. */
final class Days {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHES =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final Pattern WITH_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*");
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final String MEND = "Write the day as 2024-03-31";

    private Days() {}

    static Optional<Value> read(String written, Faults.Spot at) {
        Matcher iso = DAY.matcher(written);
        if (iso.matches()) {
            Optional<LocalDate> day = day(iso.group(1), iso.group(2), iso.group(3));
            if (day.isEmpty()) {
                return refused(at, "The calendar has no such day");
            }
            if (day.get().isBefore(FIRST) || day.get().isAfter(LAST)) {
                return refused(at, "The day is not within 1800 to 2199");
            }
            return Optional.of(new Value.Day(day.get()));
        }
        Matcher slashes = SLASHES.matcher(written);
        if (slashes.matches()) {
            return slashes(slashes, at);
        }
        if (SERIAL.matcher(written).matches()) {
            at.wrong(
                    Cause.DAY,
                    "It is a number, perhaps the spreadsheet's count of days for "
                            + ZERO.plusDays(Long.parseLong(written)),
                    MEND);
            return Optional.empty();
        }
        return refused(
                at,
                WITH_TIME.matcher(written).matches()
                        ? "A day is asked for, without a time"
                        : "It is not a day");
    }

    private static Optional<Value> slashes(Matcher written, Faults.Spot at) {
        String year = written.group(3);
        Optional<LocalDate> dayFirst = day(year, written.group(2), written.group(1));
        Optional<LocalDate> monthFirst = day(year, written.group(1), written.group(2));
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            at.ask(
                    Cause.DAY,
                    "It can be two days",
                    "Write %s or %s, whichever is meant, and the others likewise"
                            .formatted(dayFirst.get(), monthFirst.get()),
                    List.of("the day stands first", "the month stands first"));
            return Optional.empty();
        }
        Optional<LocalDate> only = dayFirst.or(() -> monthFirst);
        if (only.isEmpty()) {
            return refused(at, "The calendar has no such day");
        }
        at.wrong(Cause.DAY, "It is not written as days are here", "Write " + only.get());
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Value> refused(Faults.Spot at, String what) {
        at.wrong(Cause.DAY, what, MEND);
        return Optional.empty();
    }
}
