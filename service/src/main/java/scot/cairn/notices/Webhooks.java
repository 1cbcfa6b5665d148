package scot.cairn.notices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Webhooks. The database shows each reader their own. */
@Repository
class Webhooks {

    private static final String WEBHOOK =
            """
            SELECT number, account, subject, url, secret, failures, ended_at IS NOT NULL, told,
                   told_notice
            FROM notices.webhook
            """;

    private final JdbcClient db;

    Webhooks(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long make(Webhook made, Instant at) {
        return db.sql(
                        """
                        INSERT INTO notices.webhook (account, subject, url, secret, made_at, told,
                                                     told_notice)
                        VALUES (:account, :subject, :url, :secret, :at, :told, :notice)
                        RETURNING number
                        """)
                .param("account", made.account())
                .param("subject", made.subject())
                .param("url", made.url())
                .param("secret", made.secret())
                .param("at", Timestamp.from(at))
                .param("told", made.told().toArray(Long[]::new))
                .param("notice", made.toldNotice())
                .query(Long.class)
                .single();
    }

    @Transactional
    public Optional<Webhook> find(long number) {
        return db.sql(WEBHOOK + "WHERE number = :number")
                .param("number", number)
                .query((row, _) -> webhook(row))
                .optional();
    }

    @Transactional
    public List<Webhook> of(UUID account) {
        return db.sql(WEBHOOK + "WHERE account = :account ORDER BY number")
                .param("account", account)
                .query((row, _) -> webhook(row))
                .list();
    }

    /** Every one that is still told. */
    @Transactional
    public List<Webhook> live() {
        return db.sql(WEBHOOK + "WHERE ended_at IS NULL ORDER BY number")
                .query((row, _) -> webhook(row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void told(long number, List<Long> places, long notice) {
        db.sql(
                        "UPDATE notices.webhook SET told = :told, told_notice = :notice WHERE number = :number")
                .param("told", places.toArray(Long[]::new))
                .param("notice", notice)
                .param("number", number)
                .update();
    }

    /** So many deliveries in a row have failed. */
    @Transactional
    public void failed(long number, int failures) {
        db.sql("UPDATE notices.webhook SET failures = :failures WHERE number = :number")
                .param("failures", failures)
                .param("number", number)
                .update();
    }

    /** It is told no more. */
    @Transactional
    public void end(long number, Instant at) {
        db.sql("UPDATE notices.webhook SET ended_at = :at WHERE number = :number")
                .param("at", Timestamp.from(at))
                .param("number", number)
                .update();
    }

    @Transactional
    public void remove(long number) {
        db.sql("DELETE FROM notices.webhook WHERE number = :number")
                .param("number", number)
                .update();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        Array told = row.getArray(8);
        return new Webhook(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getBoolean(7),
                List.of((Long[]) told.getArray()),
                row.getLong(9));
    }
}
