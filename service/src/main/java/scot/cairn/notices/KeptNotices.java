package scot.cairn.notices;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices. The database shows each reader their own. */
@Repository
class KeptNotices {

    private static final String NOTICE =
            "SELECT number, words, link, on_day, coalesce(due, 0) FROM notices.notice ";

    private final JdbcClient db;

    KeptNotices(JdbcClient db) {
        this.db = db;
    }

    /** For whom a notice is: an account, or whoever follows a page. */
    record To(@Nullable UUID account, String subject) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(To to, String words, String link, LocalDate on) {
        db.sql(
                        """
                        INSERT INTO notices.notice (account, subject, words, link, on_day)
                        VALUES (:account, :subject, :words, :link, :on)
                        """)
                .param("account", to.account(), Types.OTHER)
                .param("subject", to.subject())
                .param("words", words)
                .param("link", link)
                .param("on", Date.valueOf(on))
                .update();
    }

    /** Lets those of a day and before come due, in the order of their days. */
    @Transactional
    public void comeDue(LocalDate day) {
        db.sql(
                        """
                        UPDATE notices.notice SET due = nextval('notices.due_number')
                        WHERE due IS NULL AND on_day <= :day
                        """)
                .param("day", Date.valueOf(day))
                .update();
    }

    /** The last that came due, of all; 0 while none did. */
    @Transactional
    public long last() {
        return db.sql("SELECT coalesce(max(due), 0) FROM notices.notice")
                .query(Long.class)
                .single();
    }

    /** Those that came due after another, in order. */
    @Transactional
    public List<Notice> after(To to, long due) {
        return db.sql(
                        NOTICE
                                + """
                                WHERE account IS NOT DISTINCT FROM :account AND subject = :subject
                                  AND due > :due ORDER BY due
                                """)
                .param("account", to.account(), Types.OTHER)
                .param("subject", to.subject())
                .param("due", due)
                .query((row, _) -> notice(row))
                .list();
    }

    /** Those of an account, the next first and no more than so many. */
    @Transactional
    public List<Notice> of(UUID account, int limit) {
        return db.sql(NOTICE + "WHERE account = :account ORDER BY on_day DESC, number LIMIT :limit")
                .param("account", account)
                .param("limit", limit)
                .query((row, _) -> notice(row))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getLong(5));
    }
}
