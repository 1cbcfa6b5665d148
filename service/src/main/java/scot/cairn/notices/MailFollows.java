package scot.cairn.notices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told by mail. Only the service itself reads it. What is stopped is erased. */
@Repository
class MailFollows {

    private static final String FOLLOW =
            """
            SELECT f.id, f.secret, a.address, f.subject, f.account, f.rhythm,
                   f.confirmed_at IS NOT NULL, f.told, f.told_notice
            FROM notices.mail_follow f JOIN notices.address a ON a.id = f.address
            """;

    private final JdbcClient db;

    MailFollows(JdbcClient db) {
        this.db = db;
    }

    /** What was asked for: a page's address or an account, and how often. */
    record Asked(String address, String subject, @Nullable UUID account, Rhythm rhythm) {}

    /** That it was asked for, so many times within a day. */
    record Kept(UUID id, int times) {}

    /** Keeps it, unconfirmed. One that is confirmed already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept ask(Asked asked, String secret, Instant at) {
        db.sql("INSERT INTO notices.address (address) VALUES (:address) ON CONFLICT DO NOTHING")
                .param("address", asked.address())
                .update();
        return db.sql(
                        """
                        INSERT INTO notices.mail_follow AS f
                          (secret, address, subject, account, rhythm, asked_at)
                        SELECT :secret, id, :subject, :account, :rhythm, :at
                        FROM notices.address WHERE lower(address) = lower(:address)
                        ON CONFLICT (address, subject, account) DO UPDATE SET
                          rhythm = CASE WHEN f.confirmed_at IS NULL THEN EXCLUDED.rhythm
                                        ELSE f.rhythm END,
                          asked = CASE WHEN f.asked_at < :dayBefore THEN 1 ELSE f.asked + 1 END,
                          asked_at = CASE WHEN f.asked_at < :dayBefore THEN :at ELSE f.asked_at END
                        RETURNING id, asked
                        """)
                .param("secret", secret)
                .param("subject", asked.subject())
                .param("account", asked.account(), Types.OTHER)
                .param("rhythm", asked.rhythm().id())
                .param("at", Timestamp.from(at))
                .param("dayBefore", Timestamp.from(at.minus(Duration.ofDays(1))))
                .param("address", asked.address())
                .query((row, _) -> new Kept(row.getObject(1, UUID.class), row.getInt(2)))
                .single();
    }

    @Transactional
    public Optional<MailFollow> find(UUID id) {
        return db.sql(FOLLOW + "WHERE f.id = :id")
                .param("id", id)
                .query((row, _) -> follow(row))
                .optional();
    }

    @Transactional
    public Optional<MailFollow> find(String secret) {
        return db.sql(FOLLOW + "WHERE f.secret = :secret")
                .param("secret", secret)
                .query((row, _) -> follow(row))
                .optional();
    }

    /** Everyone who is told so often. */
    @Transactional
    public List<MailFollow> confirmed(Rhythm rhythm) {
        return db.sql(FOLLOW + "WHERE f.rhythm = :rhythm AND f.confirmed_at IS NOT NULL")
                .param("rhythm", rhythm.id())
                .query((row, _) -> follow(row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(UUID id, Instant at) {
        db.sql("UPDATE notices.mail_follow SET confirmed_at = :at WHERE id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void told(UUID id, List<Long> places, long notice) {
        db.sql("UPDATE notices.mail_follow SET told = :told, told_notice = :notice WHERE id = :id")
                .param("told", places.toArray(Long[]::new))
                .param("notice", notice)
                .param("id", id)
                .update();
    }

    /** Erases it, and the address with the last that it follows. */
    @Transactional
    public void stop(UUID id) {
        db.sql("DELETE FROM notices.mail_follow WHERE id = :id").param("id", id).update();
        eraseSpareAddresses();
    }

    /** Erases what nobody confirmed. */
    @Transactional
    public void forgetUnconfirmed(Instant before) {
        db.sql("DELETE FROM notices.mail_follow WHERE confirmed_at IS NULL AND asked_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        eraseSpareAddresses();
    }

    private void eraseSpareAddresses() {
        db.sql(
                        """
                        DELETE FROM notices.address a
                        WHERE NOT EXISTS (SELECT FROM notices.mail_follow WHERE address = a.id)
                        """)
                .update();
    }

    private static MailFollow follow(ResultSet row) throws SQLException {
        Array told = row.getArray(8);
        return new MailFollow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                Rhythm.of(row.getString(6)).orElseThrow(),
                row.getBoolean(7),
                List.of((Long[]) told.getArray()),
                row.getLong(9));
    }
}
