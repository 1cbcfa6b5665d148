package scot.cairn.landscape;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Areas and the sets they are of, as they stand on record. */
@Repository
public class Areas {

    private final JdbcClient db;
    private final Remembered<List<AreaSet>> sets = new Remembered<>();
    private final Remembered<List<Area>> all = new Remembered<>();

    Areas(JdbcClient db) {
        this.db = db;
    }

    /** Every set, in the order of the plan; empty when the plan has no areas. */
    public List<AreaSet> sets() {
        return sets.get(() -> lastEntry(), this::readSets);
    }

    private List<AreaSet> readSets() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (id) content, position FROM landscape.area_set
                          ORDER BY id, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), AreaSet.class))
                .list();
    }

    /** The name of an area; the code when none is on record. */
    public String name(String code) {
        return find(code).map(Area::name).orElse(code);
    }

    /** The set of an id. */
    public Optional<AreaSet> set(String id) {
        return sets().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** Every area of every set, in the order of the plan. */
    public List<Area> all() {
        return all.get(() -> lastEntry(), this::readAll);
    }

    private long lastEntry() {
        return db.sql(
                        """
                        SELECT greatest((SELECT coalesce(max(entry), -1) FROM landscape.area),
                                        (SELECT coalesce(max(entry), -1) FROM landscape.area_set))
                        """)
                .query(Long.class)
                .single();
    }

    private List<Area> readAll() {
        return db.sql(
                        """
                        SELECT content FROM (
                          SELECT DISTINCT ON (code) content, position FROM landscape.area
                          ORDER BY code, version DESC) AS latest
                        ORDER BY position
                        """)
                .query((row, i) -> ItemJson.read(row.getString(1), Area.class))
                .list();
    }

    /** The areas of a set, in the order of the plan; empty when there is no such set. */
    public List<Area> of(String set) {
        return all().stream().filter(area -> area.areaSet().equals(set)).toList();
    }

    /** The area of an official code. */
    public Optional<Area> find(String code) {
        return all().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** Names of areas, each leading to its page, one after the other. */
    public List<Span> links(List<String> codes) {
        return Span.listed(
                codes.stream()
                        .map(code ->
                                Span.link(
                                        find(code).map(Area::name).orElse(code),
                                        new Subject(SubjectKind.AREA, code).url()))
                        .toList());
    }

    void keepSet(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO landscape.area_set (id, version, position, entry, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :position, :entry, :content::jsonb
                        FROM landscape.area_set WHERE id = :id
                        """)
                .param("id", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }

    void keepArea(PackItem item, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO landscape.area (code, version, position, entry, content)
                        SELECT :code, coalesce(max(version), 0) + 1, :position, :entry,
                               :content::jsonb
                        FROM landscape.area WHERE code = :code
                        """)
                .param("code", item.subject().id())
                .param("position", item.position())
                .param("entry", recorded.entry())
                .param("content", item.json())
                .update();
    }
}
