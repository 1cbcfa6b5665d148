package scot.cairn.correspondence;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Role;
import scot.cairn.ledger.Recorded;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * What was asked, and what happened to it. The database shows each reader what concerns them and
 * nothing else.
 */
@Repository
public class Askings {

    private static final String ASKING =
            """
            SELECT id, reference, kind, about_kind, about_id, role, body, office, area, part, words,
                   raised_by, raised_as, raised_at, reply_by, readers, answerers, closes, closers,
                   correspondence.raiser_left(id)
            FROM correspondence.asking
            """;

    private final JdbcClient db;

    Askings(JdbcClient db) {
        this.db = db;
    }

    /** One of them; empty where there is none such for the one who acts. */
    @Transactional
    public Optional<Asking> find(long id) {
        return db.sql(ASKING + "WHERE id = :id")
                .param("id", id)
                .query((row, _) -> asking(row, turns(row.getLong(1))))
                .optional();
    }

    /** All of a kind that the one who acts may read, the day to reply by first. */
    @Transactional
    public List<Asking> all(String kind) {
        return db.sql(ASKING + "WHERE kind = :kind ORDER BY reply_by, id")
                .param("kind", kind)
                .query((row, _) -> asking(row, turns(row.getLong(1))))
                .list();
    }

    private List<Turn> turns(long asking) {
        return db.sql(
                        """
                        SELECT place, what, words, by_account, capacity, at, role, body, office, area
                        FROM correspondence.turn WHERE asking = :asking ORDER BY place
                        """)
                .param("asking", asking)
                .query((row, _) -> turn(row))
                .list();
    }

    /** A number for a new one, so that its entry can name it. */
    long nextNumber() {
        return db.sql("SELECT nextval('correspondence.asking_number')").query(Long.class).single();
    }

    /** Whoever else adds to one waits until this transaction ends. */
    void oneTurnAtATime(long asking) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('correspondence.asking'), :asking) IS NULL")
                .param("asking", (int) asking)
                .query(Boolean.class)
                .single();
    }

    void keep(Asking asking, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO correspondence.asking
                          (id, reference, kind, about_kind, about_id, role, body, office, area, part,
                           words, raised_by, raised_as, raised_at, reply_by, readers, answerers, closes,
                           closers, entry)
                        VALUES (:id, :reference, :kind, :aboutKind, :aboutId, :role, :body, :office,
                                :area, :part, :words, :by, :as, :at, :replyBy, :readers, :answerers,
                                :closes, :closers, :entry)
                        """)
                .param("id", asking.id())
                .param("reference", asking.reference())
                .param("kind", asking.kind())
                .param("aboutKind", asking.about().kind().name())
                .param("aboutId", asking.about().id())
                .param("role", asking.of().role())
                .param("body", asking.of().body())
                .param("office", asking.of().office())
                .param("area", asking.of().area())
                .param("part", asking.part())
                .param("words", asking.words())
                .param("by", asking.raisedBy(), Types.OTHER)
                .param("as", asking.raisedAs())
                .param("at", Timestamp.from(asking.raisedAt()))
                .param("replyBy", Date.valueOf(asking.replyBy()))
                .param("readers", ids(asking.rules().readers()))
                .param("answerers", ids(asking.rules().answerers()))
                .param("closes", asking.rules().closes().id())
                .param("closers", ids(asking.rules().closers()))
                .param("entry", recorded.entry())
                .update();
    }

    void add(long asking, Turn turn, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO correspondence.turn
                          (asking, place, what, words, by_account, capacity, at, role, body, office,
                           area, entry)
                        VALUES (:asking, :place, :what, :words, :by, :capacity, :at, :role, :body,
                                :office, :area, :entry)
                        """)
                .param("asking", asking)
                .param("place", turn.place())
                .param("what", turn.what().id())
                .param("words", turn.words())
                .param("by", turn.by())
                .param("capacity", turn.capacity())
                .param("at", Timestamp.from(turn.at()))
                .param("role", turn.to().role())
                .param("body", turn.to().body())
                .param("office", turn.to().office())
                .param("area", turn.to().area())
                .param("entry", recorded.entry())
                .update();
    }

    private static Asking asking(ResultSet row, List<Turn> turns) throws SQLException {
        return new Asking(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                new Subject(SubjectKind.valueOf(row.getString(4)), row.getString(5)),
                new AskedOf(row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getTimestamp(14).toInstant(),
                row.getObject(15, LocalDate.class),
                new Asking.Rules(
                        roles(row.getArray(16)),
                        roles(row.getArray(17)),
                        WhoCloses.of(row.getString(18)),
                        roles(row.getArray(19))),
                row.getBoolean(20),
                turns);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getInt(1),
                Turn.What.of(row.getString(2)),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                new AskedOf(
                        row.getString(7), row.getString(8), row.getString(9), row.getString(10)));
    }

    private static String[] ids(Set<Role> roles) {
        return roles.stream().map(Role::id).sorted().toArray(String[]::new);
    }

    private static Set<Role> roles(Array ids) throws SQLException {
        return Arrays.stream((String[]) ids.getArray())
                .map(id -> Role.of(id).orElseThrow(() -> new IllegalStateException("role " + id)))
                .collect(Collectors.toSet());
    }
}
