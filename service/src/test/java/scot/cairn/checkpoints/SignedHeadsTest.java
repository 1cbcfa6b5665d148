package scot.cairn.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Checkout;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.ledger.Closing;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.ConsistencyVerdict;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;
import scot.cairn.proofs.TlogProof;
import scot.cairn.proofs.TlogVerdict;

/**
 * What is signed can be checked by a stranger, and nothing is signed over a changed record. The
 * property gives it a service that no other test has loaded a plan into.
 */
@ServiceTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=signed-heads")
class SignedHeadsTest {

    @TempDir private Path folder;
    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Signing signing;
    @Autowired private Integrity integrity;
    @Autowired private Closing closing;
    @Autowired private KeyFolder keys;
    @Autowired private Environment environment;
    @Autowired private LocalPostgres.Database database;
    @LocalServerPort private int port;

    @BeforeEach
    void twoEntriesUnderASignedHead() {
        loading.load(Checkout.planAfter());
        Pending.none(ledger, transaction);
        signing.signIfDue();
        loading.load(Checkout.root().resolve("service/src/test/resources/packs/lantern-mission"));
        Pending.none(ledger, transaction);
        signing.signIfDue();
    }

    @Test
    void theHeadIsSignedByTheLedgersKeyOverEveryEntry() throws Exception {
        SignedNote head = SignedNote.parse(text("/ledger/checkpoint"));

        assertThat(HeadVerdict.of(head, key())).isEqualTo(HeadVerdict.SIGNED);
        assertThat(Checkpoint.parse(head.text()).size()).isEqualTo(2);
    }

