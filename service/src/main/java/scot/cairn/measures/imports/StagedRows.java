package scot.cairn.measures.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.ledger.Item;
import scot.cairn.ledger.Recorded;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The rows of a file between its reading and the record: in a table that only the transaction sees
 * and that ends with it, so that a million need no memory and nothing is half done.
 */
@Repository
class StagedRows {

    private static final int SHOWN = 100;

    /** What is on record of the periods of the file, and not in it. */
    private static final String MISSING =
            """
            SELECT %s FROM (
              SELECT l.area || '/' || l.period || '/' || coalesce(
                (SELECT string_agg(b.value, ',') FROM jsonb_each_text(l.breakdown) b), 'all') AS name
              FROM latest l
              WHERE (l.measure, l.period) IN (SELECT DISTINCT measure, period FROM staged)
                AND NOT EXISTS (
                  SELECT FROM staged s
                  WHERE s.measure = l.measure AND s.area = l.area AND s.period = l.period
                    AND s.breakdown = l.breakdown)) AS missing
            """;

    /** In a file that brings more numbers than this none is held against those before it. */
    private static final int MOST_LOOKED_AT = 50_000;

    /** Items that are read at a time. */
    private static final int AT_A_TIME = 10_000;

    private final JdbcClient db;
    private final DataSource connections;

    StagedRows(JdbcClient db, DataSource connections) {
        this.db = db;
        this.connections = connections;
    }

