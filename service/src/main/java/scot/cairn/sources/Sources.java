package scot.cairn.sources;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.pack.Source;
import scot.cairn.pack.Word;

/** Every document cited and every word that needs care, as they stand on record. */
@Repository
public class Sources {

    private final JdbcClient db;

    Sources(JdbcClient db) {
        this.db = db;
    }

    /** All documents, in the order their plan lists them. */
    public List<Source> all() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM sources.source
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), Source.class))
                .list();
    }

    /** The document of an id. */
    public Optional<Source> find(String id) {
        return db.sql(
                        """
                        SELECT content FROM sources.source WHERE id = :id
                        ORDER BY version DESC LIMIT 1
                        """)
                .param("id", id)
                .query((row, i) -> ItemJson.read(row.getString(1), Source.class))
                .optional();
    }

    /**
     * The document of an id that something on record cites.
     *
     * @throws IllegalArgumentException if there is none: the plan's check lets no such citation in
     */
    public Source cited(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("no source on record: " + id));
    }

    /** All words that need care, in the order their plan lists them. */
    public List<Word> words() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM sources.word
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), Word.class))
                .list();
    }

    void keepSource(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO sources.source (id, version, position, entry, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :position, :entry, :content::jsonb
                        FROM sources.source WHERE id = :id
                        """)
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }

    void keepWord(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO sources.word (id, version, position, entry, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :position, :entry, :content::jsonb
                        FROM sources.word WHERE id = :id
                        """)
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }
}
