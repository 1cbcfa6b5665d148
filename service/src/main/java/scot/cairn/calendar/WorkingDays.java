package scot.cairn.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts days on which offices work: Monday to Friday, bank holidays apart. */
@Component
public class WorkingDays {

    private final PublicHolidays holidays;

    WorkingDays(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /**
     * The day that is so many working days after another, which does not count itself. After {@link
     * PublicHolidays#knownUntil} only weekends are left out, so a day there may come out early and
     * never late.
     *
     * @param days 0 or more; 0 is the day itself, whatever it is
     */
    public LocalDate after(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forwards, not " + days);
        }
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (isOne(at)) {
                left--;
            }
        }
        return at;
    }

    /** Whether a day is one. */
    public boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isOne(day);
    }
}
