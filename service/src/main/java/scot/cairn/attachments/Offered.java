package scot.cairn.attachments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A file as somebody sent it, with what they said of it.
 *
 * @param fileName as sent, whatever it is
 * @param bytes all of it; none where no file was chosen
 * @param note what it is
 * @param expires the last day on which it holds, as 2026-11-22; empty where it has none
 * @param declares whether its sender signed {@link #DECLARATION}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Offered(
        String fileName, byte[] bytes, String note, String expires, boolean declares) {

    /** What is signed of a file whose text cannot be read. */
    public static final String DECLARATION =
            "I have looked through this file. It contains no data about persons.";

    /** So many years ahead a file may hold at most. */
    private static final int YEARS = 20;

    /** The last day, where it is a day from today on, up to {@value #YEARS} years ahead. */
    Optional<LocalDate> expiresFrom(LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(expires.strip()))
                    .filter(day -> !day.isBefore(today))
                    .filter(day -> day.isBefore(today.plusYears(YEARS)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
