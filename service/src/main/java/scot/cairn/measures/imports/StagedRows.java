package scot.cairn.measures.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import scot.cairn.measures.disclosure.Figure;
import scot.cairn.pack.Place;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The rows of a file between its reading and the record: in a table that only the transaction sees
 * and that ends with it, so that a million need no memory and nothing is half done.
 */
@Repository
class StagedRows {

    /** Items that are read at a time. */
    private static final int AT_A_TIME = 10_000;

    private final JdbcClient db;
    private final DataSource connections;
    private final BroughtRows brought;

    StagedRows(JdbcClient db, DataSource connections, BroughtRows brought) {
        this.db = db;
        this.connections = connections;
        this.brought = brought;
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

    /** Notes what only the rows together show, or a number beside its edition. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(Faults faults) {
        checkPublished(faults);
        checkDoubled(faults);
    }

    /** Numbers of periods that were not over when their edition was published. */
    private void checkPublished(Faults faults) {
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

    /** Rows that say something of the same number, which no column of the file shows. */
    private void checkDoubled(Faults faults) {
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
        return brought.summary(refused);
    }

    /** Ids of the measures of which the rows say anything new. */
    Set<String> measures() {
        return Set.copyOf(
                db.sql(
                                """
                                SELECT DISTINCT measure FROM staged JOIN compared USING (place)
                                WHERE verdict <> 'unchanged'
                                """)
                        .query(String.class)
                        .list());
    }

    /** What the rows say anew of some measures, in the order of the file. */
    List<Figure> figures(String file, Set<String> measures) {
        return db
                .sql(
                        """
                        SELECT measure, area_set, area, period, period_first, period_last, breakdown,
                               vintage, value, marker, line
                        FROM staged JOIN compared USING (place)
                        WHERE verdict <> 'unchanged' AND measure = ANY(:measures) ORDER BY place
                        """)
                .param("measures", measures.toArray(String[]::new))
                .query((row, _) -> Figure.brought(row, new Place(file, row.getInt("line"), 1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The rows that the record does not say, in the order of the file.
     *
     * @param sealed ids of the measures whose numbers may be secrets
     * @param sealing makes the hash by which the ledger lists one of these
     */
    Iterable<Item> items(Set<String> sealed, UnaryOperator<Hash> sealing) {
        return () ->
                Stream.iterate(
                                page(-1, sealed, sealing),
                                page -> !page.isEmpty(),
                                page -> page(page.getLast().place(), sealed, sealing))
                        .flatMap(List::stream)
                        .map(Placed::item)
                        .iterator();
    }

    private record Placed(int place, Item item) {}

    private List<Placed> page(int after, Set<String> sealed, UnaryOperator<Hash> sealing) {
        return db.sql(
                        """
                        SELECT place, subject, content, measure FROM staged JOIN compared USING (place)
                        WHERE verdict <> 'unchanged' AND place > :after ORDER BY place LIMIT :limit
                        """)
                .param("after", after)
                .param("limit", AT_A_TIME)
                .query((row, _) ->
                        new Placed(
                                row.getInt(1),
                                new Item(
                                        new Subject(SubjectKind.VALUE, row.getString(2)),
                                        sealed.contains(row.getString(4))
                                                ? sealing.apply(Hash.of(row.getBytes(3)))
                                                : Hash.of(row.getBytes(3)))))
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
