package scot.cairn.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ServiceTest;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** An act and its entry stand or fall together, and no entry changes after. */
@ServiceTest
@DirtiesContext
class LedgerTest {

    @Autowired private Ledger ledger;
    @Autowired private Recording recording;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient db;
    @Autowired private LocalPostgres.Database database;

    /** Nothing in this class is about a subject of another test. */
    private final Subject mission = subject("somewhere-" + UUID.randomUUID());

    @Test
    void anEntryHasItsPlaceAndItsLeafOnceItsActIsCommitted() {
        record(mission);

        Entry entry = latest();
        assertThat(entry.leaf()).isEqualTo(MerkleTree.leaf(entry.bytes()));
        assertThat(entry.text())
                .matches(
                        "\\{\"act\":\"load\",\"actor\":\"[0-9a-f-]{36}\",\"capacity\":\"operator\","
                                + "\"payload\":\"[0-9a-f]{64}\",\"recorded_at\":\"[^\"]{20,24}\","
                                + "\"schema\":1,\"sequence\":1,\"subject\":\"[0-9a-f-]{36}\"}");
    }

    @Test
    void theEntryNamesItsPayloadBySaltedHash() {
        record(mission);

        Entry entry = latest();
        Entry.Payload payload = reading(() -> ledger.payload(entry).orElseThrow());
        Hash hash =
                Hash.sha256(
                        HexFormat.of().parseHex(payload.salt()),
                        payload.text().getBytes(StandardCharsets.UTF_8));
        assertThat(entry.text()).contains("\"payload\":\"" + hash.hex() + "\"");
        assertThat(entry.text()).doesNotContain("somewhere");
    }

    @Test
    void anActThatFailsLeavesNoEntryAndNoGap() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            recording.record(act(mission, List.of(), null));
                            throw new IllegalStateException("after all");
                        }))
                .hasMessage("after all");
        record(mission);

        Entry entry = latest();
        assertThat(entry.index()).isEqualTo(reading(ledger::size) - 1);
        assertThat(reading(() -> ledger.about(mission)))
                .extracting(about -> about.mention().sequence())
                .containsExactly(1L);
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> recording.operator())
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRetriedCommandIsRecordedOnce() {
        String key = UUID.randomUUID().toString();
        transaction.executeWithoutResult(_ -> recording.record(act(mission, List.of(), key)));

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(
                                _ -> recording.record(act(mission, List.of(), key))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(reading(() -> ledger.about(mission))).hasSize(1);
    }

    @Test
    void writersSideBySideLeaveNoGapInTheTreeNorInASubject() throws Exception {
        int writers = 8;
        int each = 5;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done =
                    IntStream.range(0, writers)
                            .<Future<?>>mapToObj(writer ->
                                    pool.submit(() -> {
                                        for (int i = 0; i < each; i++) {
                                            record(subject("writer-" + writer));
                                        }
                                    }))
                            .toList();
            for (Future<?> one : done) {
                one.get();
            }
        }

        List<Entry> entries = reading(() -> ledger.latest(Long.MAX_VALUE, 1000)).reversed();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(writers * each);
        assertThat(entries)
                .extracting(Entry::index)
                .containsExactlyElementsOf(
                        IntStream.range(0, entries.size()).mapToObj(Long::valueOf).toList());
        assertThat(reading(() -> ledger.about(subject("writer-3"))))
                .extracting(about -> about.mention().sequence())
                .containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(reading(() -> ledger.leaves(0, 1000)))
                .isEqualTo(entries.stream().map(e -> MerkleTree.leaf(e.bytes())).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.entry SET act = 'other'",
                "DELETE FROM ledger.entry",
                "UPDATE ledger.position SET leaf = leaf",
                "DELETE FROM ledger.mention",
                "UPDATE ledger.payload SET salt = salt",
                "INSERT INTO ledger.entry (act, recorded_at, bytes) VALUES ('x', now(), 'x')",
                "TRUNCATE ledger.position"
            })
    void theServiceCannotTouchWhatIsRecorded(String statement) {
        record(mission);

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> db.sql(statement).update()))
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.entry SET act = 'other'",
                "DELETE FROM ledger.position",
                "TRUNCATE ledger.mention",
                "UPDATE ledger.payload SET salt = salt"
            })
    void theOwnerIsStoppedToo(String change) throws SQLException {
        record(mission);
        Login owner = database.owner();

        try (Connection connection =
                        DriverManager.getConnection(
                                owner.jdbcUrl(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
        }
    }

    @Test
    void aDetailWithALineBreakIsRefusedForTheBytesWouldNotBeCanonical() {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("what", "two\nlines");

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ ->
                                recording.record(
                                        new Act(
                                                "load",
                                                mission,
                                                recording.operator(),
                                                details,
                                                List.of(),
                                                null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Entry latest() {
        return reading(() -> ledger.latest(Long.MAX_VALUE, 1).getFirst());
    }

    private void record(Subject subject) {
        transaction.executeWithoutResult(_ -> recording.record(act(subject, List.of(), null)));
    }

    private Act act(
            Subject subject, List<Item> items, @org.jspecify.annotations.Nullable String key) {
        return new Act("load", subject, recording.operator(), new TreeMap<>(), items, key);
    }

    private static Subject subject(String id) {
        return new Subject(SubjectKind.MISSION, id);
    }

    private <T> T reading(java.util.function.Supplier<T> query) {
        Pending.none(ledger, transaction);
        return java.util.Objects.requireNonNull(transaction.execute(_ -> query.get()));
    }
}
