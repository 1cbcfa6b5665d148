package scot.cairn.pack;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a values file.
 *
 * @param measure id of the measure
 * @param areaSet id of the set of areas, for example {@code scotland}
 * @param area official code
 * @param period what time it is about
 * @param breakdown name to category, in column order; empty for a total
 * @param value the number, or null when {@code marker} says why there is none
 * @param lower lower bound as printed, or null
 * @param upper upper bound as printed, or null
 * @param marker why there is no number, or a flag on it such as provisional; or null
 * @param designation what kind of number it is
 * @param vintage name of the edition that printed it, for example {@code 2019 edition}
 * @param knownFrom when that edition was published, or null when the date is not held
 * @param source id of the document
 * @param note or null
 * @param attestation whether the area stands by its number, or null where that is not held
 * @param place where the row stands
 */
public record ValueRow(
        String measure,
        String areaSet,
        String area,
        WrittenDate period,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable Marker marker,
        Designation designation,
        String vintage,
        @Nullable WrittenDate knownFrom,
        String source,
        @Nullable String note,
        @Nullable Attestation attestation,
        Place place) {

    /** Why a number is absent, or what a reader must know of it. */
    public enum Marker {
        NIL,
        MISSING,
        NOT_APPLICABLE,
        SUPPRESSED,
        UNCONFIRMED,
        PROVISIONAL,
        LATE;

        /** Whether no number can stand beside it. */
        public boolean isAbsence() {
            return this == MISSING || this == NOT_APPLICABLE || this == SUPPRESSED;
        }
    }

    /** Whether whoever supplied a number stands by it. */
    public enum Attestation {
        CONFIRMED,
        CONFIRMED_WITH_CAVEATS,
        /** Its number is in no total, and is not shown. */
        NOT_CONFIRMED,
        /** Due and not received: there is no number. */
        LATE
    }
}
