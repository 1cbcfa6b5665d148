package scot.cairn.measures.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.ledger.Recorded;
import scot.cairn.measures.disclosure.Figure;
import scot.cairn.pack.Place;

/**
 * The rows of a file between its reading and the record: in a table that only the transaction sees
 * and that ends with it, so that a million need no memory and nothing is half done.
 */
@Repository
class StagedRows {

    /** The place in the list of the act, where not every row is in it. */
    private static final String PLACE_AMONG_KEPT = "row_number() OVER (ORDER BY place) - 1";

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
     * @param salted ids of the measures whose rows have a salt
     * @throws IOException if the database takes no rows
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StagingRows open(Set<String> salted) throws IOException {
        db.sql(
                        """
                        CREATE TEMPORARY TABLE staged (
                          place integer, measure text, area_set text, area text, period text,
                          period_first date, period_last date, breakdown jsonb, value numeric,
                          lower numeric, upper numeric, marker text, designation text, vintage text,
                          known_from text, known_from_first date, known_from_last date, source text,
                          note text, attestation text, line integer, salt bytea
                        ) ON COMMIT DROP
                        """)
                .update();
        Connection connection = DataSourceUtils.getConnection(connections);
        try {
            return new StagingRows(connection.unwrap(PGConnection.class), salted);
        } catch (SQLException failure) {
            throw new IOException("the database takes no rows", failure);
        }
    }

    /** Notes what only the rows together show, or a number beside its edition. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(StagingRows rows, Faults faults) {
        rows.early()
                .forEach(row ->
                        faults.at(row.place().line(), "period", row.period().text())
                                .wrong(
                                        Cause.PERIOD,
                                        "The period was not over when its edition was published, %s"
                                                .formatted(
                                                        Objects.requireNonNull(row.knownFrom())
                                                                .text()),
                                        "Correct the period, or say when this edition was published"));
        rows.doubled()
                .forEach(two ->
                        faults.at(two.second())
                                .wrong(
                                        Cause.DOUBLED_KEY,
                                        "Row %,d gives the same number: %s"
                                                .formatted(two.first(), two.what()),
                                        "Keep one of the two"));
    }

    /**
     * Holds each row against what is on record: of each number the newest version of its edition,
     * or else of the latest edition. Whoever else imports waits from here on until the transaction
     * ends.
     *
     * @param rows those that are staged
     * @param refused how many rows of the file are not among them
     * @return what the rows bring
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportSummary compare(StagingRows rows, long refused) {
        db.sql("SET LOCAL work_mem = '64MB'").update();
        db.sql("SELECT pg_advisory_xact_lock('measures.value'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
        db.sql("ANALYZE staged").update();
        db.sql(
                        """
                        CREATE TEMPORARY TABLE on_record ON COMMIT DROP AS
                        SELECT *, coalesce(known_from_last, greatest(known_after,
                          max(known_from_last) OVER (
                            PARTITION BY measure, file ORDER BY vintage_position))) AS known
                        FROM (
                          SELECT DISTINCT ON (measure, area, period, breakdown, vintage) *
                          FROM measures.value
                          WHERE measure = ANY(:measures)
                          ORDER BY measure, area, period, breakdown, vintage, version DESC) AS newest
                        """)
                .param("measures", rows.measures().toArray(String[]::new))
                .update();
        db.sql(
                        """
                        CREATE TEMPORARY TABLE latest ON COMMIT DROP AS
                        SELECT DISTINCT ON (measure, area, period, breakdown)
                               measure, area, period, period_first, period_last, breakdown, value, marker
                        FROM on_record
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
                            WHEN s.value IS NULL AND before.value IS NOT NULL THEN 'withdrawn'
                            WHEN s.value IS NOT DISTINCT FROM before.value
                              AND s.marker IS NOT DISTINCT FROM before.marker THEN 'repeated'
                            ELSE 'revised'
                          END AS verdict
                        FROM staged s
                        JOIN latest USING (measure, area, period, breakdown)
                        LEFT JOIN on_record same USING (measure, area, period, breakdown, vintage)
                        CROSS JOIN LATERAL (
                          SELECT CASE WHEN same.measure IS NULL THEN latest.value ELSE same.value END,
                                 CASE WHEN same.measure IS NULL THEN latest.marker ELSE same.marker END
                        ) AS before (value, marker)
                        """)
                .update();
        db.sql("CREATE UNIQUE INDEX ON compared (place)").update();
        db.sql("ANALYZE compared").update();
        return brought.summary(rows.count(), refused);
    }

    /** Places of the rows that the record says already, just so. */
    BitSet unchanged() {
        BitSet places = new BitSet();
        db.sql("SELECT place FROM compared WHERE verdict = 'unchanged'")
                .query(row -> {
                    places.set(row.getInt(1));
                });
        return places;
    }

    /** What the rows say anew of some measures, in the order of the file. */
    List<Figure> figures(String file, Set<String> measures) {
        return db
                .sql(
                        """
                        SELECT measure, area_set, area, period, period_first, period_last, breakdown,
                               vintage, value, marker, line
                        FROM staged LEFT JOIN compared USING (place)
                        WHERE verdict IS DISTINCT FROM 'unchanged' AND measure = ANY(:measures)
                        ORDER BY place
                        """)
                .param("measures", measures.toArray(String[]::new))
                .query((row, _) -> Figure.brought(row, new Place(file, row.getInt("line"), 1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Puts the rows that the record does not say beside what it says, under the act that lists
     * them. A new edition stands after those on record, unless their dates say otherwise; what is
     * added to one stands with it.
     *
     * @param isWhole whether that is all of them
     * @param synthetic whether they are made up, for demonstration
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String file, boolean isWhole, boolean synthetic, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.value (
                          measure, area_set, area, period, period_first, period_last, breakdown,
                          vintage, version, vintage_position, value, lower, upper, marker,
                          designation, known_from, known_from_first, known_from_last, source, note,
                          attestation, file, line, public_from, recorded_at, entry, synthetic,
                          known_after, list_place, salt)
                        SELECT measure, area_set, area, period, period_first, period_last, breakdown,
                          vintage, coalesce(version, 1),
                          coalesce(edition.position, before.position + 1 + place, place), value, lower, upper, marker,
                          designation, known_from, known_from_first, known_from_last, source, note,
                          attestation, :file, line, :at, :at, :entry, :synthetic,
                          CASE WHEN known_from_last IS NOT NULL THEN NULL
                               WHEN edition.position IS NULL THEN before.known
                               ELSE edition.known END,
                          %s, salt
                        FROM staged LEFT JOIN compared USING (place)
                        LEFT JOIN (
                          SELECT measure, vintage, max(known) AS known,
                                 max(vintage_position) AS position
                          FROM on_record GROUP BY measure, vintage) AS edition
                          USING (measure, vintage)
                        LEFT JOIN (
                          SELECT measure, max(known) AS known, max(vintage_position) AS position
                          FROM on_record GROUP BY measure) AS before USING (measure)
                        WHERE verdict IS DISTINCT FROM 'unchanged'
                        """
                                .formatted(isWhole ? "place" : PLACE_AMONG_KEPT))
                .param("file", file)
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .param("synthetic", synthetic)
                .update();
    }
}
