package scot.cairn.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words, in the time of the United Kingdom. */
public final class Times {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm:ss zzz", Locale.UK).withZone(HERE);

    private Times() {}

    /** For example {@code 22 November 2026 at 03:14:07 GMT}. */
    public static String words(Instant moment) {
        return FORMAT.format(moment);
    }

    /** The day on which a moment falls. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HERE);
    }
}
