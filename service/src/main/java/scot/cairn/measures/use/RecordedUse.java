package scot.cairn.measures.use;

import java.time.Instant;
import java.time.LocalDate;
import scot.cairn.calendar.Times;
import scot.cairn.pack.Measure.PermittedUse;

/**
 * What a head of profession decided of a use of a measure beyond the permitted one.
 *
 * @param measure id of the measure
 * @param number from 1, in the order in which they were decided
 * @param use the use
 * @param allows whether it allows the use; otherwise it takes back what allowed it
 * @param words of the decision
 * @param capacity id of the role in which it was decided
 * @param body id of the body for which; empty for none in particular
 * @param synthetic whether it is made up, for demonstration
 * @param at when
 * @param entry of the act in the ledger
 */
public record RecordedUse(
        String measure,
        int number,
        PermittedUse use,
        boolean allows,
        String words,
        String capacity,
        String body,
        boolean synthetic,
        Instant at,
        long entry) {

    /** The day on which it was decided. */
    public LocalDate day() {
        return Times.day(at);
    }
}
