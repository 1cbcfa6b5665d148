package scot.cairn.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Value;
import scot.cairn.pack.Designation;
import scot.cairn.pack.ValueRow.Marker;

/**
 * A figure as it is sent: a number, or null with the marker that says why there is none.
 *
 * @param synthetic whether it is made up, for demonstration
 * @param url page of its measure
 */
record Figure(
        String measure,
        String areaSet,
        String area,
        DateRange period,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
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
        boolean synthetic,
        String url) {

    static Figure of(Value value, String url) {
        return new Figure(
                value.measure(),
                value.areaSet(),
                value.area(),
                value.period(),
                value.breakdown(),
                value.number(),
                value.lower(),
                value.upper(),
                value.marker(),
                value.designation(),
                value.vintage(),
                value.knownFrom(),
                value.source(),
                value.note(),
                value.file(),
                value.recordedAt(),
                value.synthetic(),
                url);
    }
}
