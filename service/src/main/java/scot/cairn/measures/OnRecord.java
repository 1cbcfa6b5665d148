package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.ValueRow;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.pack.ValueRow.Marker;

/**
 * A number on record, in the newest version of its edition.
 *
 * @param area official code
 * @param period as plans write it
 * @param breakdown name to category; empty for a total
 * @param vintage name of the edition
 * @param value the number; null where the marker says why there is none
 * @param lower its lower bound, or null
 * @param upper its upper bound, or null
 * @param marker or null
 * @param designation what kind of number it is, as the database writes it
 * @param knownFrom when the edition was published, as plans write it; null where that is not held
 * @param source id of the document
 * @param note or null
 * @param attestation whether the area stands by the number, or null where that is not held
 */
public record OnRecord(
        String area,
        String period,
        Map<String, String> breakdown,
        String vintage,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable Marker marker,
        String designation,
        @Nullable String knownFrom,
        String source,
        @Nullable String note,
        @Nullable Attestation attestation) {

    /** Whether a row of the same edition says the same, all of it. */
    public boolean says(ValueRow row) {
        return isEqual(value, row.value())
                && isEqual(lower, row.lower())
                && isEqual(upper, row.upper())
                && marker == row.marker()
                && designation.equals(row.designation().name())
                && Objects.equals(
                        knownFrom, row.knownFrom() == null ? null : row.knownFrom().text())
                && source.equals(row.source())
                && Objects.equals(note, row.note())
                && attestation == row.attestation();
    }

    /** Whether two numbers are equal, however many zeros end them, or both absent. */
    public static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
