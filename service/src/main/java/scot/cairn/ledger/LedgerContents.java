package scot.cairn.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What is on record of items, by the hash of their content. */
@Repository
public class LedgerContents {

    /** Subjects that are asked for at a time. */
    private static final int AT_A_TIME = 10_000;

    /** Of some subjects the latest content, and what the act that brought it in was about. */
    private static final String CONTENTS =
            """
            SELECT DISTINCT ON (item.kind, item.id) item.kind, item.id, item.content_hash,
                   load.kind AS load_kind, load.id AS load_id
            FROM ledger.public_mention item
            JOIN ledger.public_mention load ON load.entry = item.entry AND load.place = 0
            WHERE item.content_hash IS NOT NULL AND item.kind IS NOT NULL AND item.subject IN (%s)
            ORDER BY item.kind, item.id, item.sequence DESC
            """;

    private static final String OF_PLANS =
            CONTENTS.formatted(
                    """
                    SELECT m.subject FROM ledger.public_mention m
                    JOIN ledger.public_mention plan ON plan.entry = m.entry AND plan.place = 0
                    WHERE plan.kind IN ('MISSION', 'PLAN')
                    """);
    private static final String OF_ASKED =
            CONTENTS.formatted(
                    """
                    SELECT s.pseudonym FROM unnest(:kinds, :ids) AS asked (kind, id)
                    JOIN ledger.public_subject s ON s.kind = asked.kind AND s.id = asked.id
                    """);

    private final JdbcClient db;

    LedgerContents(JdbcClient db) {
        this.db = db;
    }

    /**
     * The latest content on record of every public item that a plan brought in, and of others that
     * are asked for. A table's million values are left where they are.
     */
    public Map<Subject, Entry.Content> of(Collection<Subject> asked) {
        Map<Subject, Entry.Content> contents = new HashMap<>();
        addContents(db.sql(OF_PLANS), contents);
        List<Subject> more = asked.stream().filter(one -> !contents.containsKey(one)).toList();
        for (int from = 0; from < more.size(); from += AT_A_TIME) {
            List<Subject> some = more.subList(from, Math.min(from + AT_A_TIME, more.size()));
            String[] kinds = some.stream().map(s -> s.kind().name()).toArray(String[]::new);
            String[] ids = some.stream().map(Subject::id).toArray(String[]::new);
            addContents(db.sql(OF_ASKED).param("kinds", kinds).param("ids", ids), contents);
        }
        return contents;
    }

    private static void addContents(
            JdbcClient.StatementSpec query, Map<Subject, Entry.Content> contents) {
        query.query(row -> {
            contents.put(
                    subject(row, "kind", "id"),
                    new Entry.Content(
                            Hash.of(row.getBytes("content_hash")),
                            subject(row, "load_kind", "load_id")));
        });
    }

    private static Subject subject(ResultSet row, String kind, String id) throws SQLException {
        return new Subject(SubjectKind.valueOf(row.getString(kind)), row.getString(id));
    }
}
