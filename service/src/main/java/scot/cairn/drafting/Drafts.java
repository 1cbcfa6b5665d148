package scot.cairn.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drafts as they stand. The database shows them to those whom they concern. */
@Repository
public class Drafts {

    private static final String DRAFT =
            """
            SELECT d.id, d.pack, d.title, d.author, d.begun_at,
                   (SELECT max(p.approval) FROM drafting.proposal p WHERE p.draft = d.id),
                   EXISTS (SELECT FROM drafting.dropped x WHERE x.draft = d.id)
            FROM drafting.draft d
            """;

    private final JdbcClient db;

    Drafts(JdbcClient db) {
        this.db = db;
    }

    /** One of them. */
    @Transactional
    public Optional<Draft> find(long id) {
        return read("WHERE d.id = :id", Map.of("id", id)).stream().findFirst().map(this::whole);
    }

    /** The one of an asking for signatures. */
    @Transactional
    public Optional<Draft> of(long proposal) {
        return read(
                        "JOIN drafting.proposal o ON o.draft = d.id WHERE o.approval = :proposal",
                        Map.of("proposal", proposal))
                .stream()
                .findFirst()
                .map(this::whole);
    }

    /** All of them, the newest first. */
    @Transactional
    public List<DraftHeading> all() {
        return read("ORDER BY d.id DESC", Map.of());
    }

    private List<DraftHeading> read(String which, Map<String, ?> parameters) {
        return db.sql(DRAFT + which).params(parameters).query((row, _) -> heading(row)).list();
    }

    private static DraftHeading heading(ResultSet row) throws SQLException {
        return new DraftHeading(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getTimestamp(5).toInstant(),
                row.getObject(6, Long.class),
                row.getBoolean(7));
    }

    private Draft whole(DraftHeading heading) {
        return new Draft(heading, changes(heading.id()));
    }

    private List<FileChange> changes(long draft) {
        return db.sql(
                        """
                        SELECT path, text, base FROM (
                          SELECT DISTINCT ON (path) path, text, base, is_taken_back
                          FROM drafting.change WHERE draft = :draft
                          ORDER BY path, id DESC) AS latest
                        WHERE NOT is_taken_back ORDER BY path
                        """)
                .param("draft", draft)
                .query((row, _) ->
                        new FileChange(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    long begin(String pack, String title, UUID author, Instant at) {
        return db.sql(
                        """
                        INSERT INTO drafting.draft
                        VALUES (nextval('drafting.number'), :pack, :title, :author, :at)
                        RETURNING id
                        """)
                .param("pack", pack)
                .param("title", title)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void keep(long draft, FileChange change, boolean isTakenBack, UUID author, Instant at) {
        db.sql(
                        """
                        INSERT INTO drafting.change (draft, path, text, base, is_taken_back, author, at)
                        VALUES (:draft, :path, :text, :base, :back, :author, :at)
                        """)
                .param("draft", draft)
                .param("path", change.path())
                .param("text", change.text(), Types.VARCHAR)
                .param("base", change.base(), Types.VARCHAR)
                .param("back", isTakenBack)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .update();
    }

    void propose(long draft, long approval) {
        db.sql("INSERT INTO drafting.proposal VALUES (:approval, :draft)")
                .param("approval", approval)
                .param("draft", draft)
                .update();
    }

    void drop(long draft, Instant at) {
        db.sql("INSERT INTO drafting.dropped VALUES (:draft, :at) ON CONFLICT DO NOTHING")
                .param("draft", draft)
                .param("at", Timestamp.from(at))
                .update();
    }
}
