package scot.cairn.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import scot.cairn.pack.WrittenDate;

/**
 * A date as a document gives it: a day, or a range such as a month, a season or a year. A range is
 * never narrowed to a made-up day.
 *
 * @param text as written in the plan
 * @param first its first day
 * @param last its last day, the same as {@code first} for a day
 */
public record DateRange(String text, LocalDate first, LocalDate last) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a date range must end on or after its first day, not "
                            + first
                            + " to "
                            + last);
        }
    }

    /** The range that a plan wrote. */
    public static DateRange of(WrittenDate written) {
        return new DateRange(written.text(), written.first(), written.last());
    }

    /** A day in words, for example {@code 20 January 2021}. */
    public static String words(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * In words a reader expects: {@code 20 January 2021}, {@code July 2022}, {@code 2021-22} for a
     * financial year, otherwise as written.
     */
    public String words() {
        if (first.equals(last)) {
            return words(first);
        }
        if (isCalendarMonth()) {
            return MONTH.format(first);
        }
        return text.replace('/', '-');
    }

    /** Whether the whole range was over by the end of {@code day}. */
    public boolean isOverBy(LocalDate day) {
        return !last.isAfter(day);
    }

    private boolean isCalendarMonth() {
        return first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
    }
}
