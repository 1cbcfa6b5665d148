package scot.cairn.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.comparability.Comparand;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ValueRow.Marker;

/**
 * A number for an area, a period and a category, as one edition printed it.
 *
 * @param measure id of the measure
 * @param areaSet id of the set that the area is of
 * @param area official code
 * @param period what time it is about
 * @param breakdown category by breakdown; empty for a total
 * @param number the number, or null when {@code marker} says why there is none
 * @param lower lower bound as printed, or null
 * @param upper upper bound as printed, or null
 * @param marker why there is no number, or what to know of it; or null
 * @param designation what kind of number it is
 * @param vintage name of the edition
 * @param knownFrom when the edition was published, or null when the date is not held
 * @param source id of the document
 * @param note or null
 * @param file of the plan in which its row stood when it was recorded; the row is the one of this
 *     measure, area, period, breakdown and vintage
 * @param recordedAt when Cairn learned it
 * @param synthetic whether it is made up, for demonstration
 */
public record Value(
        String measure,
        String areaSet,
        String area,
        DateRange period,
        Map<String, String> breakdown,
        @Nullable BigDecimal number,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable Marker marker,
        Designation designation,
        String vintage,
        @Nullable DateRange knownFrom,
        String source,
        @Nullable String note,
        String file,
        Instant recordedAt,
        boolean synthetic) {

    /** Whether it is of all categories together. */
    public boolean isTotal() {
        return breakdown.isEmpty();
    }

    /**
     * The one that stands of two of the same thing: the later, but nothing made up in the place of
     * something real.
     */
    static Value standing(Value earlier, Value later) {
        return later.synthetic && !earlier.synthetic ? earlier : later;
    }

    /** Whether anything may be worked out from it: what is made up is in no real total. */
    public boolean isReal() {
        return !synthetic;
    }

    /** Those from which anything may be worked out. */
    public static List<Value> real(List<Value> values) {
        return values.stream().filter(Value::isReal).toList();
    }

    /** Whether a bound of it was printed. */
    public boolean hasBounds() {
        return lower != null || upper != null;
    }

    /** As the gate asks of it, with the definition of its measure. */
    public Comparand as(Measure definition) {
        return new Comparand(
                definition, areaSet, area, period, breakdown, designation, vintage, source, marker);
    }

    /** What it is of, whatever edition printed it. */
    Of of() {
        return new Of(area, period.text(), breakdown);
    }

    /** An area, a period and categories of one measure. */
    record Of(String area, String period, Map<String, String> breakdown) {}
}
