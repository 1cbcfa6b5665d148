package scot.cairn.measures.comparability;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ValueRow.Marker;

/**
 * A figure, as far as it matters to what it may be compared with.
 *
 * @param measure what is counted
 * @param areaSet id of the set that the area is of
 * @param area official code
 * @param period what time it is about
 * @param category by breakdown; empty for a total
 * @param designation what kind of number it is
 * @param vintage name of the edition that printed it
 * @param source id of the document
 * @param marker what to know of it, or null
 */
public record Comparand(
        Measure measure,
        String areaSet,
        String area,
        DateRange period,
        Map<String, String> category,
        Designation designation,
        String vintage,
        String source,
        @Nullable Marker marker) {

    /** Whether it is of all categories together. */
    boolean isTotal() {
        return category.isEmpty();
    }

    /** Whether it is a part of something else: a rate, a percentage, an average. */
    public boolean isRelative() {
        return measure.about().denominator() != null || isPercentage();
    }

    /** Whether numbers of it are parts of a hundred. */
    public boolean isPercentage() {
        return measure.unit().other().matches("percent|per cent|%");
    }
}
