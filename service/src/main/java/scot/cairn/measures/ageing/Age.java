package scot.cairn.measures.ageing;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.UsefulFor;

/**
 * How old a figure is on a day: the time since its period ended.
 *
 * @param of the period
 * @param on the day
 */
public record Age(DateRange of, LocalDate on) {

    /** For example {@code its period ended 3 years and 7 months ago}. */
    public String words() {
        if (of.last().isAfter(on)) {
            return "its period is not over";
        }
        long days = ChronoUnit.DAYS.between(of.last(), on);
        Period since = Period.between(of.last(), on);
        return since.toTotalMonths() == 0
                ? "its period ended %d %s ago".formatted(days, days == 1 ? "day" : "days")
                : "its period ended %s ago".formatted(words(since));
    }

    /** As a sentence, for example {@code Of 2022-23: its period ended 7 months ago.} */
    public String sentence() {
        return "Of %s: %s.".formatted(of.words(), words());
    }

    /**
     * Whether a figure of a measure no longer serves; never where no document says how long it
     * does.
     */
    public boolean isPast(Measure measure) {
        UsefulFor useful = measure.howToRead().usefulFor();
        return useful != null && of.last().plus(useful.time()).isBefore(on);
    }

    /** A length of time in years and months; days are left out. */
    public static String words(Period time) {
        Period whole = time.normalized();
        List<String> parts = new ArrayList<>();
        add(parts, whole.getYears(), "year");
        add(parts, whole.getMonths(), "month");
        return parts.isEmpty() ? "less than a month" : String.join(" and ", parts);
    }

    private static void add(List<String> parts, int number, String unit) {
        if (number > 0) {
            parts.add("%d %s%s".formatted(number, unit, number == 1 ? "" : "s"));
        }
    }
}
