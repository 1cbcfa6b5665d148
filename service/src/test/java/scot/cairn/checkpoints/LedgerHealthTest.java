package scot.cairn.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
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
import scot.cairn.proofs.SignedNote;

/** Those who run the service see at a port of their own how it is. */
@ServiceTest
@TestPropertySource(properties = "management.server.port=0")
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class LedgerHealthTest {

    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Signing signing;
    @Autowired private Closing closing;
    @LocalServerPort private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @Test
    void aSoundLedgerIsUpAndCounted() throws Exception {
        loading.load(Checkout.planAfter());
        Pending.none(ledger, transaction);
        signing.signIfDue();

        HttpResponse<String> health = get(managementPort, "/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"ledger\"", "\"entries\":1", "\"pending\":0", "\"db\"");
        assertThat(get(managementPort, "/prometheus").body())
                .contains(
                        "cairn_ledger_entries 1.0",
                        "cairn_ledger_open 1.0",
                        "cairn_ledger_head_age_seconds",
                        "hikaricp_connections",
                        "jvm_memory_used_bytes");
    }

    @Test
    void aClosedRecordIsDownWithItsReason() throws Exception {
        closing.close("Entry 0 is not what its leaf was made of.");

        HttpResponse<String> health = get(managementPort, "/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("Entry 0 is not what its leaf was made of.");
        assertThat(get(managementPort, "/prometheus").body()).contains("cairn_ledger_open 0.0");
    }

    @Test
    void aHeadIsSignedOnDemand() throws Exception {
        assertThat(post("/head").statusCode()).isEqualTo(409);
        loading.load(Checkout.planAfter());
        Pending.none(ledger, transaction);
        signing.signIfDue();

        HttpResponse<String> head = post("/head");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(SignedNote.parse(head.body()).text()).contains("\n1\n");
        assertThat(get(port, "/ledger").body()).contains("it was asked for");
    }

    @Test
    void nothingOfItIsAtThePublicPort() throws Exception {
        for (String path :
                new String[] {"/health", "/prometheus", "/head", "/actuator", "/actuator/env"}) {
            assertThat(get(port, path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/env", "/heapdump", "/beans", "/shutdown"}) {
            assertThat(get(managementPort, path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> post(String path) {
        return new Reader(managementPort).send("POST", path, Map.of());
    }

    private static HttpResponse<String> get(int at, String path) {
        return new Reader(at).get(path);
    }
}
