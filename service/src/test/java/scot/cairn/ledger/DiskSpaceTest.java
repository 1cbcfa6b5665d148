package scot.cairn.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Checkout;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;

/** Where the disk has too little room acts are refused, and pages are read as before. */
@ServiceTest
@TestPropertySource(
        properties = {"cairn.data=${java.io.tmpdir}", "cairn.least-free-megabytes=999999999"})
@DirtiesContext
class DiskSpaceTest {

    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @Test
    void aFullDiskRefusesActsAndLeavesPages() throws Exception {
        assertThatThrownBy(() -> loading.load(Checkout.planAfter()))
                .isInstanceOf(Closing.LedgerClosed.class)
                .hasMessageContaining("MB free")
                .hasMessageContaining("Nothing was stored");

        assertThat(transaction.<Long>execute(_ -> ledger.size())).isZero();
        assertThat(new Reader(port).page("/ledger").text()).contains("It holds 0 entries.");
    }
}
