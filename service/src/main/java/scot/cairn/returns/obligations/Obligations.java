package scot.cairn.returns.obligations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.Remembered;

/** Obligations, which are made once and never change. Everybody may read them. */
@Repository
public class Obligations {

    private final JdbcClient db;
    private final Remembered<List<Made>> remembered = new Remembered<>();

    Obligations(JdbcClient db) {
        this.db = db;
    }

    /**
     * An obligation on record.
     *
     * @param at when it was made
     * @param entry of the act that made it
     */
    public record Made(Obligation obligation, Instant at, long entry) {}

    /** Every one, by the day on which it is due, then by template and area. */
    public List<Made> all() {
        return remembered.get(this::lastEntry, this::read);
    }

    /** The last entry that made any; -1 where none did. */
    long lastEntry() {
        return db.sql("SELECT coalesce(max(entry), -1) FROM returns.obligation")
                .query(Long.class)
                .single();
    }

    private List<Made> read() {
        return db.sql(
                        """
                        SELECT content, at, entry FROM returns.obligation
                        ORDER BY due, template, area, setting, first_day
                        """)
                .query((row, _) ->
                        new Made(
                                ItemJson.read(row.getString(1), Obligation.class),
                                row.getTimestamp(2).toInstant(),
                                row.getLong(3)))
                .list();
    }

    /** Whoever else makes any waits until this transaction ends. */
    void oneAtATime() {
        db.sql("SELECT pg_advisory_xact_lock('returns.obligation'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
    }

    void keep(Obligation one, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO returns.obligation (id, template, area, setting, first_day, due,
                                                        synthetic, content, at, entry)
                        VALUES (:id, :template, :area, :setting, :first, :due,
                                :synthetic, :content::jsonb, :at, :entry)
                        """)
                .param("id", one.id())
                .param("template", one.template())
                .param("area", one.area())
                .param("setting", one.setting())
                .param("first", one.period().first())
                .param("due", one.due())
                .param("synthetic", one.synthetic())
                .param("content", ItemJson.write(one))
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
    }
}
