package scot.cairn.returns.sheets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.loading.ItemJson;

/** Files that came back and wait to be accepted. The database shows them to their sender alone. */
@Repository
class SheetsSent {

    private final JdbcClient db;

    SheetsSent(JdbcClient db) {
        this.db = db;
    }

    /**
     * A file that came back.
     *
     * @param name of the file, as its sender gave it
     * @param read its rows; null once it was accepted
     * @param came what came of accepting it; null until then
     */
    record SentSheet(
            long number, String name, @Nullable ReadSheet read, @Nullable SheetOutcome came) {}

    /** One of one's own. */
    @Transactional
    public Optional<SentSheet> find(long number) {
        return db.sql(
                        "SELECT number, file_name, content, outcome FROM returns.sheet WHERE number = :number")
                .param("number", number)
                .query((row, _) -> {
                    String content = row.getString(3);
                    String outcome = row.getString(4);
                    return new SentSheet(
                            row.getLong(1),
                            row.getString(2),
                            content == null ? null : ItemJson.read(content, ReadSheet.class),
                            outcome == null ? null : ItemJson.read(outcome, SheetOutcome.class));
                })
                .optional();
    }

    /** Keeps a new one, to be accepted. */
    @Transactional
    public long keep(UUID account, String name, ReadSheet read, Instant at) {
        return db.sql(
                        """
                        INSERT INTO returns.sheet (account, file_name, content, at)
                        VALUES (:account, :name, :content::jsonb, :at) RETURNING number
                        """)
                .param("account", account)
                .param("name", name)
                .param("content", ItemJson.write(read))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Forgets what it holds, once; false where that was done already, or it is not theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accept(long number, SheetOutcome outcome) {
        return db.sql(
                                """
                                UPDATE returns.sheet SET content = NULL, outcome = :outcome::jsonb
                                WHERE number = :number AND outcome IS NULL
                                """)
                        .param("outcome", ItemJson.write(outcome))
                        .param("number", number)
                        .update()
                > 0;
    }

    /** The outcome, where it is known only once all was written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(long number, SheetOutcome outcome) {
        db.sql("UPDATE returns.sheet SET outcome = :outcome::jsonb WHERE number = :number")
                .param("outcome", ItemJson.write(outcome))
                .param("number", number)
                .update();
    }

    /** Forgets those that were sent before a moment. */
    @Transactional
    public void forget(Instant before) {
        db.sql("DELETE FROM returns.sheet WHERE at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
