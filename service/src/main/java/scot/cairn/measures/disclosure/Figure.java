package scot.cairn.measures.disclosure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.loading.ItemJson;
import scot.cairn.pack.Place;
import scot.cairn.pack.ValueRow;
import scot.cairn.pack.ValueRow.Marker;

/**
 * A figure with its true number, whoever may see it.
 *
 * @param measure id of its measure
 * @param areaSet id of the set of its area
 * @param area official code
 * @param period what time it is about
 * @param breakdown category by breakdown; empty for a total
 * @param vintage name of the edition
 * @param number the number; null where its producer withheld it
 * @param sight who can see it
 * @param place where its row stands, or null for one on record
 */
public record Figure(
        String measure,
        String areaSet,
        String area,
        DateRange period,
        Map<String, String> breakdown,
        String vintage,
        @Nullable BigDecimal number,
        Sight sight,
        @Nullable Place place) {

    /** Who can see a figure. */
    public enum Sight {
        /** It would be public. */
        PENDING,
        /** It is public. */
        PUBLIC,
        /** It is on record, and withheld. */
        WITHHELD,
        /** Its producer withheld it; it is not held here. */
        NEVER
    }

    /** The row of a plan or of a table, as a figure that would be public; empty for no figure. */
    public static Optional<Figure> of(ValueRow row) {
        return sight(row.value(), row.marker(), Sight.PENDING)
                .map(sight ->
                        new Figure(
                                row.measure(),
                                row.areaSet(),
                                row.area(),
                                DateRange.of(row.period()),
                                row.breakdown(),
                                row.vintage(),
                                row.marker() == Marker.NIL && row.value() == null
                                        ? BigDecimal.ZERO
                                        : row.value(),
                                sight,
                                row.place()));
    }

    /**
     * The row of a query as a figure that would be public; empty where it has neither a number nor
     * a secret.
     *
     * @param place where the row stands, or null for one on record
     * @throws SQLException if the row has not the columns of a figure
     */
    public static Optional<Figure> brought(ResultSet row, @Nullable Place place)
            throws SQLException {
        @Nullable BigDecimal number = row.getBigDecimal("value");
        @Nullable String written = row.getString("marker");
        @Nullable Marker marker = written == null ? null : Marker.valueOf(written);
        @SuppressWarnings("unchecked")
        Map<String, String> breakdown = ItemJson.read(row.getString("breakdown"), Map.class);
        var period =
                new DateRange(
                        row.getString("period"),
                        row.getDate("period_first").toLocalDate(),
                        row.getDate("period_last").toLocalDate());
        String measure = row.getString("measure");
        String areaSet = row.getString("area_set");
        String area = row.getString("area");
        String vintage = row.getString("vintage");
        return sight(number, marker, Sight.PENDING)
                .map(sight ->
                        new Figure(
                                measure,
                                areaSet,
                                area,
                                period,
                                Map.copyOf(breakdown),
                                vintage,
                                marker == Marker.NIL && number == null ? BigDecimal.ZERO : number,
                                sight,
                                place));
    }

    /** Who can see a number with a marker; empty where there is neither a number nor a secret. */
    private static Optional<Sight> sight(
            @Nullable BigDecimal number, @Nullable Marker marker, Sight otherwise) {
        if (number != null || marker == Marker.NIL) {
            return Optional.of(otherwise);
        }
        return marker == Marker.SUPPRESSED ? Optional.of(Sight.NEVER) : Optional.empty();
    }

    /** The same figure, seen by others. */
    Figure seen(Sight now) {
        return new Figure(measure, areaSet, area, period, breakdown, vintage, number, now, place);
    }

    /** What it is of, and of which edition. */
    Of of() {
        return new Of(measure, area, period.text(), breakdown, vintage);
    }

    /** Whether readers see it. */
    boolean isVisible() {
        return sight == Sight.PUBLIC || sight == Sight.PENDING;
    }

    /** A whole number of 0 or more. */
    boolean isCount() {
        return number != null
                && number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.precision() - number.scale() <= 15;
    }

    /** Its number, which is a count. */
    long count() {
        return number == null ? 0 : number.longValueExact();
    }

    /** What it is of, in words for whoever brings it. */
    String words() {
        String categories =
                breakdown.values().stream()
                        .sorted()
                        .map(one -> ", " + one)
                        .collect(Collectors.joining());
        return "%s, %s, %s%s, %s".formatted(measure, area, period.text(), categories, vintage);
    }

    /** What tells a figure from all others. */
    record Of(
            String measure,
            String area,
            String period,
            Map<String, String> breakdown,
            String vintage) {}
}
