package scot.cairn.framework;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.subjects.SubjectKind;

/** Whatever of a plan is kept whole: each item by kind and id, every version of it. */
@Repository
public class Items {

    private final JdbcClient db;

    Items(JdbcClient db) {
        this.db = db;
    }

    /** The latest version of every item of a kind, in the plan's order. */
    public <T> List<T> all(SubjectKind kind, Class<T> type) {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM framework.item
                          WHERE kind = :kind
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .param("kind", kind.name())
                .query((row, i) -> ItemJson.read(row.getString(1), type))
                .list();
    }

    /** The latest version of one item. */
    public <T> Optional<T> find(SubjectKind kind, String id, Class<T> type) {
        return db.sql(
                        """
                        SELECT content FROM framework.item WHERE kind = :kind AND id = :id
                        ORDER BY version DESC LIMIT 1
                        """)
                .param("kind", kind.name())
                .param("id", id)
                .query((row, i) -> ItemJson.read(row.getString(1), type))
                .optional();
    }

    /** Keeps a new version of an item, under the entry that recorded it. */
    public void keep(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO framework.item (kind, id, version, position, entry, content)
                        SELECT :kind, :id, coalesce(max(version), 0) + 1, :position, :entry,
                               :content::jsonb
                        FROM framework.item WHERE kind = :kind AND id = :id
                        """)
                .param("kind", item.subject().kind().name())
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }
}
