package scot.cairn.measures;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Statement;

/** Definitions and statements, as anyone may read them. Values are in {@link Values}. */
@Repository
public class Measures {

    private final JdbcClient db;
    private final Remembered<List<Measure>> all = new Remembered<>();

    Measures(JdbcClient db) {
        this.db = db;
    }

    /** Every measure, in the order of the plan. */
    public List<Measure> all() {
        return all.get(this::lastEntry, this::read);
    }

    private long lastEntry() {
        return db.sql("SELECT coalesce(max(entry), -1) FROM measures.measure")
                .query(Long.class)
                .single();
    }

    private List<Measure> read() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM measures.measure
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), Measure.class))
                .list();
    }

    /** The measure of an id. */
    public Optional<Measure> find(String id) {
        return all().stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /**
     * A definition that is or was on record.
     *
     * @param entry id of the entry in the ledger that brought it
     */
    public record Version(int number, long entry, Measure definition) {}

    /** Every definition that a measure ever had on record, the first first. */
    public List<Version> versions(String id) {
        return db.sql(
                        """
                        SELECT version, entry, content FROM measures.measure
                        WHERE id = :id ORDER BY version
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Version(
                                row.getInt(1),
                                row.getLong(2),
                                ItemJson.read(row.getString(3), Measure.class)))
                .list();
    }

    /** What documents state about a measure, in the order of the plan. */
    public List<Statement> statements(String measure) {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM measures.statement
                          WHERE measure = :measure ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .param("measure", measure)
                .query((row, i) -> ItemJson.read(row.getString(1), Statement.class))
                .list();
    }

    void keepMeasure(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.measure (id, version, position, entry, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :position, :entry, :content::jsonb
                        FROM measures.measure WHERE id = :id
                        """)
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }

    void keepStatement(PackItem item, Statement statement, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO measures.statement (measure, id, version, position, entry, content)
                        SELECT :measure, :id, coalesce(max(version), 0) + 1, :position, :entry,
                               :content::jsonb
                        FROM measures.statement WHERE measure = :measure AND id = :id
                        """)
                .param("measure", statement.measure())
                .param("id", statement.id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }
}
