package scot.cairn.returns.queries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** That answers were asked about, and returns taken. Everybody may read both. */
@Repository
public class Queries {

    private static final String QUERY =
            """
            SELECT asking, obligation, number, part, question, raised_at,
                   correspondence.closed_at(asking), synthetic, entry
            FROM returns.query
            """;

    private final JdbcClient db;

    Queries(JdbcClient db) {
        this.db = db;
    }

    /** Those about an obligation, the first first. */
    @Transactional(readOnly = true)
    List<Query> of(String obligation) {
        return db.sql(QUERY + "WHERE obligation = :obligation ORDER BY asking")
                .param("obligation", obligation)
                .query((row, _) -> query(row))
                .list();
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    public List<Query> all() {
        return db.sql(QUERY + "ORDER BY asking DESC").query((row, _) -> query(row)).list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Query> find(long asking) {
        return db.sql(QUERY + "WHERE asking = :asking")
                .param("asking", asking)
                .query((row, _) -> query(row))
                .optional();
    }

    /** When submissions for an obligation were taken, the first first. */
    @Transactional(readOnly = true)
    List<Acceptance> accepted(String obligation) {
        return db.sql(
                        """
                        SELECT obligation, number, synthetic, at, entry FROM returns.acceptance
                        WHERE obligation = :obligation ORDER BY number
                        """)
                .param("obligation", obligation)
                .query((row, _) ->
                        new Acceptance(
                                row.getString(1),
                                row.getInt(2),
                                row.getBoolean(3),
                                row.getTimestamp(4).toInstant(),
                                row.getLong(5)))
                .list();
    }

    /** Whoever else asks about or takes the same return waits until this transaction ends. */
    void oneAtATime(String obligation) {
        db.sql(
                        "SELECT pg_advisory_xact_lock('returns.query'::regclass::oid::int,"
                                + " hashtext(:obligation)) IS NULL")
                .param("obligation", obligation)
                .query(Boolean.class)
                .single();
    }

    void keep(Query query) {
        db.sql(
                        """
                        INSERT INTO returns.query (asking, obligation, number, part, question, raised_at,
                                                   synthetic, entry)
                        VALUES (:asking, :obligation, :number, :part, :question, :at, :synthetic, :entry)
                        """)
                .param("asking", query.asking())
                .param("obligation", query.obligation())
                .param("number", query.number())
                .param("part", query.part())
                .param("question", query.question())
                .param("at", Timestamp.from(query.raisedAt()))
                .param("synthetic", query.synthetic())
                .param("entry", query.entry())
                .update();
    }

    void keep(Acceptance acceptance) {
        db.sql(
                        """
                        INSERT INTO returns.acceptance (obligation, number, synthetic, at, entry)
                        VALUES (:obligation, :number, :synthetic, :at, :entry)
                        """)
                .param("obligation", acceptance.obligation())
                .param("number", acceptance.number())
                .param("synthetic", acceptance.synthetic())
                .param("at", Timestamp.from(acceptance.at()))
                .param("entry", acceptance.entry())
                .update();
    }

    private static Query query(ResultSet row) throws SQLException {
        return new Query(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                moment(row.getTimestamp(7)),
                row.getBoolean(8),
                row.getLong(9));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
