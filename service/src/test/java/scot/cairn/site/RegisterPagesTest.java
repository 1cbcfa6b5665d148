package scot.cairn.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Checkout;
import scot.cairn.ServiceTest;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;

/** What the plan names besides outcomes and measures: each on a page, and none claimed too much. */
@ServiceTest
class RegisterPagesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void load() {
        loading.load(Checkout.missionPack());
        Pending.none(ledger, transaction);
    }

    @Test
    void everyPriorityCanBePointedAtAndKeepsItsWordings() throws Exception {
        Document page = page("/outcomes");

        assertThat(page.select("h4[id^=priority-]")).hasSize(6);
        assertThat(page.select("h4#priority-tackle-stigma").text()).isEqualTo("Tackle Stigma");
        assertThat(column(page, "wordings-tackle-stigma", 3))
                .containsExactly("Tackle Stigma", "Tackling Stigma", "Tackle Stigma");
    }

    @Test
    void theApproachHasItsThreePartsInThePlansWords() throws Exception {
        Document page = page("/outcomes");

        assertThat(page.select("h4[id^=approach-]").eachText())
                .containsExactly("Emergency response", "Reducing risk", "Reducing vulnerability");
        assertThat(page.text()).contains("preventing overdose from becoming fatal");
    }

    @Test
    void aProgrammeSaysWhatItServesWhoRunsItAndWhereOnly() throws Exception {
        Element row = row(page("/outcomes"), "#programme-naloxone-prisons");
        Element partial = row(page("/outcomes"), "#programme-mental-health-pathways");

        assertThat(row.select("a").eachAttr("href"))
                .contains("/outcomes/2/a", "/outcomes/3/b", "/bodies/scottish-government");
        assertThat(row.text()).contains("No document limits it to some areas");
        assertThat(partial.text()).contains("Only in these areas", "Lothian and Grampian");
    }

    @Test
    void anOutcomeListsTheProgrammesThatServeItOrAPartOfIt() throws Exception {
        assertThat(column(page("/outcomes/2"), "programmes", 0))
                .contains("Naloxone in prisons", "Safer drug consumption facility")
                .doesNotContain("Housing First");
        assertThat(column(page("/outcomes/3/b"), "programmes", 0))
                .contains("Naloxone in prisons", "Treatment in prisons")
                .doesNotContain("Safer drug consumption facility");
        assertThat(page("/outcomes/6/c").select("#programmes + p").text())
                .isEqualTo("The documents on record name no programme for it.");
    }

    @Test
    void aBodyKeepsEveryNameThatADocumentPrintsForIt() throws Exception {
        Document page = page("/bodies/healthcare-improvement-scotland");

        assertThat(column(page, "names", 0))
                .contains("Health Improvement Scotland", "Health Improvement Scotland (HIS)");
        assertThat(column(page, "names", 2)).anySatisfy(why -> assertThat(why).contains("slip"));
    }

    @Test
    void aBodyNamesTheGroupsItSetUpAndTheProgrammesItRuns() throws Exception {
        Document page = page("/bodies/scottish-government");

        assertThat(column(page, "groups", 0)).contains("National Mission Oversight Group");
        assertThat(column(page, "programmes", 0)).contains("Naloxone in prisons");
        assertThat(page("/bodies/audit-scotland").select(".cn_missing").text())
                .contains("No document on record says what it does for the mission.");
    }

    @Test
    void aGroupSaysWhatItIsForAndWhatCameBeforeAndAfterIt() throws Exception {
        Document later = page("/groups/residential-rehabilitation-development-working-group");
        Document earlier = page("/groups/residential-rehabilitation-working-group");

        assertThat(later.select("#succession + dl a").eachText())
                .containsExactly("Residential Rehabilitation Working Group");
        assertThat(earlier.select("#succession + dl a").eachText())
                .containsExactly("Residential Rehabilitation Development Working Group");
        assertThat(later.select("#succession + dl").text()).contains("From not held");
        assertThat(later.text()).contains("every 3 months", "Dr David McCartney");
    }

    @Test
    void aGroupThatEndedSaysSoInTheWordsThatSayIt() throws Exception {
        Document page = page("/groups/drug-deaths-taskforce");

        assertThat(page.select(".cn_sentence").text()).contains("ended in July 2022");
        assertThat(page.select("#succession ~ figure").text()).contains("following the conclusion");
        assertThat(page("/groups").select(".cn_sentence").text()).contains("One is known to have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"human-rights-bill", "national-care-service"})
    void aBillThatWasNotPassedIsNeverShownAsLaw(String bill) throws Exception {
        Document page = page("/instruments/" + bill);

        assertThat(page.select(".cn_sentence").text()).contains("not been passed", "is law");
        assertThat(page.select("#main-content").text()).doesNotContain("In force");
    }

    @Test
    void anInstrumentSaysHowItsStandingIsKnown() throws Exception {
        Document page = page("/instruments/mat-direction");

        assertThat(page.text())
                .contains("date not held", "In force, as far as the documents say")
                .contains("its standing since is to be confirmed");
        assertThat(page("/instruments?as-known-on=2022-09-01").text())
                .contains("Not held for that day")
                .doesNotContain("In force, as far");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/outcomes",
                "/bodies",
                "/bodies/public-health-scotland",
                "/groups",
                "/groups/national-mission-oversight-group",
                "/instruments",
                "/instruments/human-rights-bill"
            })
    void beforeAnyDocumentNothingIsQuoted(String path) throws Exception {
        Document then = page(path + "?as-known-on=2021-01-20");

        assertThat(then.select(".cn_quote, a[href^='/sources/']")).isEmpty();
        assertThat(then.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bodies/x",
                "/bodies/scottish-government/x",
                "/groups/x",
                "/instruments/x",
                "/instruments/"
            })
    void whatIsNotOnRecordHasNoPage(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bodies/scottish-government",
                "/groups/national-collaborative",
                "/instruments/human-rights-bill"
            })
    void everyOneHasItsHistoryInTheLedger(String path) throws Exception {
        assertThat(page(path + "/history").select("table tbody tr")).isNotEmpty();
    }

    private static List<String> column(Document page, String table, int number) {
        return page.select("table:has(#table-" + table + ") tbody tr").stream()
                .map(row -> row.child(number).text())
                .toList();
    }

    private static Element row(Document page, String anchor) {
        Element row = page.select("tr:has(" + anchor + ")").first();
        assertThat(row).as(anchor).isNotNull();
        return java.util.Objects.requireNonNull(row);
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
