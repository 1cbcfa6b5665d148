package scot.cairn.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.calendar.DateRange;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.pack.Designation;
import scot.cairn.pack.ValueRow;

/**
 * Every public vintage of every value, in order of publication, so that of one area, period and
 * category the last known is the latest. One whose publication date is not held comes where the
 * plan lists it: after those that stand above it, and first where none does. Where it was imported
 * it comes after those that were on record then.
 */
@Repository
public class Values {

    /** Rows written by one statement. */
    private static final int BATCH = 1000;

    /** In the order in which {@link #value} reads them. */
    static final String COLUMNS =
            """
            SELECT measure, area_set, area, period, period_first, period_last, breakdown, value,
                   lower, upper, marker, designation, vintage, known_from, known_from_first,
                   known_from_last, source, note, file, recorded_at, synthetic,
                   attestation
            FROM measures.public_value
            """;

    private static final String IN_ORDER =
            """
             ORDER BY coalesce(known_from_last, greatest(known_after, max(known_from_last) OVER (
                        PARTITION BY measure, file ORDER BY vintage_position))) NULLS FIRST,
                      vintage_position, period_first
            """;

    private final JdbcClient db;

    Values(JdbcClient db) {
        this.db = db;
    }

    /** A measure's totals for one area. */
    public List<Value> totals(String measure, String area) {
        return db.sql(
                        COLUMNS
                                + " WHERE measure = :measure AND area = :area AND breakdown = '{}'"
                                + IN_ORDER)
                .param("measure", measure)
                .param("area", area)
                .query((row, i) -> value(row))
                .list();
    }

    /** A measure's totals for some areas. */
    public List<Value> totals(String measure, Collection<String> areas) {
        return db.sql(
                        COLUMNS
                                + " WHERE measure = :measure AND area = ANY(:areas) AND breakdown = '{}'"
                                + IN_ORDER)
                .param("measure", measure)
                .param("areas", areas.toArray(String[]::new))
                .query((row, i) -> value(row))
                .list();
    }

    /** The totals of every measure for one area, by the id of the measure. */
    public Map<String, List<Value>> totals(String area) {
        return db
                .sql(COLUMNS + " WHERE area = :area AND breakdown = '{}'" + IN_ORDER)
                .param("area", area)
                .query((row, i) -> value(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Value::measure));
    }

    /** The totals of some measures for one area, by the id of the measure. */
    Map<String, List<Value>> totalsOf(String area, Collection<String> measures) {
        return db
                .sql(
                        COLUMNS
                                + " WHERE area = :area AND measure = ANY(:measures) AND breakdown = '{}'"
                                + IN_ORDER)
                .param("area", area)
                .param("measures", measures.toArray(String[]::new))
                .query((row, i) -> value(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Value::measure));
    }

    /** Ids of the measures that have any value. */
    Set<String> measures() {
        return Set.copyOf(
                db.sql(
                                """
                                SELECT m.id FROM (SELECT DISTINCT id FROM measures.measure) AS m
                                WHERE (SELECT true FROM measures.public_value v WHERE v.measure = m.id LIMIT 1)
                                """)
                        .query(String.class)
                        .list());
    }

    /** Ids of the measures of which a document prints any figure. */
    Set<String> measuresOf(String source) {
        return Set.copyOf(
                db.sql("SELECT DISTINCT measure FROM measures.public_value WHERE source = :source")
                        .param("source", source)
                        .query(String.class)
                        .list());
    }

