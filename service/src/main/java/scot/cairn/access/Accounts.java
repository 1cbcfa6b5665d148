package scot.cairn.access;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.ledger.Recorded;

/**
 * Accounts and capacities. A delegation ends with the capacity that it was delegated from. The
 * database shows each reader their own; those who keep accounts and those who audit see all.
 */
@Repository
class Accounts {

    private static final String ACCOUNT =
            """
            SELECT pseudonym, issuer, name, admitted_at,
                   (SELECT max(at) FROM access.sign_in s WHERE s.account = a.pseudonym)
            FROM access.account a
            """;
    private static final String CAPACITY =
            """
            SELECT c.id, c.account, c.role, c.body, c.areas, c.from_day, c.to_day, c.cites,
                   c.delegated_from, e.ended_at, e.reason
            FROM access.capacity c LEFT JOIN LATERAL (
              SELECT ended_at, reason FROM access.capacity_end
              WHERE capacity IN (c.id, c.delegated_from) ORDER BY ended_at LIMIT 1) e ON true
            """;

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    /** The account of whom an issuer vouches for, made when there is none. */
    @Transactional
    public UUID admit(String issuer, String subject, String name, Instant at) {
        return db.sql("SELECT access.admit(:issuer, :subject, :name, :at)")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    @Transactional
    public void noteSignIn(UUID account, Instant at) {
        db.sql("SELECT access.note_sign_in(:account, :at) IS NULL")
                .param("account", account)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public Optional<Account> find(UUID pseudonym) {
        return db.sql(ACCOUNT + "WHERE pseudonym = :pseudonym")
                .param("pseudonym", pseudonym)
                .query((row, _) -> account(row))
                .optional();
    }

    @Transactional
    public List<Account> all() {
        return db.sql(ACCOUNT + "ORDER BY name, pseudonym").query((row, _) -> account(row)).list();
    }

    @Transactional
    public Optional<Capacity> capacity(long id) {
        return db.sql(CAPACITY + "WHERE c.id = :id")
                .param("id", id)
                .query((row, _) -> capacity(row))
                .optional();
    }

    @Transactional
    public List<Capacity> capacities(UUID account) {
        return db.sql(CAPACITY + "WHERE c.account = :account ORDER BY c.id")
                .param("account", account)
                .query((row, _) -> capacity(row))
                .list();
    }

    @Transactional
    public List<Capacity> capacities() {
        return db.sql(CAPACITY + "ORDER BY c.id").query((row, _) -> capacity(row)).list();
    }

    /** Whether a number is an account's, whoever asks. */
    @Transactional
    public boolean isAccount(UUID asked) {
        return db.sql("SELECT access.is_account(:asked)")
                .param("asked", asked)
                .query(Boolean.class)
                .single();
    }

    /** Whoever else changes a capacity waits until this transaction ends. */
    void oneChangeAtATime() {
        db.sql("SELECT pg_advisory_xact_lock('access.capacity'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
    }

    /** How many accounts may keep accounts on a day, whoever asks. */
    @Transactional
    public int administratorsOn(LocalDate day) {
        return db.sql("SELECT access.administrators(:day)")
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
    }

    /** Keeps a new capacity under the number that was taken for it. */
    void keep(Capacity capacity, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO access.capacity (id, account, role, body, areas, from_day, to_day,
                                                     cites, delegated_from, entry)
                        VALUES (:id, :account, :role, :body, :areas, :from, :to, :cites, :source, :entry)
                        """)
                .param("id", capacity.id())
                .param("account", capacity.account())
                .param("role", capacity.role().id())
                .param("body", capacity.body())
                .param("areas", capacity.areas().toArray(String[]::new))
                .param("from", Date.valueOf(capacity.from()))
                .param("to", day(capacity.to()), Types.DATE)
                .param("cites", capacity.cites())
                .param("source", capacity.delegatedFrom(), Types.BIGINT)
                .param("entry", recorded.entry())
                .update();
    }

    /** A number for a new capacity, so that its entry can name it. */
    long nextNumber() {
        return db.sql("SELECT nextval('access.capacity_number')").query(Long.class).single();
    }

    void end(long capacity, Capacity.End end, Recorded recorded) {
        db.sql("INSERT INTO access.capacity_end VALUES (:capacity, :at, :reason, :entry)")
                .param("capacity", capacity)
                .param("at", Timestamp.from(end.at()))
                .param("reason", end.reason())
                .param("entry", recorded.entry())
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                moment(row.getTimestamp(5)));
    }

    private static Capacity capacity(ResultSet row) throws SQLException {
        String role = row.getString(3);
        Array areas = row.getArray(5);
        @Nullable Instant endedAt = moment(row.getTimestamp(10));
        return new Capacity(
                row.getLong(1),
                row.getObject(2, UUID.class),
                Role.of(role).orElseThrow(() -> new IllegalStateException("no role " + role)),
                row.getString(4),
                List.of((String[]) areas.getArray()),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getObject(9, Long.class),
                endedAt == null ? null : new Capacity.End(endedAt, row.getString(11)));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
