package scot.cairn.subjects;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;

/**
 * The date on which a page should be read: what had been published by its end is shown, what came
 * later is not. Without a date, everything known now.
 *
 * @param day the date, or null for the present
 */
public record AsKnownOn(@Nullable LocalDate day) {

    /** Everything known now. */
    public static final AsKnownOn PRESENT = new AsKnownOn(null);

    private static final int EARLIEST = 1900;

    /**
     * Reads a day as an address writes it, for example {@code 2021-01-20}; empty when it is no day
     * from 1900 until today.
     */
    public static Optional<AsKnownOn> parse(String written, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(written);
            return day.getYear() >= EARLIEST && !day.isAfter(today)
                    ? Optional.of(new AsKnownOn(day))
                    : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The date asked for, if one was. */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(day);
    }

    /**
     * Whether something published on {@code published} was known. What has no publication date is
     * known only in the present, and so is what is published some time in a range not yet over.
     */
    public boolean knows(@Nullable DateRange published) {
        return day == null || (published != null && published.isOverBy(day));
    }
}
