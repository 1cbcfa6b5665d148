package scot.cairn.correspondence.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import scot.cairn.subjects.Subject;

/**
 * What whoever holds the reference of a report is told.
 *
 * @param about what it is about
 * @param page path of the page, as it was given
 * @param raisedAt when it came
 * @param replyBy the last day for a reply
 * @param answeredAt the first reply; null before
 * @param waits whether a reply is owed
 * @param isClosed whether it is closed
 * @param wasReopened whether it ever was opened again
 * @param words the last published reply; null before
 * @param publishedAt when that was published; null before
 * @param correction its number in the public log; null where it is in none
 */
public record Told(
        Subject about,
        String page,
        Instant raisedAt,
        LocalDate replyBy,
        @Nullable Instant answeredAt,
        boolean waits,
        boolean isClosed,
        boolean wasReopened,
        @Nullable String words,
        @Nullable Instant publishedAt,
        @Nullable Long correction) {

    /** How it stands on a day, in words. */
    public String state(LocalDate today) {
        if (isClosed) {
            return "closed";
        }
        if (!waits) {
            return "answered";
        }
        String open = wasReopened ? "reopened" : "open";
        long late = ChronoUnit.DAYS.between(replyBy, today);
        if (late <= 0) {
            return open;
        }
        return late == 1 ? open + ", late by 1 day" : "%s, late by %d days".formatted(open, late);
    }
}
