package scot.cairn.sources;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.Source;
import scot.cairn.pack.Word;

/** Every document cited and every word that needs care, as they stand on record. */
@Repository
public class Sources {

    private final JdbcClient db;
    private final Remembered<Map<String, Source>> byId = new Remembered<>();

    Sources(JdbcClient db) {
        this.db = db;
    }

    /** All documents, in the order their plan lists them. */
    public List<Source> all() {
        return List.copyOf(byId().values());
    }

    /** The document of an id. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    private Map<String, Source> byId() {
        return byId.get(this::lastEntry, this::read);
    }

    private long lastEntry() {
        return db.sql("SELECT coalesce(max(entry), -1) FROM sources.source")
                .query(Long.class)
                .single();
    }

    private Map<String, Source> read() {
        Map<String, Source> read = new LinkedHashMap<>();
        db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM sources.source
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), Source.class))
                .list()
                .forEach(source -> read.put(source.id(), source));
        return Collections.unmodifiableMap(read);
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
