package scot.cairn.framework;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.Mission;
import scot.cairn.pack.VisionClause;

/** The plan as it stands on record. */
@Repository
public class Frameworks {

    private final JdbcClient db;
    private final Remembered<Optional<Mission>> mission = new Remembered<>();
    private final Remembered<List<OutcomeNode>> outcomes = new Remembered<>();

    Frameworks(JdbcClient db) {
        this.db = db;
    }

    /** The mission, once a plan is loaded: the one that was loaded first, as it stands. */
    public Optional<Mission> mission() {
        return mission.get(this::lastMission, this::readMission);
    }

    private long lastMission() {
        return last("SELECT coalesce(max(entry), -1) FROM framework.mission");
    }

    private long lastOutcome() {
        return last("SELECT coalesce(max(entry), -1) FROM framework.outcome");
    }

    private long last(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private Optional<Mission> readMission() {
        return db.sql(
                        """
                        SELECT content FROM framework.mission
                        ORDER BY min(entry) OVER (PARTITION BY id), version DESC LIMIT 1
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), Mission.class))
                .optional();
    }

    /** Every outcome, each before those under it, in the plan's order. */
    public List<OutcomeNode> outcomes() {
        return outcomes.get(this::lastOutcome, this::readOutcomes);
    }

    private List<OutcomeNode> readOutcomes() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (path) content, position FROM framework.outcome
                          ORDER BY path, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), OutcomeNode.class))
                .list();
    }

    /** The vision's clauses, in order. */
    public List<VisionClause> vision() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM framework.vision_clause
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), VisionClause.class))
                .list();
    }

    void keepMission(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO framework.mission (id, version, entry, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :entry, :content::jsonb
                        FROM framework.mission WHERE id = :id
                        """)
                .param("id", item.subject().id())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }

    void keepOutcome(PackItem item, OutcomeNode outcome, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO framework.outcome (path, version, position, parent, entry, content)
                        SELECT :path, coalesce(max(version), 0) + 1, :position, nullif(:parent, ''),
                               :entry, :content::jsonb
                        FROM framework.outcome WHERE path = :path
                        """)
                .param("path", outcome.path())
                .param("position", item.position())
                .param("parent", outcome.parent())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }

    void keepVisionClause(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO framework.vision_clause (id, version, position, entry, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :position, :entry, :content::jsonb
                        FROM framework.vision_clause WHERE id = :id
                        """)
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }
}
