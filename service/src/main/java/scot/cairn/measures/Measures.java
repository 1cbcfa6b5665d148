package scot.cairn.measures;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.calendar.DateRange;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Statement;
import scot.cairn.pack.ValueRow;

/** Definitions, statements and values, as anyone may read them. */
@Repository
public class Measures {

    private final JdbcClient db;

    Measures(JdbcClient db) {
        this.db = db;
    }

    /** Every measure, in the order of the plan. */
    public List<Measure> all() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM measures.measure
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), Measure.class))
                .list();
    }

    /** The measure of an id. */
    public Optional<Measure> find(String id) {
        return all().stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** What documents state about a measure, in the order of the plan. */
    public List<Statement> statements(String measure) {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM measures.statement
                          WHERE measure = :measure ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .param("measure", measure)
                .query((row, i) -> ItemJson.read(row.getString(1), Statement.class))
                .list();
    }

    /**
     * Every public vintage of a measure's totals for one area, by period; within a period those
     * whose publication date is not held come first, then in order of publication.
     */
    public List<Value> values(String measure, String area) {
        return db.sql(
                        """
                        SELECT area, period, period_first, period_last, value, lower, upper, marker,
                               designation, vintage, known_from, known_from_first, known_from_last,
                               source, note, file, line, recorded_at
                        FROM measures.public_value
                        WHERE measure = :measure AND area = :area AND breakdown = '{}'
                        ORDER BY known_from_last NULLS FIRST, vintage_position, period_first
                        """)
                .param("measure", measure)
                .param("area", area)
                .query((row, i) -> value(row))
                .list();
    }

    void keepMeasure(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.measure (id, version, position, entry, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :position, :entry, :content::jsonb
                        FROM measures.measure WHERE id = :id
                        """)
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }

    void keepStatement(PackItem item, Statement statement, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.statement (measure, id, version, position, entry, content)
                        SELECT :measure, :id, coalesce(max(version), 0) + 1, :position, :entry,
                               :content::jsonb
                        FROM measures.statement WHERE measure = :measure AND id = :id
                        """)
                .param("measure", statement.measure())
                .param("id", statement.id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }

    void keepValue(PackItem item, ValueRow row, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.value (
                          measure, area_set, area, period, period_first, period_last, breakdown, vintage,
                          version, vintage_position, value, lower, upper, marker, designation,
                          known_from, known_from_first, known_from_last, source, note, file, line,
                          public_from, recorded_at, entry)
                        SELECT :measure, :areaSet, :area, :period, :periodFirst, :periodLast,
                          :breakdown::jsonb, :vintage, coalesce(max(version), 0) + 1, :position, :value,
                          :lower, :upper, :marker, :designation, :knownFrom, :knownFromFirst,
                          :knownFromLast, :source, :note, :file, :line, :at, :at, :entry
                        FROM measures.value
                        WHERE measure = :measure AND area = :area AND period = :period
                          AND breakdown = :breakdown::jsonb AND vintage = :vintage
                        """)
                .param("measure", row.measure())
                .param("areaSet", row.areaSet())
                .param("area", row.area())
                .param("period", row.period().text())
                .param("periodFirst", row.period().first())
                .param("periodLast", row.period().last())
                .param("breakdown", ItemJson.write(row.breakdown()))
                .param("vintage", row.vintage())
                .param("position", item.position())
                .param("value", row.value())
                .param("lower", row.lower())
                .param("upper", row.upper())
                .param("marker", row.marker() == null ? null : row.marker().name())
                .param("designation", row.designation().name())
                .param("knownFrom", row.knownFrom() == null ? null : row.knownFrom().text())
                .param("knownFromFirst", row.knownFrom() == null ? null : row.knownFrom().first())
                .param("knownFromLast", row.knownFrom() == null ? null : row.knownFrom().last())
                .param("source", row.source())
                .param("note", row.note())
                .param("file", row.place().file())
                .param("line", row.place().line())
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
    }

    private static Value value(ResultSet row) throws SQLException {
        String marker = row.getString("marker");
        return new Value(
                row.getString("area"),
                new DateRange(
                        row.getString("period"), day(row, "period_first"), day(row, "period_last")),
                row.getBigDecimal("value"),
                row.getBigDecimal("lower"),
                row.getBigDecimal("upper"),
                marker == null ? null : ValueRow.Marker.valueOf(marker),
                Designation.valueOf(row.getString("designation")),
                row.getString("vintage"),
                knownFrom(row),
                row.getString("source"),
                row.getString("note"),
                new Value.Origin(row.getString("file"), row.getInt("line")),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static @Nullable DateRange knownFrom(ResultSet row) throws SQLException {
        String text = row.getString("known_from");
        return text == null
                ? null
                : new DateRange(text, day(row, "known_from_first"), day(row, "known_from_last"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day.toLocalDate();
    }
}
