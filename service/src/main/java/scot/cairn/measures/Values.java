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
 * plan lists it: after those that stand above it, and first where none does.
 */
@Repository
public class Values {

    /** Rows written by one statement. */
    private static final int BATCH = 1000;

    private static final String COLUMNS =
            """
            SELECT measure, area_set, area, period, period_first, period_last, breakdown, value,
                   lower, upper, marker, designation, vintage, known_from, known_from_first,
                   known_from_last, source, note, file, recorded_at, synthetic,
                   attestation
            FROM measures.public_value
            """;
    private static final String IN_ORDER =
            """
             ORDER BY coalesce(known_from_last, max(known_from_last) OVER (
                        PARTITION BY measure, file ORDER BY vintage_position)) NULLS FIRST,
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

    /**
     * The totals of a set of areas and of the nation from ten years before the last that the set
     * has of each measure, and those of the people of whom rates are worked out.
     *
     * @param areas their codes, the nation's among them
     * @param areaSet that they are of
     * @param nationSet that the nation is of
     * @param people the measure of the people, by the measure of which a rate is worked out
     * @param day on which they were known, or null for the present
     */
    public List<Value> lately(
            List<String> areas,
            String areaSet,
            String nationSet,
            Map<String, String> people,
            @Nullable LocalDate day) {
        List<Map.Entry<String, String>> rated = List.copyOf(people.entrySet());
        return db.sql(
                        """
                        WITH ends AS (
                          SELECT m.id AS measure, newest.last
                          FROM (SELECT DISTINCT id FROM measures.measure) AS m
                          CROSS JOIN LATERAL (
                            SELECT v.period_last AS last FROM measures.public_value v
                            WHERE v.measure = m.id AND v.area_set = :set AND v.breakdown = '{}'
                              AND v.area = ANY(:areas)
                              AND (:day::date IS NULL OR v.known_from_last <= :day::date)
                            ORDER BY v.period_last DESC LIMIT 1) AS newest),
                        wanted AS MATERIALIZED (
                          SELECT measure, min(last) AS last FROM (
                            SELECT measure, last FROM ends
                            UNION ALL
                            SELECT p.people, e.last FROM unnest(:counts, :people) AS p (counts, people)
                              JOIN ends e ON e.measure = p.counts) AS needed
                          GROUP BY measure),
                        known AS (
                          SELECT v.* FROM wanted CROSS JOIN LATERAL (
                            SELECT * FROM measures.public_value v
                            WHERE v.measure = wanted.measure AND v.breakdown = '{}'
                              AND v.period_last > wanted.last - interval '11 years'
                              AND v.period_first > wanted.last - interval '11 years'
                              AND v.area_set IN (:set, :nation) AND v.area = ANY(:areas)
                              AND (:day::date IS NULL OR v.known_from_last <= :day::date)) AS v)
                        """
                                + COLUMNS.replace("measures.public_value", "known")
                                + IN_ORDER)
                .param("areas", areas.toArray(String[]::new))
                .param("set", areaSet)
                .param("nation", nationSet)
                .param("day", day == null ? null : day.toString())
                .param("counts", rated.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("people", rated.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .query((row, i) -> value(row))
                .list();
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
        String attestation = row.getString("attestation");
        return attestation == null ? null : ValueRow.Attestation.valueOf(attestation);
    }

    private static ValueRow.@Nullable Marker marker(ResultSet row) throws SQLException {
        String marker = row.getString("marker");
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
    private static Value value(ResultSet row) throws SQLException {
        boolean isConfirmed = attestation(row) != ValueRow.Attestation.NOT_CONFIRMED;
        return new Value(
                row.getString("measure"),
                row.getString("area_set"),
                row.getString("area"),
                new DateRange(
                        row.getString("period"), day(row, "period_first"), day(row, "period_last")),
                breakdown(row.getString("breakdown")),
                isConfirmed ? row.getBigDecimal("value") : null,
                isConfirmed ? row.getBigDecimal("lower") : null,
                isConfirmed ? row.getBigDecimal("upper") : null,
                isConfirmed ? marker(row) : ValueRow.Marker.UNCONFIRMED,
                Designation.valueOf(row.getString("designation")),
                row.getString("vintage"),
                knownFrom(row),
                row.getString("source"),
                row.getString("note"),
                row.getString("file"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("synthetic"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> breakdown(String json) {
        return json.equals("{}") ? Map.of() : Map.copyOf(ItemJson.read(json, Map.class));
    }

    private static @Nullable DateRange knownFrom(ResultSet row) throws SQLException {
        String text = row.getString("known_from");
        return text == null
                ? null
                : new DateRange(text, day(row, "known_from_first"), day(row, "known_from_last"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
