package scot.cairn.approval;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Role;
import scot.cairn.subjects.Subject;

/** Which posts have signed what, as everybody may know: the posts, never the people. */
@Repository
public class SignOffs {

    private final JdbcClient db;

    SignOffs(JdbcClient db) {
        this.db = db;
    }

    /**
     * A post as everybody sees it.
     *
     * @param title what is signed
     * @param signedAt when its holder signed; null when they have not
     * @param doneAt when all had; null while some have not
     * @param entry where the last of it is in the ledger; null while nobody has signed
     * @param changed the parts that changed since its holder signed
     */
    record SignOff(
            String title,
            Post post,
            @Nullable Instant signedAt,
            @Nullable Instant doneAt,
            @Nullable Long entry,
            List<String> changed) {}

    /** Who has signed what about a subject, and who has not. */
    List<SignOff> about(Subject subject) {
        return db.sql(
                        """
                        SELECT title, role, body, areas, signed_at, done_at,
                               coalesce(done_entry, signed_entry), changed
                        FROM approval.sign_off
                        WHERE subject_kind = :kind AND subject_id = :id ORDER BY id DESC, number
                        """)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query((row, _) ->
                        new SignOff(
                                row.getString(1),
                                new Post(
                                        Role.of(row.getString(2)).orElseThrow(),
                                        row.getString(3),
                                        Approvals.texts(row.getArray(4)),
                                        List.of()),
                                moment(row.getTimestamp(5)),
                                moment(row.getTimestamp(6)),
                                row.getObject(7, Long.class),
                                Approvals.texts(row.getArray(8))))
                .list();
    }

    /**
     * Subjects of a kind of asking that some posts have signed as it stands, and others have not.
     */
    @Transactional(readOnly = true)
    public Map<String, Instant> inPart(String kind) {
        Map<String, Instant> since = new HashMap<>();
        db.sql(
                        """
                        SELECT subject_id, max(signed_at) FILTER (WHERE changed = '{}')
                        FROM approval.sign_off WHERE kind = :kind AND done_at IS NULL
                        GROUP BY subject_id
                        HAVING count(signed_at) FILTER (WHERE changed = '{}') > 0
                        """)
                .param("kind", kind)
                .query(row -> {
                    since.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return since;
    }

    /** Subjects of a kind of asking that not all have signed as they stand. */
    @Transactional(readOnly = true)
    public Set<String> waiting(String kind) {
        return Set.copyOf(
                db.sql(
                                "SELECT DISTINCT subject_id FROM approval.sign_off"
                                        + " WHERE kind = :kind AND done_at IS NULL")
                        .param("kind", kind)
                        .query(String.class)
                        .list());
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
