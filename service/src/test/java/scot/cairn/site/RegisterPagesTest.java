package scot.cairn.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;

/** What the plan names besides outcomes and measures: each on a page, and none claimed too much. */
@ServiceTest
class RegisterPagesTest {

    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
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
        assertThat(row.text()).contains("Not limited");
        assertThat(partial.text()).contains("NHS Lothian", "Lothian and Grampian");
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

        assertThat(page.select(".cn_sentence").text())
                .contains("This is not law", "has not been passed");
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
                "/instruments/human-rights-bill",
                "/standards",
                "/standards/mat",
                "/standards/mat/7",
                "/editions",
                "/editions/plan-2022",
                "/commitments/not-taken"
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
                "/standards/mat/11",
                "/standards/mat/01",
                "/standards/mat/1/x",
                "/editions/x",
                "/commitments/not-taken/x",
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
                "/instruments/human-rights-bill",
                "/standards/mat",
                "/standards/mat/1",
                "/editions/plan-2022"
            })
    void everyOneHasItsHistoryInTheLedger(String path) throws Exception {
        assertThat(page(path + "/history").select("table tbody tr")).isNotEmpty();
    }

    @Test
    void theSetsOfStandardsSayWhatTheyAreAndWhatIsMissing() throws Exception {
        Document page = page("/standards");

        assertThat(column(page, "sets", 1))
                .containsExactly("Principles: not graded", "Standards", "Standards");
        assertThat(column(page, "sets", 2)).containsExactly("Live", "Live", "Draft: not final");
        assertThat(column(page, "sets", 3)).containsExactly("0", "10", "0");
        assertThat(column(page, "sets", 4)).allSatisfy(gap -> assertThat(gap).contains("held"));
    }

    @Test
    void theTenStandardsStandInTheirOrderAndAreNeverBlended() throws Exception {
        Document page = page("/standards/mat");

        assertThat(column(page, "standards", 0)).hasSize(10).startsWith("Standard 1");
        assertThat(column(page, "standards", 1)).endsWith("Mental health", "Trauma informed care");
        assertThat(page.select("#duty-holders ~ p a").eachText())
                .contains("Integration Authorities", "Health Boards");
        assertThat(page.select("#main-content").text())
                .contains("Community", "Numerical", "Standards 1, 2, 3, 4, 5")
                .contains("never added up to one percentage");
        assertThat(column(page, "totals", 1)).containsOnly("standards 1 to 5", "standards 6 to 10");
    }

    @Test
    void aDraftSaysSoAtTheTopAndPrinciplesAreNotGraded() throws Exception {
        assertThat(page("/standards/young-people").select(".cn_sentence").text())
                .startsWith("This set is a draft.");
        assertThat(page("/standards/families-framework").text())
                .contains("not graded: no level and no colour")
                .contains("no judgement of them is due");
    }

    @Test
    void aStandardSaysWhatItContributesToAndWhatItWaitsFor() throws Exception {
        Document page = page("/standards/mat/7");

        assertThat(page.select("h1").text()).isEqualTo("MAT standard 7: Primary care");
        assertThat(column(page, "outcomes", 0)).containsExactly("Outcome 4(e)", "Outcome 5(a)");
        assertThat(column(page, "outcomes", 2)).containsExactly("Proxy", "Proxy");
        assertThat(page.select("#waits ~ p a").eachAttr("href"))
                .containsExactly(
                        "/commitments/primary-care-models",
                        "/commitments/primary-care-models-published");
        assertThat(page("/commitments/primary-care-models").select("#awaited ~ p a").text())
                .isEqualTo("MAT standard 7");
    }

    @Test
    void whatIsNotHeldOfAStandardIsSaidToBeMissing() throws Exception {
        Document page = page("/standards/mat/1");

        assertThat(page.select("#criteria + .cn_missing").text())
                .contains("criteria of this standard are not held", "can supply them");
        assertThat(page.select("#assessments + .cn_missing").text())
                .contains("No assessment against this standard by itself is on record yet");
        assertThat(page.select("#words + figure blockquote").text())
                .isEqualTo(
                        "All people accessing services have the option to start MAT from the same day"
                                + " of presentation.");
    }

    @Test
    void anOutcomeListsTheStandardsThatContributeToIt() throws Exception {
        assertThat(column(page("/outcomes/2/b"), "contributions", 0))
                .containsExactly("MAT standard 4: Harm reduction");
        assertThat(column(page("/outcomes/4"), "contributions", 0)).hasSize(6);
        assertThat(page("/outcomes/1").select("#table-contributions")).isEmpty();
    }

    @Test
    void everyWordingStandsBesideTheOneBefore() throws Exception {
        Document page = page("/editions/annual-report-2021-22");
        Element row = row(page, "a[href='/outcomes/5']");

        assertThat(row.select("del").eachText()).contains("[removed: by addressing]");
        assertThat(row.select("ins").eachText()).contains("[added: for people who experience]");
        assertThat(row.text()).contains("Plan 2022-2026, Figure 2", "No");
        assertThat(row(page, "a[href='/outcomes/1']").select("ins, del")).isEmpty();
        assertThat(get("/editions/annual-report-2021-22.csv").body())
                .contains("[removed: by addressing]");
    }

    @Test
    void editionsStandSideBySide() throws Exception {
        Document page = page("/editions");

        assertThat(column(page, "editions", 0)).hasSize(25 + 6);
        assertThat(column(page, "editions", 3)).contains("Yes", "No: worded differently", "[x]");
    }

    @Test
    void anEditionSaysWhoWasConsultedOrThatItIsNotHeld() throws Exception {
        assertThat(page("/editions/plan-2022").text())
                .contains("shared and consulted on with a range of stakeholders")
                .contains("Who approved its words is not held.");
        assertThat(
                        page("/editions/annual-report-2021-22")
                                .select("#consulted + .cn_missing")
                                .text())
                .contains("Not supplied", "Who was consulted");
    }

    @Test
    void everySentenceThatWasNotTakenSaysWhy() throws Exception {
        Document page = page("/commitments/not-taken");

        assertThat(page.select("tbody tr")).hasSize(130);
        assertThat(page.select("h4")).hasSize(4);
        assertThat(column(page, "plan-2022-2026", 2))
                .allSatisfy(why -> assertThat(why).isNotBlank());
        assertThat(page("/commitments/not-taken?as-known-on=2021-01-20").select("tbody tr"))
                .isEmpty();
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

    private Document page(String path) {
        return new Reader(port).page(path);
    }

    private HttpResponse<String> get(String path) {
        return new Reader(port).get(path);
    }
}
