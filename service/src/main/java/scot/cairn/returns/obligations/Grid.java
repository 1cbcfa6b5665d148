package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import scot.cairn.pack.WrittenDate;

/**
 * The periods of a rhythm, one after the other from an anchor on. Where a rhythm changes in the
 * middle of a period of the new one, what is left of that is the first.
 *
 * @param anchor first day of the first period, whatever the rhythm
 */
record Grid(LocalDate anchor) {

    /**
     * The period that begins on a day.
     *
     * @param months of the rhythm, 1 or more
     */
    WrittenDate from(LocalDate day, int months) {
        long cell = ChronoUnit.MONTHS.between(anchor, day) / months;
        LocalDate last = anchor.plusMonths((cell + 1) * months).minusDays(1);
        return WrittenDate.parse(name(day, last));
    }

    private static String name(LocalDate first, LocalDate last) {
        int months = months(first, last);
        int month = first.getMonthValue();
        return switch (months) {
            case 1 -> month(first);
            case 3 -> month % 3 == 1 ? quarter(first) : span(first, last);
            case 12 -> year(first).orElseGet(() -> span(first, last));
            default -> span(first, last);
        };
    }

    /** How many whole months of the calendar; 0 where it is none. */
    private static int months(LocalDate first, LocalDate last) {
        boolean whole = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        return whole ? (int) ChronoUnit.MONTHS.between(first, last.plusDays(1)) : 0;
    }

    private static String quarter(LocalDate first) {
        return "%d Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
    }

    private static Optional<String> year(LocalDate first) {
        return switch (first.getMonthValue()) {
            case 1 -> Optional.of(Integer.toString(first.getYear()));
            case 4 ->
                    Optional.of("%d/%02d".formatted(first.getYear(), (first.getYear() + 1) % 100));
            default -> Optional.empty();
        };
    }

    private static String span(LocalDate first, LocalDate last) {
        return months(first, last) > 0
                ? month(first) + " to " + month(last)
                : first + " to " + last;
    }

    private static String month(LocalDate day) {
        return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
    }
}
