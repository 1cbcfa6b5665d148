package scot.cairn.sources;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.pack.Linkage;

/** Linkages of data that documents name, as they stand on record. */
@Repository
public class Linkages {

    private final JdbcClient db;

    Linkages(JdbcClient db) {
        this.db = db;
    }

    /** All of them, in the order of their plan. */
    public List<Linkage> all() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM sources.linkage
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, _) -> ItemJson.read(row.getString(1), Linkage.class))
                .list();
    }

    /** The linkage of an id. */
    public Optional<Linkage> find(String id) {
        return all().stream().filter(linkage -> linkage.id().equals(id)).findFirst();
    }

    void keep(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO sources.linkage (id, version, position, entry, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :position, :entry, :content::jsonb
                        FROM sources.linkage WHERE id = :id
                        """)
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }
}
