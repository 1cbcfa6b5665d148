package scot.cairn.correspondence.problems;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.ledger.Recorded;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What is kept of a report besides the asking itself: page, address, decisions, publications. */
@Repository
public class Problems {

    private final JdbcClient db;

    Problems(JdbcClient db) {
        this.db = db;
    }

    void keep(long asking, String page) {
        db.sql("INSERT INTO correspondence.problem VALUES (:asking, :page)")
                .param("asking", asking)
                .param("page", page)
                .update();
    }

    void keepAddress(long asking, String email) {
        db.sql("INSERT INTO correspondence.reply_address VALUES (:asking, :email)")
                .param("asking", asking)
                .param("email", email)
                .update();
    }

    void eraseAddress(long asking) {
        db.sql("DELETE FROM correspondence.reply_address WHERE asking = :asking")
                .param("asking", asking)
                .update();
    }

    /** Path of the page that a report is about; empty for those whom it does not concern. */
    @Transactional
    public Optional<String> page(long asking) {
        return db.sql("SELECT page FROM correspondence.problem WHERE asking = :asking")
                .param("asking", asking)
                .query(String.class)
                .optional();
    }

    /** Where the reporter wants an answer; empty where they want none, or it is erased. */
    @Transactional
    public Optional<String> address(long asking) {
        return db.sql("SELECT email FROM correspondence.reply_address WHERE asking = :asking")
                .param("asking", asking)
                .query(String.class)
                .optional();
    }

    void decide(long asking, Decision decision) {
        db.sql("INSERT INTO correspondence.decision VALUES (:asking, :place, :wrong, :done)")
                .param("asking", asking)
                .param("place", decision.place())
                .param("wrong", decision.wrong())
                .param("done", decision.done())
                .update();
    }

    /** Every decision on a report, in order of the replies. */
    @Transactional
    public List<Decision> decisions(long asking) {
        return db.sql(
                        """
                        SELECT d.place, d.wrong, d.done, p.entry IS NOT NULL
                        FROM correspondence.decision d
                        LEFT JOIN correspondence.publication p USING (asking, place)
                        WHERE d.asking = :asking ORDER BY d.place
                        """)
                .param("asking", asking)
                .query((row, _) ->
                        new Decision(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4)))
                .list();
    }

    /** A number for a correction, so that its entry can name it. */
    long nextCorrection() {
        return db.sql("SELECT nextval('correspondence.correction_number')")
                .query(Long.class)
                .single();
    }

    void publish(long asking, int place, @Nullable Long correction, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO correspondence.publication
                        VALUES (:asking, :place, :correction, :at, :entry)
                        """)
                .param("asking", asking)
                .param("place", place)
                .param("correction", correction, Types.BIGINT)
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
    }

    /** What whoever holds a reference is told; empty where there is none such. */
    @Transactional(readOnly = true)
    public Optional<Told> told(String reference) {
        return db.sql("SELECT * FROM correspondence.told(:reference)")
                .param("reference", reference)
                .query((row, _) -> told(row))
                .optional();
    }

    /** How reports stand on a day. */
    @Transactional(readOnly = true)
    public Standing standing(LocalDate day) {
        return db.sql("SELECT * FROM correspondence.standing(:day)")
                .param("day", Date.valueOf(day))
                .query((row, _) ->
                        new Standing(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getBigDecimal(4)))
                .single();
    }

    private static Told told(ResultSet row) throws SQLException {
        long correction = row.getLong(12);
        return new Told(
                new Subject(SubjectKind.valueOf(row.getString(1)), row.getString(2)),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getObject(5, LocalDate.class),
                moment(row.getTimestamp(6)),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getString(10),
                moment(row.getTimestamp(11)),
                correction == 0 ? null : correction);
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
