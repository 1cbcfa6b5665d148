package scot.cairn.access;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.ledger.Recorded;

/** Programs that may ask. The database shows them to those who keep accounts and who audit. */
@Repository
public class Clients {

    private static final String CLIENT =
            """
            SELECT c.id, c.pseudonym, c.issuer, c.client, c.name, c.body, c.scopes, c.areas,
                   c.from_day, c.to_day, c.cites, e.ended_at, e.reason
            FROM access.client c LEFT JOIN access.client_end e ON e.client = c.id
            """;

    private final JdbcClient db;

    Clients(JdbcClient db) {
        this.db = db;
    }

    /** Every one that the one who acts may see, by name. */
    @Transactional
    public List<ApiClient> all() {
        return db.sql(CLIENT + "ORDER BY c.name, c.id").query((row, _) -> client(row)).list();
    }

    /** One of them; empty where there is none such for the one who acts. */
    @Transactional
    public Optional<ApiClient> find(long id) {
        return db.sql(CLIENT + "WHERE c.id = :id")
                .param("id", id)
                .query((row, _) -> client(row))
                .optional();
    }

    /** The last registration of what an issuer knows a program by, whoever asks. */
    @Transactional
    public Optional<ApiClient> known(String issuer, String client) {
        return db.sql("SELECT * FROM access.known_client(:issuer, :client)")
                .param("issuer", issuer)
                .param("client", client)
                .query((row, _) -> client(row))
                .optional();
    }

    /** Whoever else changes a client waits until this transaction ends. */
    void oneChangeAtATime() {
        db.sql("SELECT pg_advisory_xact_lock('access.client'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
    }

    /** A number for a new one, so that its entry can name it. */
    long nextNumber() {
        return db.sql("SELECT nextval('access.client_number')").query(Long.class).single();
    }

    void keep(ApiClient client, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO access.client
                        VALUES (:id, :pseudonym, :issuer, :client, :name, :body, :scopes, :areas,
                                :from, :to, :cites, :entry)
                        """)
                .param("id", client.id())
                .param("pseudonym", client.pseudonym())
                .param("issuer", client.issuer())
                .param("client", client.client())
                .param("name", client.name())
                .param("body", client.body())
                .param("scopes", client.scopes().stream().map(Scope::id).toArray(String[]::new))
                .param("areas", client.areas().toArray(String[]::new))
                .param("from", Date.valueOf(client.from()))
                .param("to", day(client.to()), Types.DATE)
                .param("cites", client.cites())
                .param("entry", recorded.entry())
                .update();
    }

    void end(long client, Capacity.End end, Recorded recorded) {
        db.sql("INSERT INTO access.client_end VALUES (:client, :at, :reason, :entry)")
                .param("client", client)
                .param("at", Timestamp.from(end.at()))
                .param("reason", end.reason())
                .param("entry", recorded.entry())
                .update();
    }

    private static ApiClient client(ResultSet row) throws SQLException {
        @Nullable Timestamp endedAt = row.getTimestamp(12);
        return new ApiClient(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                scopes(row.getArray(7)),
                List.of((String[]) row.getArray(8).getArray()),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                endedAt == null ? null : new Capacity.End(endedAt.toInstant(), row.getString(13)));
    }

    /** A scope that the service knows no more is worth nothing. */
    private static Set<Scope> scopes(Array ids) throws SQLException {
        return Arrays.stream((String[]) ids.getArray())
                .flatMap(id -> Scope.of(id).stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
