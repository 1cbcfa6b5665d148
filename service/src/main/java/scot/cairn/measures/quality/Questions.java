package scot.cairn.measures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.correspondence.Asking;
import scot.cairn.ledger.Recorded;

/** Which figures questions are about, what everybody is told of them, and what was set aside. */
@Repository
public class Questions {

    private static final String QUESTION =
            """
            SELECT q.asking, q.measure, q.area, q.period, q.origin, n.published_at
            FROM measures.question q LEFT JOIN measures.question_notice n USING (asking)
            """;

    private final JdbcClient db;

    Questions(JdbcClient db) {
        this.db = db;
    }

    /** All that the one who acts may read, by number. */
    @Transactional
    public Map<Long, Question> all() {
        return db.sql(QUESTION).query((row, _) -> question(row)).list().stream()
                .collect(Collectors.toMap(Question::asking, Function.identity()));
    }

    /** One of them; empty where there is none such for the one who acts. */
    @Transactional
    public Optional<Question> find(long asking) {
        return db.sql(QUESTION + "WHERE q.asking = :asking")
                .param("asking", asking)
                .query((row, _) -> question(row))
                .optional();
    }

    /** What everybody is told of a measure, the latest first. */
    @Transactional(readOnly = true)
    List<QuestionNotice> notices(String measure) {
        return db.sql(
                        """
                        SELECT area, period, raised_at, published_at, correspondence.closed_at(asking),
                               synthetic, entry
                        FROM measures.question_notice WHERE measure = :measure ORDER BY asking DESC
                        """)
                .param("measure", measure)
                .query((row, _) -> notice(row))
                .list();
    }

    /** What was set aside, the latest first. */
    @Transactional
    public List<SetAside> setAside() {
        return db.sql(
                        """
                        SELECT finding, words, reason, capacity, at FROM measures.set_aside
                        ORDER BY at DESC, finding
                        """)
                .query((row, _) ->
                        new SetAside(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant()))
                .list();
    }

    /** Whoever else sets something aside waits until this transaction ends. */
    void oneAtATime() {
        db.sql("SELECT pg_advisory_xact_lock('measures.set_aside'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
    }

    void keep(Question question) {
        db.sql(
                        """
                        INSERT INTO measures.question (asking, measure, area, period, origin)
                        VALUES (:asking, :measure, :area, :period, :origin)
                        """)
                .param("asking", question.asking())
                .param("measure", question.measure())
                .param("area", question.area())
                .param("period", question.period())
                .param("origin", question.origin())
                .update();
    }

    void tell(Asking asking, Question question, boolean synthetic, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.question_notice
                        VALUES (:asking, :measure, :area, :period, :raised, :at, :synthetic, :entry)
                        """)
                .param("asking", asking.id())
                .param("measure", question.measure())
                .param("area", question.area())
                .param("period", question.period())
                .param("raised", Timestamp.from(asking.raisedAt()))
                .param("at", Timestamp.from(recorded.at()))
                .param("synthetic", synthetic)
                .param("entry", recorded.entry())
                .update();
    }

    void setAside(SetAside one, UUID account, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.set_aside
                        VALUES (:finding, :words, :reason, :account, :capacity, :at, :entry)
                        """)
                .param("finding", one.finding())
                .param("words", one.words())
                .param("reason", one.reason())
                .param("account", account)
                .param("capacity", one.capacity())
                .param("at", Timestamp.from(one.at()))
                .param("entry", recorded.entry())
                .update();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                moment(row.getTimestamp(6)));
    }

    private static QuestionNotice notice(ResultSet row) throws SQLException {
        return new QuestionNotice(
                row.getString(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant(),
                moment(row.getTimestamp(5)),
                row.getBoolean(6),
                row.getLong(7));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
