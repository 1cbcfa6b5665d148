package scot.cairn.measures.use;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.pack.Measure.PermittedUse;
import scot.cairn.subjects.AsKnownOn;

/** Decisions on uses of measures, never overwritten. Everybody may read them. */
@Repository
public class RecordedUses {

    private final JdbcClient db;

    RecordedUses(JdbcClient db) {
        this.db = db;
    }

    /** Those of a measure, as known on a day, the earliest first. */
    @Transactional(readOnly = true)
    public List<RecordedUse> of(String measure, AsKnownOn asKnownOn) {
        return db
                .sql(
                        """
                        SELECT measure, number, use, allows, words, capacity, body, synthetic, at, entry
                        FROM measures.use_decision WHERE measure = :measure ORDER BY number
                        """)
                .param("measure", measure)
                .query((row, _) -> recorded(row))
                .list()
                .stream()
                .filter(one -> asKnownOn.date().filter(one.day()::isAfter).isEmpty())
                .toList();
    }

    /** Whoever else decides waits until this transaction ends. */
    void oneAtATime() {
        db.sql(
                        "SELECT pg_advisory_xact_lock('measures.use_decision'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
    }

    void keep(UUID account, RecordedUse one) {
        db.sql(
                        """
                        INSERT INTO measures.use_decision (measure, number, use, allows, words, account,
                          capacity, body, synthetic, at, entry)
                        VALUES (:measure, :number, :use, :allows, :words, :account,
                          :capacity, :body, :synthetic, :at, :entry)
                        """)
                .param("measure", one.measure())
                .param("number", one.number())
                .param("use", one.use().name())
                .param("allows", one.allows())
                .param("words", one.words())
                .param("account", account)
                .param("capacity", one.capacity())
                .param("body", one.body())
                .param("synthetic", one.synthetic())
                .param("at", Timestamp.from(one.at()))
                .param("entry", one.entry())
                .update();
    }

    private static RecordedUse recorded(ResultSet row) throws SQLException {
        return new RecordedUse(
                row.getString(1),
                row.getInt(2),
                PermittedUse.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getTimestamp(9).toInstant(),
                row.getLong(10));
    }
}
