package scot.cairn.approval;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Role;
import scot.cairn.ledger.Recorded;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What was asked, and decided. The database shows each reader what they wrote or may sign. */
@Repository
public class Approvals {

    private final JdbcClient db;

    Approvals(JdbcClient db) {
        this.db = db;
    }

    /** One of them, if it concerns whoever asks. */
    @Transactional
    public Optional<Approval> find(long id) {
        return read("WHERE a.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** All that concern whoever asks, the newest first. */
    @Transactional
    public List<Approval> all() {
        return read("ORDER BY a.id DESC", Map.of());
    }

    /** Those of them that are not decided yet. */
    @Transactional
    public List<Approval> waiting() {
        return read("WHERE e.asking IS NULL ORDER BY a.id DESC", Map.of());
    }

    /** Whether one that concerns whoever asks is not decided yet. */
    @Transactional
    public boolean isWaiting(long id) {
        return db.sql(
                        """
                        SELECT EXISTS (
                          SELECT FROM approval.asking a LEFT JOIN approval.ending e
                            ON e.asking = a.id
                               AND e.version = (SELECT max(version) FROM approval.version
                                                WHERE asking = a.id)
                          WHERE a.id = :id AND e.asking IS NULL)
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private List<Approval> read(String which, Map<String, ?> parameters) {
        return db.sql(
                        """
                        SELECT a.id, a.kind, a.subject_kind, a.subject_id, a.title, a.path,
                               e.is_signed, e.at
                        FROM approval.asking a LEFT JOIN approval.ending e
                          ON e.asking = a.id
                             AND e.version = (SELECT max(version) FROM approval.version
                                              WHERE asking = a.id)
                        """
                                + which)
                .params(parameters)
                .query((row, _) -> approval(row))
                .list();
    }

    private Approval approval(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        Timestamp ended = row.getTimestamp(8);
        return new Approval(
                id,
                row.getString(2),
                new Subject(SubjectKind.valueOf(row.getString(3)), row.getString(4)),
                row.getString(5),
                row.getString(6),
                posts(id),
                versions(id),
                decisions(id),
                ended == null ? null : new Approval.End(row.getBoolean(7), ended.toInstant()));
    }

    private List<Post> posts(long id) {
        return db.sql(
                        "SELECT role, body, areas, parts FROM approval.post WHERE asking = :id"
                                + " ORDER BY number")
                .param("id", id)
                .query((row, _) ->
                        new Post(
                                Role.of(row.getString(1)).orElseThrow(),
                                row.getString(2),
                                texts(row.getArray(3)),
                                texts(row.getArray(4))))
                .list();
    }

    private List<Version> versions(long id) {
        Map<Integer, Version> versions = new LinkedHashMap<>();
        db.sql(
                        """
                        SELECT v.version, v.author, v.made_at, p.name, p.words
                        FROM approval.version v JOIN approval.part p USING (asking, version)
                        WHERE asking = :id ORDER BY version, position
                        """)
                .param("id", id)
                .query(row -> {
                    Part part = new Part(row.getString(4), row.getString(5));
                    Version read =
                            new Version(
                                    row.getInt(1),
                                    row.getObject(2, UUID.class),
                                    row.getTimestamp(3).toInstant(),
                                    List.of(part));
                    versions.merge(read.number(), read, Approvals::together);
                });
        return List.copyOf(versions.values());
    }

    private static Version together(Version before, Version more) {
        return new Version(
                before.number(),
                before.author(),
                before.madeAt(),
                Stream.concat(before.parts().stream(), more.parts().stream()).toList());
    }

    private List<Decision> decisions(long id) {
        return db.sql(
                        """
                        SELECT post, version, account, capacity, content, sent_back_because, at
                        FROM approval.decision WHERE asking = :id ORDER BY entry
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Decision(
                                row.getInt(1),
                                row.getInt(2),
                                row.getObject(3, UUID.class),
                                row.getLong(4),
                                Hash.of(row.getBytes(5)),
                                row.getString(6),
                                row.getTimestamp(7).toInstant()))
                .list();
    }

    /** Whoever else decides on the same waits until this transaction ends. */
    void oneAtATime(long id) {
        db.sql(
                        "SELECT pg_advisory_xact_lock('approval.asking'::regclass::oid::int, :id) IS"
                                + " NULL")
                .param("id", (int) id)
                .query(Boolean.class)
                .single();
    }

    long nextNumber() {
        return db.sql("SELECT nextval('approval.number')").query(Long.class).single();
    }

    void keep(long id, Asking.Wanted wanted, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO approval.asking (id, kind, subject_kind, subject_id, title, path,
                                                     is_open, roles, bodies, areas, asked_at,
                                                     entry)
                        VALUES (:id, :kind, :subjectKind, :subjectId, :title, :path, :open, :roles,
                                :bodies, :areas, :at, :entry)
                        """)
                .param("id", id)
                .param("kind", wanted.kind())
                .param("subjectKind", wanted.about().kind().name())
                .param("subjectId", wanted.about().id())
                .param("title", wanted.title())
                .param("path", wanted.path())
                .param("open", wanted.isOpen())
                .param("roles", ids(wanted.preparers().roles()))
                .param("bodies", wanted.preparers().bodies().toArray(String[]::new))
                .param("areas", wanted.preparers().areas().toArray(String[]::new))
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
    }

    void keepPosts(long id, List<Post> posts) {
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            db.sql(
                            """
                            INSERT INTO approval.post (asking, number, role, body, areas, parts)
                            VALUES (:id, :number, :role, :body, :areas, :parts)
                            """)
                    .param("id", id)
                    .param("number", i)
                    .param("role", post.role().id())
                    .param("body", post.body())
                    .param("areas", post.areas().toArray(String[]::new))
                    .param("parts", post.parts().toArray(String[]::new))
                    .update();
        }
    }

    void keep(long id, Version version, Recorded recorded) {
        db.sql("INSERT INTO approval.version VALUES (:id, :version, :author, :at, :entry)")
                .param("id", id)
                .param("version", version.number())
                .param("author", version.author())
                .param("at", Timestamp.from(version.madeAt()))
                .param("entry", recorded.entry())
                .update();
        for (int i = 0; i < version.parts().size(); i++) {
            Part part = version.parts().get(i);
            db.sql("INSERT INTO approval.part VALUES (:id, :version, :position, :name, :words)")
                    .param("id", id)
                    .param("version", version.number())
                    .param("position", i)
                    .param("name", part.name())
                    .param("words", part.words())
                    .update();
        }
    }

    void keep(long id, Decision decision, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO approval.decision (asking, post, version, account, capacity,
                                                       content, sent_back_because, at, entry)
                        VALUES (:id, :post, :version, :account, :capacity, :content, :reason, :at,
                                :entry)
                        """)
                .param("id", id)
                .param("post", decision.post())
                .param("version", decision.version())
                .param("account", decision.account())
                .param("capacity", decision.capacity())
                .param("content", decision.content().bytes())
                .param("reason", decision.sentBackBecause(), Types.VARCHAR)
                .param("at", Timestamp.from(decision.at()))
                .param("entry", recorded.entry())
                .update();
    }

    void end(long id, int version, Approval.End end, Recorded recorded) {
        db.sql(
                        "INSERT INTO approval.ending (asking, version, is_signed, at, entry)"
                                + " VALUES (:id, :version, :signed, :at, :entry)")
                .param("id", id)
                .param("version", version)
                .param("signed", end.isSigned())
                .param("at", Timestamp.from(end.at()))
                .param("entry", recorded.entry())
                .update();
    }

    private static String[] ids(Set<Role> roles) {
        return roles.stream().map(Role::id).sorted().toArray(String[]::new);
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