    @Test
    void anEntryIsProvedByItsTextItsProofAndTheKeyAlone() throws Exception {
        for (int index : new int[] {0, 1}) {
            String entry =
                    java.util.Objects.requireNonNull(
                                    page("/ledger/" + index).select("pre code").first())
                            .wholeText();
            TlogProof proof = TlogProof.parse(text("/ledger/" + index + ".tlog-proof"));

            Hash leaf = MerkleTree.leaf(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(proof.check(leaf, key())).isInstanceOf(TlogVerdict.Proved.class);
            Hash other = MerkleTree.leaf(new byte[] {1});
            assertThat(proof.check(other, key())).isNotInstanceOf(TlogVerdict.Proved.class);
        }
    }

    @Test
    void thatTheLedgerOnlyGrewIsProved() throws Exception {
        Hash first = ledgerRootOf(1);
        Hash second = ledgerRootOf(2);

        Consistency proof = Consistency.parse(1, 2, text("/ledger/consistency?from=1&to=2"));

        assertThat(proof.check(first, second)).isEqualTo(ConsistencyVerdict.PROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "/ledger/consistency, 400",
        "/ledger/consistency?from=x&to=2, 400",
        "/ledger/consistency?from=-1&to=2, 400",
        "/ledger/consistency?from=0&to=2, 404",
        "/ledger/consistency?from=2&to=1, 404",
        "/ledger/consistency?from=1&to=999999999999999999, 404",
        "/ledger/2.tlog-proof, 404",
        "/ledger/999999999999999999.tlog-proof, 404",
        "/ledger/x.tlog-proof, 404",
        "/ledger/00.tlog-proof, 200"
    })
    void whatCannotBeProvedIsRefusedInPlainWords(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void nothingIsSignedTwiceForOneState() {
        signing.signIfDue();

        assertThat(heads()).isEqualTo(2);
    }

    @Test
    void aWholeRecordIsFoundWhole() {
        assertThat(faults()).isEmpty();
        assertThat(closing.reason()).isEmpty();
    }

    @Test
    void theKeyAndTheLastHeadAreOutsideTheDatabaseForTheirOwnerOnly() throws Exception {
        Path kept = Path.of(environment.getRequiredProperty("cairn.keys"));

        assertThat(kept.resolve("ledger.key")).exists();
        for (String file : List.of("ledger.key", "ledger.head")) {
            assertThat(Files.getPosixFilePermissions(kept.resolve(file)))
                    .as(file)
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(keys.head().map(head -> Checkpoint.parse(head.text()).size())).contains(2L);
        assertThat(keys.signer()).hasToString("signer of " + keys.signer().key());
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        Path kept = folder.resolve("keys");
        new KeyFolder(kept, "cairn.test/ledger");
        Files.setPosixFilePermissions(
                kept.resolve("ledger.key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> new KeyFolder(kept, "cairn.test/ledger"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can be opened by others than its owner");
    }

    @Test
    void aFileThatIsNoKeyIsRefusedAndNotWrittenOver() throws Exception {
        Path kept = folder.resolve("keys");
        new KeyFolder(kept, "cairn.test/ledger");
        Files.writeString(kept.resolve("ledger.key"), "nonsense");

        assertThatThrownBy(() -> new KeyFolder(kept, "cairn.test/ledger"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds no key of a ledger");
        assertThat(kept.resolve("ledger.key")).hasContent("nonsense");
    }

    /** Each over a record of its own, as none can be used again. */
    @Nested
    @DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
    class OverAChangedRecord {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '|',
                delimiter = ';',
                value = {
                    "UPDATE ledger.entry SET bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) WHERE id ="
                            + " (SELECT entry FROM ledger.position WHERE index = 0);Entry 0 is not what its"
                            + " leaf was made of.",
                    "UPDATE ledger.position SET leaf = set_byte(leaf, 0, get_byte(leaf, 0) # 1) WHERE index"
                            + " = 1;Entry 1 is not what its leaf was made of.",
                    "UPDATE ledger.payload SET content = set_byte(content, 0, get_byte(content, 0) # 1)"
                            + " WHERE entry = (SELECT entry FROM ledger.position WHERE index = 0);The"
                            + " payload of entry 0 is not what the entry was made of.",
                    "DELETE FROM ledger.payload WHERE entry = (SELECT entry FROM ledger.position WHERE index"
                            + " = 0);The payload of entry 0 is gone, and no entry records that it was"
                            + " erased.",
                    "DELETE FROM ledger.position WHERE index = 1;The ledger holds 1 entries, and a head that"
                            + " was signed is of 2: entries are lost, or an older state was put back.",
                    "UPDATE ledger.position SET index = 2 - index WHERE index = 0;The ledger has no entry"
                            + " 0.",
                    "UPDATE ledger.checkpoint SET note = replace(note, '2' \\|\\| chr(10), '3' \\|\\| chr(10));A"
                            + " stored head cannot be believed",
                    "UPDATE ledger.mention SET sequence = 3 WHERE place = 0 AND entry = (SELECT entry"
                            + " FROM ledger.position WHERE index = 0);The acts about subject",
                    "DELETE FROM ledger.mention WHERE place = 1 AND entry = (SELECT entry FROM"
                            + " ledger.position WHERE index = 0);The items of entry 0 are not those that it"
                            + " brought in."
                })
        void eachTamperingIsNamedAndClosesTheRecord(String statement, String fault)
                throws Exception {
            asOwner(statement.replace("\\|\\|", "||"));

            assertThat(faults()).anySatisfy(found -> assertThat(found).startsWith(fault));

            integrity.check();
            assertThat(closing.reason()).isPresent();
            Path changed = changedPack();
            assertThatThrownBy(() -> loading.load(changed))
                    .isInstanceOf(Closing.LedgerClosed.class);
            assertThat(get("/outcomes").statusCode()).isEqualTo(200);
            assertThat(page("/outcomes").text())
                    .contains("This record may have been changed from outside.");
        }

        @Test
        void noHeadIsSignedOverARecordThatWasPutBack() throws Exception {
            asOwner("DELETE FROM ledger.checkpoint WHERE size = 2");
            asOwner("DELETE FROM ledger.position WHERE index = 1");
            asOwner("UPDATE ledger.position SET leaf = leaf WHERE index = 0");

            assertThat(faults())
                    .containsExactly(
                            "The ledger holds 1 entries, and a head that was signed is of 2: entries are"
                                    + " lost, or an older state was put back.");
        }
    }

    private Path changedPack() throws IOException {
        Path copy = folder.resolve(Checkout.planAfter().getFileName());
        try (Stream<Path> files = Files.walk(Checkout.planAfter())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(Checkout.planAfter().relativize(file)));
            }
        }
        Path outline = copy.resolve("outline.yaml");
        Files.writeString(outline, Files.readString(outline) + "# A note.\n");
        return copy;
    }

    private List<String> faults() {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> integrity.faults()));
    }

    private int heads() {
        return page("/ledger").select("table:has(#table-heads) tbody tr").size();
    }

    private Hash ledgerRootOf(int size) {
        return page("/ledger").select("table:has(#table-heads) tbody tr").stream()
                .filter(row -> row.child(1).text().equals(String.valueOf(size)))
                .map(row -> Hash.ofHex(row.child(2).text()))
                .findFirst()
                .orElseThrow();
    }

    private NoteKey key() throws Exception {
        return NoteKey.parse(text("/ledger/key").strip());
    }

    private void asOwner(String statement) throws Exception {
        Login owner = database.owner();
        try (Connection connection =
                        DriverManager.getConnection(
                                owner.jdbcUrl(), owner.user(), owner.password());
                Statement sql = connection.createStatement()) {
            for (String table :
                    new String[] {"entry", "payload", "position", "mention", "checkpoint"}) {
                sql.execute("ALTER TABLE ledger.%s DISABLE TRIGGER USER".formatted(table));
            }
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }

    private Document page(String path) {
        return new Reader(port).page(path);
    }

    private String text(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        return answer.body();
    }

    private HttpResponse<String> get(String path) {
        return new Reader(port).get(path);
    }
}
