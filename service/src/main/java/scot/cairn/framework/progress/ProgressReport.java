package scot.cairn.framework.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.pack.Commitment.Finding;

/**
 * What somebody who answers for a promise reported of it.
 *
 * @param commitment id of the promise
 * @param number from 1, in the order in which they were reported
 * @param stands how it stands, as they say
 * @param words what they say
 * @param forecast when they expect it to be done; null where they do not say, or it is done
 * @param done when it was done; null where it is not
 * @param capacity id of the role in which they report
 * @param body id of the body for which they do; empty for none in particular
 * @param synthetic whether it is made up, for demonstration
 * @param at when
 * @param entry of the act in the ledger
 */
public record ProgressReport(
        String commitment,
        int number,
        Finding stands,
        String words,
        @Nullable DateRange forecast,
        @Nullable DateRange done,
        String capacity,
        String body,
        boolean synthetic,
        Instant at,
        long entry) {

    /** The day on which it was reported. */
    public LocalDate day() {
        return Times.day(at);
    }

    /** The last of some. */
    public static Optional<ProgressReport> last(List<ProgressReport> reports) {
        return reports.stream().max(Comparator.comparingInt(ProgressReport::number));
    }
}
