package scot.cairn.returns.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.loading.ItemJson;

/** Answers as they are written, with every version. The database shows them to who prepares. */
@Repository
public class Answers {

    private final JdbcClient db;

    Answers(JdbcClient db) {
        this.db = db;
    }

    /** The last version of each answer to an obligation. */
    @Transactional
    public Map<String, Answer> latest(String obligation) {
        Map<String, Answer> latest = new HashMap<>();
        db.sql(
                        """
                        SELECT DISTINCT ON (part, question) part, question, version, given, held_as,
                               author, role, at, reason, program, access.program_name(program)
                        FROM returns.answer WHERE obligation = :obligation
                        ORDER BY part, question, version DESC
                        """)
                .param("obligation", obligation)
                .query((row, _) -> answer(row))
                .list()
                .forEach(one -> latest.put(ReturnDraft.key(one.part(), one.question()), one));
        return latest;
    }

    /** Every version of every answer of a part, by the question, the first first. */
    @Transactional
    public Map<String, List<Answer>> versions(String obligation, String part) {
        return db
                .sql(
                        """
                        SELECT part, question, version, given, held_as, author, role, at, reason,
                               program, access.program_name(program)
                        FROM returns.answer WHERE obligation = :obligation AND part = :part
                        ORDER BY question, version
                        """)
                .param("obligation", obligation)
                .param("part", part)
                .query((row, _) -> answer(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Answer::question));
    }

    /** Every version of every answer to an obligation, by {@link ReturnDraft#key}. */
    @Transactional
    public Map<String, List<Answer>> versions(String obligation) {
        return db
                .sql(
                        """
                        SELECT part, question, version, given, held_as, author, role, at, reason,
                               program, access.program_name(program)
                        FROM returns.answer WHERE obligation = :obligation
                        ORDER BY part, question, version
                        """)
                .param("obligation", obligation)
                .query((row, _) -> answer(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> ReturnDraft.key(one.part(), one.question())));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                ItemJson.read(row.getString(4), Given.class),
                row.getString(5),
                author(row),
                row.getTimestamp(8).toInstant(),
                row.getString(9));
    }

    private static Author author(ResultSet row) throws SQLException {
        @Nullable UUID account = row.getObject(6, UUID.class);
        return account == null
                ? new Author.Program(row.getObject(10, UUID.class), row.getString(11))
                : new Author.Someone(account, row.getString(7));
    }

    /** The obligations of which somebody has written something. */
    @Transactional
    public Set<String> begun() {
        return Set.copyOf(
                db.sql("SELECT DISTINCT obligation FROM returns.answer")
                        .query(String.class)
                        .list());
    }

    /** Whether one of some accounts wrote any of it. */
    boolean wroteAny(String obligation, List<UUID> accounts) {
        return db.sql(
                        "SELECT EXISTS (SELECT FROM returns.answer"
                                + " WHERE obligation = :obligation AND author = ANY(:accounts))")
                .param("obligation", obligation)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whoever else writes the same return waits until this transaction ends. */
    void oneAtATime(String obligation) {
        db.sql(
                        "SELECT pg_advisory_xact_lock('returns.answer'::regclass::oid::int,"
                                + " hashtext(:obligation)) IS NULL")
                .param("obligation", obligation)
                .query(Boolean.class)
                .single();
    }

    /** Begins a draft, if nobody has yet. */
    void begin(String obligation, List<String> bodies, List<String> areas) {
        db.sql(
                        """
                        INSERT INTO returns.draft (obligation, bodies, areas)
                        VALUES (:obligation, :bodies, :areas) ON CONFLICT DO NOTHING
                        """)
                .param("obligation", obligation)
                .param("bodies", bodies.toArray(String[]::new))
                .param("areas", areas.toArray(String[]::new))
                .update();
    }

    void keep(String obligation, Answer answer) {
        Author.@Nullable Someone someone =
                answer.author() instanceof Author.Someone one ? one : null;
        Author.@Nullable Program program =
                answer.author() instanceof Author.Program one ? one : null;
        db.sql(
                        """
                        INSERT INTO returns.answer (obligation, part, question, version, given,
                                                    held_as, author, role, program, at,
                                                    reason)
                        VALUES (:obligation, :part, :question, :version, :given::jsonb,
                                :heldAs, :author, :role, :program, :at, :reason)
                        """)
                .param("obligation", obligation)
                .param("part", answer.part())
                .param("question", answer.question())
                .param("version", answer.version())
                .param("given", ItemJson.write(answer.given()))
                .param("heldAs", answer.heldAs(), Types.VARCHAR)
                .param("author", someone == null ? null : someone.account(), Types.OTHER)
                .param("role", someone == null ? null : someone.role(), Types.VARCHAR)
                .param("program", program == null ? null : program.pseudonym(), Types.OTHER)
                .param("at", Timestamp.from(answer.at()))
                .param("reason", answer.reason(), Types.VARCHAR)
                .update();
    }

    /** The number of the asking for signatures, where somebody asked. */
    @Transactional
    public Optional<Long> asking(String obligation) {
        return db.sql("SELECT asking FROM returns.draft WHERE obligation = :obligation")
                .param("obligation", obligation)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(asking -> asking);
    }

    /** The obligation about which something is asked. */
    @Transactional
    public Optional<String> askedBy(long asking) {
        return db.sql("SELECT obligation FROM returns.draft WHERE asking = :asking")
                .param("asking", asking)
                .query(String.class)
                .optional();
    }

    /** The number of the asking of those to whose approval it is subject, where they were asked. */
    Optional<Long> confirming(String obligation) {
        return db.sql("SELECT asking FROM returns.confirming WHERE obligation = :obligation")
                .param("obligation", obligation)
                .query(Long.class)
                .optional();
    }

    void confirms(String obligation, long asking) {
        db.sql("INSERT INTO returns.confirming VALUES (:obligation, :asking)")
                .param("obligation", obligation)
                .param("asking", asking)
                .update();
    }

    /** As what whoever asked for signatures did; empty where nobody has. */
    Optional<Preparer> preparer(String obligation) {
        return db.sql(
                        "SELECT asked_as FROM returns.draft"
                                + " WHERE obligation = :obligation AND asked_as <> '{}'")
                .param("obligation", obligation)
                .query((row, _) -> (String[]) row.getArray(1).getArray())
                .optional()
                .map(as -> new Preparer(as[0], as[1], as[2]));
    }

    void asks(String obligation, long asking, Preparer as) {
        db.sql(
                        "UPDATE returns.draft SET asking = :asking, asked_as = :as"
                                + " WHERE obligation = :obligation")
                .param("asking", asking)
                .param("as", new String[] {as.role(), as.body(), as.area()})
                .param("obligation", obligation)
                .update();
    }
}
