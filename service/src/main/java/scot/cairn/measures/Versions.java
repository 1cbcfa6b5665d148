package scot.cairn.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Entry;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Place;
import scot.cairn.pack.ValueRow;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Every version of every value as the row that brought it in, exactly as it was written then. */
@Repository
public class Versions {

    private static final int AT_A_TIME = 10_000;

    private static final String COLUMNS =
            """
            SELECT v.measure, v.area_set, v.area, v.period, v.period_first, v.period_last, v.breakdown,
                   v.value, v.lower, v.upper, v.marker, v.designation, v.vintage, v.known_from,
                   v.known_from_first, v.known_from_last, v.source, v.note, v.attestation, v.file, v.line,
                   v.salt
            """;

    private static final String SHOWN =
            COLUMNS + ", v.is_withheld FROM measures.public_version v\n";
    private static final String ALL = COLUMNS + "FROM measures.value v\n";

    private final JdbcClient db;

    Versions(JdbcClient db) {
        this.db = db;
    }

    /**
     * The exact texts of rows that an entry brought in, in its order; empty for one that is
     * withheld from readers.
     *
     * @param from place of the first, from 0
     */
    public List<Optional<String>> of(long entry, int from, int limit) {
        return rows(
                SHOWN,
                entry,
                from,
                limit,
                row -> row.getBoolean("is_withheld") ? Optional.empty() : Optional.of(text(row)));
    }

    /** The same of all rows, for the operator of this machine, who checks the record. */
    public List<String> withTheWithheld(long entry, int from, int limit) {
        return rows(ALL, entry, from, limit, Versions::text);
    }

    private <T> List<T> rows(String which, long entry, int from, int limit, Reading<T> reading) {
        return db.sql(
                        which
                                + """
                                WHERE v.entry = :entry
                                  AND v.list_place >= :from AND v.list_place < :from + :limit
                                ORDER BY v.list_place
                                """)
                .param("entry", entry)
                .param("from", from)
                .param("limit", limit)
                .query((row, _) -> reading.of(row))
                .list();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static String text(ResultSet row) throws SQLException {
        return RowText.of(row(row), row.getBytes("salt"));
    }

    /** Of some values of a plan, what a table brought in last, where that is the newest version. */
    Map<Subject, Entry.Content> ofTables(List<ValueRow> rows) {
        Map<Subject, Entry.Content> contents = new HashMap<>();
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            add(rows.subList(from, Math.min(from + AT_A_TIME, rows.size())), contents);
        }
        return contents;
    }

    private void add(List<ValueRow> rows, Map<Subject, Entry.Content> contents) {
        db.sql(
                        COLUMNS
                                + """
                                , s.kind, s.id
                                FROM unnest(:measures, :areas, :periods, :breakdowns::jsonb[], :vintages)
                                  AS asked (measure, area, period, breakdown, vintage)
                                CROSS JOIN LATERAL (
                                  SELECT * FROM measures.public_version v
                                  WHERE v.measure = asked.measure AND v.area = asked.area
                                    AND v.period = asked.period AND v.breakdown = asked.breakdown
                                    AND v.vintage = asked.vintage
                                  ORDER BY v.version DESC LIMIT 1) AS v
                                JOIN ledger.public_mention s ON s.entry = v.entry AND s.place = 0
                                WHERE s.kind IN ('MEASURE', 'DATASET')
                                """)
                .param("measures", texts(rows, ValueRow::measure))
                .param("areas", texts(rows, ValueRow::area))
                .param("periods", texts(rows, row -> row.period().text()))
                .param("breakdowns", texts(rows, row -> ItemJson.write(row.breakdown())))
                .param("vintages", texts(rows, ValueRow::vintage))
                .query(row -> {
                    PackItem item = ValueItems.item(row(row), 0);
                    contents.put(
                            item.subject(),
                            new Entry.Content(
                                    item.hash(),
                                    new Subject(
                                            SubjectKind.valueOf(row.getString("kind")),
                                            row.getString("id"))));
                });
    }

    private static String[] texts(List<ValueRow> rows, Function<ValueRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static ValueRow row(ResultSet row) throws SQLException {
        String marker = row.getString("marker");
        String attestation = row.getString("attestation");
        return new ValueRow(
                row.getString("measure"),
                row.getString("area_set"),
                row.getString("area"),
                new WrittenDate(
                        row.getString("period"), day(row, "period_first"), day(row, "period_last")),
                ItemJson.read(row.getString("breakdown"), Map.class),
                row.getBigDecimal("value"),
                row.getBigDecimal("lower"),
                row.getBigDecimal("upper"),
                marker == null ? null : ValueRow.Marker.valueOf(marker),
                Designation.valueOf(row.getString("designation")),
                row.getString("vintage"),
                knownFrom(row),
                row.getString("source"),
                row.getString("note"),
                attestation == null ? null : ValueRow.Attestation.valueOf(attestation),
                new Place(row.getString("file"), row.getInt("line"), 1));
    }

    private static @Nullable WrittenDate knownFrom(ResultSet row) throws SQLException {
        String text = row.getString("known_from");
        return text == null
                ? null
                : new WrittenDate(text, day(row, "known_from_first"), day(row, "known_from_last"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
