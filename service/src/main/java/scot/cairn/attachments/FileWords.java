package scot.cairn.attachments;

import java.time.LocalDate;
import java.util.Locale;
import scot.cairn.attachments.Attachment.Version;
import scot.cairn.calendar.DateRange;

/** Files in words. */
public final class FileWords {

    private static final int KILO = 1024;

    private FileWords() {}

    /** A size, for example {@code 1.4 MB}; in steps of 1,024. */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < KILO * KILO
                ? "%d KB".formatted(Math.round((double) bytes / KILO))
                : String.format(Locale.UK, "%.1f MB", (double) bytes / KILO / KILO);
    }

    /** Until when a version holds, or since when it no longer does. */
    public static String holds(Version version, LocalDate today) {
        LocalDate expires = version.expires();
        if (expires == null) {
            return "no last day is set";
        }
        return version.hasLapsed(today)
                ? "lapsed: it held until %s".formatted(DateRange.words(expires))
                : "holds until %s".formatted(DateRange.words(expires));
    }
}
