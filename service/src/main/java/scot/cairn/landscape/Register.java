package scot.cairn.landscape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.Remembered;
import scot.cairn.subjects.SubjectKind;

/** Bodies, groups and instruments as they stand on record, every version of each. */
@Repository
class Register {

    private final JdbcClient db;
    private final Map<SubjectKind, Remembered<Map<String, Object>>> remembered =
            new ConcurrentHashMap<>();

    Register(JdbcClient db) {
        this.db = db;
    }

    /** The latest version of every one of a kind, in the plan's order. */
    <T> List<T> all(SubjectKind kind, Class<T> type) {
        return byId(kind, type).values().stream().map(type::cast).toList();
    }

    /** The latest version of one. */
    <T> Optional<T> find(SubjectKind kind, String id, Class<T> type) {
        return Optional.ofNullable(byId(kind, type).get(id)).map(type::cast);
    }

    private Map<String, Object> byId(SubjectKind kind, Class<?> type) {
        return remembered
                .computeIfAbsent(kind, _ -> new Remembered<>())
                .get(() -> lastEntry(kind), () -> read(kind, type));
    }

    private long lastEntry(SubjectKind kind) {
        return db.sql(
                        "SELECT coalesce(max(entry), -1) FROM landscape.registered WHERE kind = :kind")
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> read(SubjectKind kind, Class<?> type) {
        Map<String, Object> read = new LinkedHashMap<>();
        db.sql(
                        """
                        SELECT id, content FROM (
                          SELECT DISTINCT ON (id) id, content, position FROM landscape.registered
                          WHERE kind = :kind
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .param("kind", kind.name())
                .query((row, i) ->
                        Map.entry(row.getString(1), (Object) ItemJson.read(row.getString(2), type)))
                .list()
                .forEach(item -> read.put(item.getKey(), item.getValue()));
        return Collections.unmodifiableMap(read);
    }

    void keep(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO landscape.registered (kind, id, version, position, entry, content)
                        SELECT :kind, :id, coalesce(max(version), 0) + 1, :position, :entry,
                               :content::jsonb
                        FROM landscape.registered WHERE kind = :kind AND id = :id
                        """)
                .param("kind", item.subject().kind().name())
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }
}
