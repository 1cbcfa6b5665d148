package scot.cairn.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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
    private static final DateTimeFormatter MONTH_ALONE =
            DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final String TO = " to ";

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
     * financial year, {@code July to September 2025} for a quarter, {@code April 2021 to March
     * 2024} for a span, otherwise as written.
     */
    public String words() {
        if (first.equals(last)) {
            return words(first);
        }
        int to = text.indexOf(TO);
        if (to > 0) {
            return words(text.substring(0, to)) + TO + words(text.substring(to + TO.length()));
        }
        return switch (unit()) {
            case MONTH -> MONTH.format(first);
            case QUARTER, HALF -> monthsWords();
            default -> text.replace('/', '-');
        };
    }

    /**
     * In words as part of a sentence: {@code in 2024}, {@code on 20 January 2021}, {@code from 2018
     * to 2022}.
     */
    public String when() {
        if (first.equals(last)) {
            return "on " + words();
        }
        return (text.contains(TO) ? "from " : "in ") + words();
    }

    /** What sort of stretch of time it is, as far as the calendar has a name for it. */
    public Unit unit() {
        if (first.equals(last)) {
            return Unit.DAY;
        }
        return switch (months()) {
            case 1 -> Unit.MONTH;
            case 3 -> isSeason() ? Unit.OTHER : Unit.QUARTER;
            case 6 -> Unit.HALF;
            case 12 -> first.getMonthValue() == 1 ? Unit.YEAR : financialYear();
            default -> Unit.OTHER;
        };
    }

    /** How many whole months it covers; 0 if it does not begin and end with a month. */
    public int months() {
        boolean whole = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        return whole ? (int) ChronoUnit.MONTHS.between(first, last.plusDays(1)) : 0;
    }

    /** Whether the whole range was over by the end of {@code day}. */
    public boolean isOverBy(LocalDate day) {
        return !last.isAfter(day);
    }

    /** A stretch of time that has a name. */
    public enum Unit {
        DAY("day"),
        MONTH("month"),
        QUARTER("quarter"),
        HALF("half-year"),
        YEAR("year"),
        FINANCIAL_YEAR("financial year"),
        OTHER("period");

        private final String noun;

        Unit(String noun) {
            this.noun = noun;
        }

        /** What a reader calls it; {@code period} where there is no better word. */
        public String noun() {
            return noun;
        }
    }

    private Unit financialYear() {
        return first.getMonthValue() == 4 ? Unit.FINANCIAL_YEAR : Unit.OTHER;
    }

    private boolean isSeason() {
        return Character.isUpperCase(text.charAt(0));
    }

    private String monthsWords() {
        DateTimeFormatter from = first.getYear() == last.getYear() ? MONTH_ALONE : MONTH;
        return from.format(first) + TO + MONTH.format(last);
    }

    private static String words(String written) {
        return of(WrittenDate.parse(written)).words();
    }
}
