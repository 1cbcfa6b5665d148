package scot.cairn.loading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.subjects.SubjectKind;

/** Whatever of a plan is kept whole: each item by kind and id, every version of it. */
@Repository
public class Items {

    private final JdbcClient db;
    private final Map<SubjectKind, Remembered<Map<String, Object>>> remembered =
            new ConcurrentHashMap<>();

    Items(JdbcClient db) {
        this.db = db;
    }

    /** The latest version of every one of a kind, in the plan's order. */
    public <T> List<T> all(SubjectKind kind, Class<T> type) {
        return byId(kind, type).values().stream().map(type::cast).toList();
    }

    /** The latest version of one. */
    public <T> Optional<T> find(SubjectKind kind, String id, Class<T> type) {
        return Optional.ofNullable(byId(kind, type).get(id)).map(type::cast);
    }

    /** The latest version of every one of a kind by its id, in the plan's order. */
    public <T> Map<String, T> allById(SubjectKind kind, Class<T> type) {
        Map<String, T> all = new LinkedHashMap<>();
        byId(kind, type).forEach((id, item) -> all.put(id, type.cast(item)));
        return all;
    }

    /** The last entry that brought in anything of a plan; -1 where none did. */
    public long lastEntry() {
        return db.sql(
                        """
                        SELECT greatest((SELECT coalesce(max(entry), -1) FROM loading.item),
                                        (SELECT coalesce(max(entry), -1) FROM loading.pack_load))
                        """)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> byId(SubjectKind kind, Class<?> type) {
        return remembered
                .computeIfAbsent(kind, _ -> new Remembered<>())
                .get(() -> lastEntry(kind), () -> read(kind, type));
    }

    private long lastEntry(SubjectKind kind) {
        return db.sql("SELECT coalesce(max(entry), -1) FROM loading.item WHERE kind = :kind")
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> read(SubjectKind kind, Class<?> type) {
        Map<String, Object> read = new LinkedHashMap<>();
        db.sql(
                        """
                        SELECT id, content FROM (
                          SELECT DISTINCT ON (id) id, content, position FROM loading.item
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

    /** Keeps a new version of an item, under the entry that recorded it. */
    public void keep(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO loading.item (kind, id, version, position, entry, content)
                        SELECT :kind, :id, coalesce(max(version), 0) + 1, :position, :entry,
                               :content::jsonb
                        FROM loading.item WHERE kind = :kind AND id = :id
                        """)
                .param("kind", item.subject().kind().name())
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }
}
