package scot.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;

/** Whoever acts for an area sees on their own page what was put on record about it. */
@AccessTest
class AreaNewsTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        Pending.none(ledger, transaction);
    }

    @Test
    void theLastActsAboutOnesAreasStandOnOnesOwnPage() {
        Document work = Visitor.as(Role.AREA_CO_ORDINATOR, port).page("/work");

        assertThat(work.text()).contains("What changed in your areas");
        String entry =
                work.select("[aria-labelledby=table-area-news] a[href^=/ledger/]").attr("href");
        assertThat(new Visitor(port).page(entry).text()).contains("load");
        assertThat(work.select("a[href=/areas/B1]").text()).contains("Everything about ");
    }

    @Test
    void whoActsForNoAreaHasNoSuchPart() {
        assertThat(Visitor.as(Role.ANALYST, port).page("/work").text())
                .doesNotContain("What changed in your areas");
    }
}
