package scot.cairn.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ServiceTest;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What is not public yet cannot be guessed from the ledger, and what is erased is gone. */
@ServiceTest
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class HeldBackTest {

    private static final String SECRET = "suspected-deaths/secret-area";
    private static final int DEATHS = 17;

    @Autowired private Ledger ledger;
    @Autowired private Recording recording;
    @Autowired private Erasing erasing;
    @Autowired private TransactionTemplate transaction;
    @Autowired private LocalPostgres.Database database;

    @Test
    void theAttackFindsWhatIsPublic() throws SQLException {
        transaction.executeWithoutResult(_ -> recording.record(act()));

        assertThat(guessed(everythingPublic())).containsExactly(DEATHS);
        assertThat(everythingPublic()).contains(SECRET).contains("submission");
    }

    @Test
    void nothingThatIsHeldBackIsGuessed() throws SQLException {
        transaction.executeWithoutResult(_ -> recording.recordHeldBack(act(), null));
        transaction.executeWithoutResult(
                _ -> recording.recordHeldBack(act(), Instant.now().plus(Duration.ofDays(30))));

        String all = everythingPublic();
        assertThat(guessed(all)).isEmpty();
        assertThat(all).doesNotContain(SECRET).doesNotContain("submission").contains("held back");
        assertThat(reading(() -> ledger.payload(latest()))).isEmpty();
    }

    @Test
    void whatIsHeldBackIsPublicFromItsTimeOn() throws SQLException {
        transaction.executeWithoutResult(
                _ -> recording.recordHeldBack(act(), Instant.now().minusSeconds(1)));

        assertThat(guessed(everythingPublic())).containsExactly(DEATHS);
        assertThat(reading(() -> ledger.payload(latest()).orElseThrow()).text())
                .contains("\"act\":\"submission\"");
    }

    @Test
    void anErasedPayloadIsGoneAndTheErasureIsOnRecord() throws SQLException {
        transaction.executeWithoutResult(_ -> recording.record(withoutItems()));
        Entry erased = reading(this::latest);
        List<Hash> leaves = reading(() -> ledger.leaves(0, 1));
        assertThat(everythingPublic()).contains("a name that must go");

        erasing.erase(0, "An order of the Court of Session.");

        assertThat(everythingPublic()).doesNotContain("a name that must go");
        assertThat(reading(() -> ledger.at(0).orElseThrow())).isEqualTo(erased);
        assertThat(reading(() -> ledger.leaves(0, 1))).hasSize(1).isEqualTo(leaves);
        assertThat(reading(() -> ledger.erasure(erased))).contains(new Entry.Erasure(1L));
        assertThat(reading(() -> ledger.withoutPayload(9))).isEmpty();
        assertThat(reading(() -> ledger.payload(latest()).orElseThrow()).text())
                .isEqualTo("{\"law\":\"An order of the Court of Session.\"}");
        assertThatThrownBy(() -> erasing.erase(0, "Once more."))
                .hasMessage("The payload of entry 0 is erased already.");
    }

    @Test
    void whatIsNotThereOrBroughtInItemsIsNotErased() {
        transaction.executeWithoutResult(_ -> recording.record(act()));
        Pending.none(ledger, transaction);

        assertThatThrownBy(() -> erasing.erase(0, "By mistake."))
                .isInstanceOf(Erasing.Refused.class)
                .hasMessageStartingWith("Entry 0 brought in items");
        assertThatThrownBy(() -> erasing.erase(9, "By mistake."))
                .isInstanceOf(Erasing.Refused.class)
                .hasMessage("The ledger has no entry 9.");
        assertThat(reading(ledger::size)).isEqualTo(1);
    }

    @Test
    void theOwnerErasesNothingThatNoEntryRecords() {
        transaction.executeWithoutResult(_ -> recording.record(act()));

        assertThatThrownBy(() -> asOwner("DELETE FROM ledger.payload"))
                .hasMessageContaining("append-only");
    }

    private Act act() {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("deaths", String.valueOf(DEATHS));
        return new Act(
                "submission",
                new Subject(SubjectKind.VALUE, SECRET),
                recording.operator(),
                details,
                List.of(new Item(new Subject(SubjectKind.VALUE, SECRET + "/1"), content(DEATHS))),
                null);
    }

    private Act withoutItems() {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("words", "a name that must go");
        return new Act(
                "submission",
                new Subject(SubjectKind.VALUE, SECRET),
                recording.operator(),
                details,
                List.of(),
                null);
    }

    /** As an item of a load is hashed: from words that anybody can write down. */
    private static Hash content(int deaths) {
        return Hash.sha256("{\"deaths\":%d}".formatted(deaths).getBytes(StandardCharsets.UTF_8));
    }

    /** The numbers whose content, or payload without its salt, has a hash that stands somewhere. */
    private static List<Integer> guessed(String all) {
        List<Integer> found = new ArrayList<>();
        for (int deaths = 0; deaths < 500; deaths++) {
            String payload = "{\"act\":\"submission\",\"deaths\":\"%d\"}".formatted(deaths);
            if (all.contains(content(deaths).hex())
                    || all.contains(Hash.sha256(payload.getBytes(StandardCharsets.UTF_8)).hex())
                    || all.contains("\"deaths\":\"%d\"".formatted(deaths))) {
                found.add(deaths);
            }
        }
        return found;
    }

    /** Every row of every table and view that the public role may read, bytes also as text. */
    private String everythingPublic() throws SQLException {
        Pending.none(ledger, transaction);
        StringBuilder all = new StringBuilder();
        Login service = database.service();
        try (Connection connection =
                        DriverManager.getConnection(
                                service.jdbcUrl(), service.user(), service.password());
                Statement sql = connection.createStatement()) {
            sql.execute("SET ROLE cairn_public");
            List<String> readable = new ArrayList<>();
            try (ResultSet tables =
                    sql.executeQuery(
                            """
                            SELECT format('%I.%I', n.nspname, c.relname)
                            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                            WHERE c.relkind IN ('r', 'v', 'm', 'p')
                              AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                              AND has_schema_privilege(n.oid, 'USAGE')
                              AND has_table_privilege(c.oid, 'SELECT')
                            """)) {
                while (tables.next()) {
                    readable.add(tables.getString(1));
                }
            }
            assertThat(readable).contains("ledger.public_entry", "ledger.public_payload");
            for (String table : readable) {
                // The catalogue gave the name, quoted: no parameter can stand for a table.
                try (ResultSet rows = sql.executeQuery("TABLE %s".formatted(table))) {
                    while (rows.next()) {
                        append(all, rows);
                    }
                }
            }
        }
        return all.toString();
    }

    private static void append(StringBuilder all, ResultSet rows) throws SQLException {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            all.append(rows.getString(column)).append('\n');
            if (rows.getMetaData().getColumnTypeName(column).equals("bytea")) {
                byte @Nullable [] bytes = rows.getBytes(column);
                if (bytes != null) {
                    all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
                }
            }
        }
    }

    private void asOwner(String statement) throws SQLException {
        Login owner = database.owner();
        try (Connection connection =
                        DriverManager.getConnection(
                                owner.jdbcUrl(), owner.user(), owner.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private Entry latest() {
        return ledger.latest(Long.MAX_VALUE, 1).getFirst();
    }

    private <T> T reading(Supplier<T> query) {
        Pending.none(ledger, transaction);
        return Objects.requireNonNull(transaction.execute(_ -> query.get()));
    }
}
