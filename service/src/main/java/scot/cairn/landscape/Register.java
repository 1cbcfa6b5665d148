package scot.cairn.landscape;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.subjects.SubjectKind;

/** Bodies, groups and instruments as they stand on record, every version of each. */
@Repository
class Register {

    private final JdbcClient db;

    Register(JdbcClient db) {
        this.db = db;
    }

    /** The latest version of all of a kind, in the plan's order. */
    <T> List<T> all(SubjectKind kind, Class<T> type) {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM landscape.registered
                          WHERE kind = :kind
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .param("kind", kind.name())
                .query((row, i) -> ItemJson.read(row.getString(1), type))
                .list();
    }

    /** The latest version of one. */
    <T> Optional<T> find(SubjectKind kind, String id, Class<T> type) {
        return db.sql(
                        """
                        SELECT content FROM landscape.registered WHERE kind = :kind AND id = :id
                        ORDER BY version DESC LIMIT 1
                        """)
                .param("kind", kind.name())
                .param("id", id)
                .query((row, i) -> ItemJson.read(row.getString(1), type))
                .optional();
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
