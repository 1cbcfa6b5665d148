package scot.cairn.measures;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Designation;
import scot.cairn.pack.ValueRow.Marker;

/**
 * A number for an area and a period, as one edition printed it.
 *
 * @param area official code
 * @param period what time it is about
 * @param number the number, or null when {@code marker} says why there is none
 * @param lower lower bound as printed, or null
 * @param upper upper bound as printed, or null
 * @param marker why there is no number, or what to know of it; or null
 * @param designation what kind of number it is
 * @param vintage name of the edition
 * @param knownFrom when the edition was published, or null when the date is not held
 * @param source id of the document
 * @param note or null
 * @param origin where it stands in the plan's files
 * @param recordedAt when Cairn learned it
 */
public record Value(
        String area,
        DateRange period,
        @Nullable BigDecimal number,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable Marker marker,
        Designation designation,
        String vintage,
        @Nullable DateRange knownFrom,
        String source,
        @Nullable String note,
        Origin origin,
        Instant recordedAt) {

    /** A row of a file of the plan: the file's path and the line, from 1. */
    public record Origin(String file, int line) {

        @Override
        public String toString() {
            return file + ", line " + line;
        }
    }
}