    /** Ids of the documents that print figures of some measures. */
    public Set<String> sourcesOf(Collection<String> measures) {
        return Set.copyOf(
                db.sql(
                                """
                                SELECT DISTINCT source FROM measures.public_value
                                WHERE measure = ANY(:measures)
                                """)
                        .param("measures", measures.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Everything of a measure, for every area and category. */
    List<Value> of(String measure) {
        return db.sql(COLUMNS + " WHERE measure = :measure" + IN_ORDER)
                .param("measure", measure)
                .query((row, i) -> value(row))
                .list();
    }

    /** Whether a measure has a total for any area of a set. */
    boolean hasTotal(String measure, String areaSet) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT FROM measures.public_value
                          WHERE measure = :measure AND area_set = :areaSet AND breakdown = '{}')
                        """)
                .param("measure", measure)
                .param("areaSet", areaSet)
                .query(Boolean.class)
                .single();
    }

    /** Everything in an area, by the id of the measure. */
    public Map<String, List<Value>> in(String area) {
        return db
                .sql(COLUMNS + " WHERE area = :area" + IN_ORDER)
                .param("area", area)
                .query((row, i) -> value(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Value::measure));
    }

    private static ValueRow.@Nullable Attestation attestation(ResultSet row) throws SQLException {
        String attestation = row.getString(22);
        return attestation == null ? null : ValueRow.Attestation.valueOf(attestation);
    }

    private static ValueRow.@Nullable Marker marker(ResultSet row) throws SQLException {
        String marker = row.getString(11);
        return marker == null ? null : ValueRow.Marker.valueOf(marker);
    }

    /** A row as it goes to the database: the record and where it stood. */
    private record Kept(ValueRow row, int position, String file, int line) {}

    /** Adds a version of each row, a thousand at a time. */
    void keep(List<PackItem> items, Recorded recorded) {
        for (int from = 0; from < items.size(); from += BATCH) {
            List<PackItem> some = items.subList(from, Math.min(from + BATCH, items.size()));
            keepBatch(some.stream().map(Values::kept).toList(), recorded);
        }
    }

    private static Kept kept(PackItem item) {
        ValueRow row = (ValueRow) item.content();
        return new Kept(row, item.position(), row.place().file(), row.place().line());
    }

    private void keepBatch(List<Kept> rows, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.value (
                          measure, area_set, area, period, period_first, period_last, breakdown,
                          vintage, version, vintage_position, value, lower, upper, marker,
                          designation, known_from, known_from_first, known_from_last, source, note,
                          file, line, public_from, recorded_at, entry, attestation)
                        SELECT r->>'measure', r->>'areaSet', r->>'area', r->'period'->>'text',
                          (r->'period'->>'first')::date, (r->'period'->>'last')::date,
                          r->'breakdown', r->>'vintage',
                          1 + coalesce((SELECT max(v.version) FROM measures.value v
                            WHERE v.measure = r->>'measure' AND v.area = r->>'area'
                              AND v.period = r->'period'->>'text'
                              AND v.breakdown = r->'breakdown' AND v.vintage = r->>'vintage'), 0),
                          (k->>'position')::integer, (r->>'value')::numeric,
                          (r->>'lower')::numeric, (r->>'upper')::numeric, r->>'marker',
                          r->>'designation', r->'knownFrom'->>'text',
                          (r->'knownFrom'->>'first')::date, (r->'knownFrom'->>'last')::date,
                          r->>'source', r->>'note', k->>'file', (k->>'line')::integer,
                          :at, :at, :entry, r->>'attestation'
                        FROM jsonb_array_elements(:rows::jsonb) AS kept (k),
                          LATERAL (SELECT k->'row' AS r) AS item
                        """)
                .param("rows", ItemJson.write(rows))
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
    }

    /** A number that its area has not confirmed is kept, and taken for none. */
    static Value value(ResultSet row) throws SQLException {
        boolean isConfirmed = attestation(row) != ValueRow.Attestation.NOT_CONFIRMED;
        return new Value(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new DateRange(row.getString(4), day(row, 5), day(row, 6)),
                breakdown(row.getString(7)),
                isConfirmed ? row.getBigDecimal(8) : null,
                isConfirmed ? row.getBigDecimal(9) : null,
                isConfirmed ? row.getBigDecimal(10) : null,
                isConfirmed ? marker(row) : ValueRow.Marker.UNCONFIRMED,
                Designation.valueOf(row.getString(12)),
                row.getString(13),
                knownFrom(row),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                row.getObject(20, OffsetDateTime.class).toInstant(),
                row.getBoolean(21));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> breakdown(String json) {
        return json.equals("{}") ? Map.of() : Map.copyOf(ItemJson.read(json, Map.class));
    }

    private static @Nullable DateRange knownFrom(ResultSet row) throws SQLException {
        String text = row.getString(14);
        return text == null ? null : new DateRange(text, day(row, 15), day(row, 16));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