    /**
     * An empty table and the way into it. Until it is closed the transaction can do nothing else.
     *
     * @throws IOException if the database takes no rows
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StagingRows open() throws IOException {
        db.sql(
                        """
                        CREATE TEMPORARY TABLE staged (
                          place integer, measure text, area_set text, area text, period text,
                          period_first date, period_last date, breakdown jsonb, value numeric,
                          lower numeric, upper numeric, marker text, designation text, vintage text,
                          known_from text, known_from_first date, known_from_last date, source text,
                          note text, attestation text, line integer, subject text, content bytea
                        ) ON COMMIT DROP
                        """)
                .update();
        Connection connection = DataSourceUtils.getConnection(connections);
        try {
            return new StagingRows(connection.unwrap(PGConnection.class));
        } catch (SQLException failure) {
            throw new IOException("the database takes no rows", failure);
        }
    }

    /** Notes numbers of periods that were not over when their edition was published. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checkPublished(Faults faults) {
        db.sql(
                        """
                        SELECT line, period, known_from FROM staged
                        WHERE known_from_last < period_last AND value IS NOT NULL
                        ORDER BY place LIMIT 1000
                        """)
                .query(row -> {
                    faults.at(row.getInt(1), "period", row.getString(2))
                            .wrong(
                                    Cause.PERIOD,
                                    "The period was not over when its edition was published, %s"
                                            .formatted(row.getString(3)),
                                    "Correct the period, or say when this edition was published");
                });
    }

    /** Notes rows that say something of the same number, which no column of the file shows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checkDoubled(Faults faults) {
        db.sql(
                        """
                        SELECT subject, min(line), max(line) FROM staged
                        GROUP BY subject HAVING count(*) > 1 ORDER BY 2 LIMIT 100
                        """)
                .query(row -> {
                    faults.at(row.getInt(3))
                            .wrong(
                                    Cause.DOUBLED_KEY,
                                    "Row %,d gives the same number: %s"
                                            .formatted(row.getInt(2), row.getString(1)),
                                    "Keep one of the two");
                });
    }

    /**
     * Holds each row against what is on record: of each number the newest version of its edition,
     * or else of the latest edition. Whoever else imports waits from here on until the transaction
     * ends.
     *
     * @param refused how many rows of the file are not among them
     * @return what the rows bring
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportSummary compare(long refused) {
        db.sql("SELECT pg_advisory_xact_lock('measures.value'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
        db.sql("ANALYZE staged").update();
        db.sql(
                        """
                        CREATE TEMPORARY TABLE on_record ON COMMIT DROP AS
                        SELECT DISTINCT ON (v.measure, v.area, v.period, v.breakdown, v.vintage) v.*
                        FROM measures.value v
                        WHERE v.measure IN (SELECT DISTINCT measure FROM staged)
                        ORDER BY v.measure, v.area, v.period, v.breakdown, v.vintage, v.version DESC
                        """)
                .update();
        db.sql(
                        """
                        CREATE TEMPORARY TABLE latest ON COMMIT DROP AS
                        SELECT DISTINCT ON (measure, area, period, breakdown)
                               measure, area, period, period_first, period_last, breakdown, value, marker
                        FROM (
                          SELECT *, coalesce(known_from_last, max(known_from_last) OVER (
                            PARTITION BY measure, file ORDER BY vintage_position)) AS known
                          FROM on_record) AS dated
                        ORDER BY measure, area, period, breakdown,
                                 known DESC NULLS LAST, vintage_position DESC
                        """)
                .update();
        db.sql("ANALYZE on_record").update();
        db.sql("ANALYZE latest").update();
        db.sql(
                        """
                        CREATE TEMPORARY TABLE compared ON COMMIT DROP AS
                        SELECT s.place, 1 + coalesce(same.version, 0) AS version,
                          CASE
                            WHEN same.value IS NOT DISTINCT FROM s.value
                              AND same.lower IS NOT DISTINCT FROM s.lower
                              AND same.upper IS NOT DISTINCT FROM s.upper
                              AND same.marker IS NOT DISTINCT FROM s.marker
                              AND same.designation = s.designation
                              AND same.known_from IS NOT DISTINCT FROM s.known_from
                              AND same.source = s.source
                              AND same.note IS NOT DISTINCT FROM s.note
                              AND same.attestation IS NOT DISTINCT FROM s.attestation
                              THEN 'unchanged'
                            WHEN latest.measure IS NULL THEN 'created'
                            WHEN s.value IS NULL AND before.value IS NOT NULL THEN 'withdrawn'
                            WHEN s.value IS NOT DISTINCT FROM before.value
                              AND s.marker IS NOT DISTINCT FROM before.marker THEN 'repeated'
                            ELSE 'revised'
                          END AS verdict
                        FROM staged s
                        LEFT JOIN on_record same USING (measure, area, period, breakdown, vintage)
                        LEFT JOIN latest USING (measure, area, period, breakdown)
                        CROSS JOIN LATERAL (
                          SELECT CASE WHEN same.measure IS NULL THEN latest.value ELSE same.value END,
                                 CASE WHEN same.measure IS NULL THEN latest.marker ELSE same.marker END
                        ) AS before (value, marker)
                        """)
                .update();
        db.sql("CREATE UNIQUE INDEX ON compared (place)").update();
        db.sql("ANALYZE compared").update();
        return summary(refused);
    }

    private ImportSummary summary(long refused) {
        Map<String, Integer> counts = new HashMap<>();
        db.sql("SELECT verdict, count(*) FROM compared GROUP BY verdict")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return new ImportSummary(
                counts.getOrDefault("created", 0),
                counts.getOrDefault("revised", 0),
                counts.getOrDefault("repeated", 0),
                counts.getOrDefault("withdrawn", 0),
                counts.getOrDefault("unchanged", 0),
                refused,
                db.sql(MISSING.formatted("name") + " ORDER BY 1 LIMIT " + SHOWN)
                        .query((row, _) -> row.getString(1))
                        .list(),
                db.sql(MISSING.formatted("count(*)")).query(Integer.class).single(),
                sudden(),
                changes());
    }

    /** The first numbers that it would write, each beside the one on record. */
    private List<ImportSummary.Change> changes() {
        return db.sql(
                        """
                        SELECT s.line, s.measure || ', ' || s.area || ', ' || s.period
                            || coalesce((SELECT ', ' || string_agg(b.value, ', ')
                                         FROM jsonb_each_text(s.breakdown) b), ''),
                          s.vintage, s.value, l.value
                        FROM staged s JOIN compared c USING (place)
                        LEFT JOIN latest l USING (measure, area, period, breakdown)
                        WHERE c.verdict <> 'unchanged' ORDER BY s.place LIMIT 20
                        """)
                .query((row, _) ->
                        new ImportSummary.Change(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5)))
                .list();
    }

    /** Each number is held against the twenty-four of the same kind before it. */
    private List<ImportSummary.Sudden> sudden() {
        long written =
                db.sql("SELECT count(*) FROM compared WHERE verdict IN ('created', 'revised')")
                        .query(Long.class)
                        .single();
        if (written > MOST_LOOKED_AT) {
            return List.of();
        }
        db.sql("CREATE INDEX ON latest (measure, area, breakdown, period_last)").update();
        List<ImportSummary.Sudden> sudden = new ArrayList<>();
        db.sql(
                        """
                        SELECT s.line, s.measure || ', ' || s.area || ', ' || s.period, s.value, earlier.numbers
                        FROM staged s JOIN compared USING (place)
                        CROSS JOIN LATERAL (
                          SELECT array_agg(n.value ORDER BY n.period_last) AS numbers
                          FROM (
                            SELECT l.value, l.period_last FROM latest l
                            WHERE l.measure = s.measure AND l.area = s.area
                              AND l.breakdown = s.breakdown AND l.period_last < s.period_first
                              AND l.value IS NOT NULL
                              AND abs((l.period_last - l.period_first)
                                      - (s.period_last - s.period_first)) <= 3
                            ORDER BY l.period_last DESC LIMIT 24) AS n) AS earlier
                        WHERE verdict IN ('created', 'revised') AND s.value IS NOT NULL
                          AND cardinality(earlier.numbers) >= :fewest
                        ORDER BY s.place
                        """)
                .param("fewest", SuddenChange.FEWEST)
                .query(row -> {
                    int line = row.getInt(1);
                    String what = row.getString(2);
                    BigDecimal[] earlier = (BigDecimal[]) row.getArray(4).getArray();
                    SuddenChange.of(earlier, row.getBigDecimal(3))
                            .filter(_ -> sudden.size() < SHOWN)
                            .ifPresent(change ->
                                    sudden.add(
                                            new ImportSummary.Sudden(
                                                    line,
                                                    what,
                                                    change.value(),
                                                    change.before(),
                                                    change.limit())));
                });
        return sudden;
    }

    /** The rows that the record does not say, in the order of the file. */
    Iterable<Item> items() {
        return () ->
                Stream.iterate(
                                page(-1),
                                page -> !page.isEmpty(),
                                page -> page(page.getLast().place()))
                        .flatMap(List::stream)
                        .map(Placed::item)
                        .iterator();
    }

    private record Placed(int place, Item item) {}

    private List<Placed> page(int after) {
        return db.sql(
                        """
                        SELECT place, subject, content FROM staged JOIN compared USING (place)
                        WHERE verdict <> 'unchanged' AND place > :after ORDER BY place LIMIT :limit
                        """)
                .param("after", after)
                .param("limit", AT_A_TIME)
                .query((row, _) ->
                        new Placed(
                                row.getInt(1),
                                new Item(
                                        new Subject(SubjectKind.VALUE, row.getString(2)),
                                        Hash.of(row.getBytes(3)))))
                .list();
    }

    /**
     * Puts the rows that the record does not say beside what it says, under the act that lists
     * them.
     *
     * @param synthetic whether they are made up, for demonstration
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String file, boolean synthetic, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.value (
                          measure, area_set, area, period, period_first, period_last, breakdown,
                          vintage, version, vintage_position, value, lower, upper, marker,
                          designation, known_from, known_from_first, known_from_last, source, note,
                          attestation, file, line, public_from, recorded_at, entry, synthetic)
                        SELECT measure, area_set, area, period, period_first, period_last, breakdown,
                          vintage, version, place, value, lower, upper, marker,
                          designation, known_from, known_from_first, known_from_last, source, note,
                          attestation, :file, line, :at, :at, :entry, :synthetic
                        FROM staged JOIN compared USING (place) WHERE verdict <> 'unchanged'
                        ORDER BY place
                        """)
                .param("file", file)
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .param("synthetic", synthetic)
                .update();
    }
}
