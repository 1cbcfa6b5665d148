package scot.cairn.measures.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DatabaseActing;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;

/** A head of profession decides on a use beyond the permitted one, and everybody reads it. */
@AccessTest
class DecidingUseTest {

    private static final String PAGE = "/work/uses/lanterns-trimmed";
    private static final String PUBLIC = "/measures/lanterns-trimmed/definition";
    private static final Map<String, String> ALLOWED =
            Map.of(
                    "use",
                    "BENCHMARKING",
                    "verdict",
                    "allow",
                    "words",
                    "Harbours asked to see\n each other's trimming.");

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Ledger ledger;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void aDecisionIsReadByEverybodyAndTakenBackByAnother() {
        Visitor head = Visitor.as(Role.HEAD_OF_PROFESSION, port);
        assertThat(head.page("/work/uses").select("tbody a").eachAttr("href"))
                .contains(PAGE)
                .doesNotContain("/work/uses/lanterns-out");
        assertThat(
                        Jsoup.parse(head.post(PAGE, PAGE, Map.of()).body())
                                .select("#error-summary li")
                                .eachText())
                .containsExactly(
                        "Choose a use that the measure is not permitted for",
                        "Choose what you decide",
                        "Give the words of the decision");
        assertThat(
                        Jsoup.parse(
                                        head.post(
                                                        PAGE,
                                                        PAGE,
                                                        Map.of(
                                                                "use", "IMPROVEMENT",
                                                                "verdict", "allow",
                                                                "words", "Of 0101011237"))
                                                .body())
                                .select("#error-summary li"))
                .hasSize(2);

        assertThat(Visitor.to(head.post(PAGE, PAGE, ALLOWED))).endsWith("?done=decided");
        assertThat(Jsoup.parse(head.post(PAGE, PAGE, ALLOWED).body()).text())
                .contains("The last decision says the same");
        Pending.none(ledger, transaction);
        Visitor reader = new Visitor(port);
        assertThat(reader.page(PUBLIC).select("section:has(#use)").text())
                .contains("Comparison between areas Allowed (made up, for demonstration)")
                .contains("Harbours asked to see each other's trimming.");
        String act =
                reader.page(PUBLIC)
                        .select("[aria-labelledby=table-use-decisions] a[href^=/ledger/]")
                        .attr("href");
        assertThat(reader.page(act).text()).contains("decide-use").contains("Harbours asked");
        assertThat(reader.page(PUBLIC + "?as-known-on=2026-01-01").text())
                .doesNotContain("Harbours asked");

        head.post(
                PAGE,
                PAGE,
                Map.of(
                        "use",
                        "BENCHMARKING",
                        "verdict",
                        "no-longer",
                        "words",
                        "The year is over."));
        assertThat(
                        reader.page(PUBLIC)
                                .select("[aria-labelledby=table-use-decisions] tbody tr")
                                .eachText())
                .anyMatch(row -> row.contains("No longer allowed") && row.contains("is over"))
                .anyMatch(row -> row.contains("Harbours asked"));
        assertThat(
                        Jsoup.parse(
                                        head.post(
                                                        PAGE,
                                                        PAGE,
                                                        Map.of(
                                                                "use", "ACCOUNTABILITY",
                                                                "verdict", "no-longer",
                                                                "words", "Never allowed."))
                                                .body())
                                .text())
                .contains("No decision taken here allows it");
    }

    @Test
    void nobodyElseDecidesAndTheDatabaseTakesNoneOfTheirs() {
        Visitor analyst = Visitor.as(Role.ANALYST, port);
        assertThat(analyst.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(
                        Visitor.as(Role.HEAD_OF_PROFESSION, port)
                                .get("/work/uses/lanterns-out")
                                .statusCode())
                .isEqualTo(404);

        String account = analyst.account();
        assertThatThrownBy(() ->
                        DatabaseActing.acting(
                                db,
                                transaction,
                                account,
                                "analyst",
                                () ->
                                        db.sql(
                                                        """
                                                        INSERT INTO measures.use_decision
                                                        VALUES ('lanterns-trimmed', 99, 'BENCHMARKING', true,
                                                          'Mine', :account::uuid, 'head-of-profession', '',
                                                          true, now(), 1)
                                                        """)
                                                .param("account", account)
                                                .update()))
                .hasStackTraceContaining("row-level security");
    }
}
