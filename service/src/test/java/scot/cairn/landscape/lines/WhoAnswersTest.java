package scot.cairn.landscape.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;

/**
 * Whoever asks who answers for something gets the chain, the instrument and the post, or is told.
 */
@ServiceTest
class WhoAnswersTest {

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
    void forAStandardInAnAreaOnADay() throws Exception {
        Document page = asked("standard/mat/3", "S12000047", "2023-05-01");

        assertThat(chain(page, 1).getFirst()).isEqualTo("Fife Integration Authority");
        assertThat(chain(page, 2).getFirst())
                .contains("Chief officers of Integration Authorities: to be supplied")
                .contains("Named local officers for the MAT Standards: to be supplied");
        assertThat(chain(page, 3).getFirst()).isEqualTo("Scottish Ministers");
        assertThat(chain(page, 5).getFirst()).contains("Direction");
        assertThat(chain(page, 1)).contains("Scottish Ministers");
        assertThat(chain(page, 3)).contains("Scottish Parliament");
        assertThat(roles(page)).contains("assesses", "supports");
    }

    @Test
    void beforeTheDirectionOnlyMinistersAreOnRecord() throws Exception {
        Document page = asked("standard/mat/3", "S12000047", "2021-06-01");

        assertThat(chain(page, 1).getFirst()).isEqualTo("Scottish Ministers");
        assertThat(chain(page, 5)).isNotEmpty().noneMatch(words -> words.contains("Direction to"));
    }

    @ParameterizedTest
    @CsvSource({
        "outcome/3, S12000033, 2023-05-01, Aberdeen City Integration Authority",
        "outcome/4, S12000005, 2024-01-01, Clackmannanshire and Stirling Integration Authority",
        "standard/mat, S08000020, 2023-05-01, Aberdeen City Integration Authority",
        "commitment/integration-authorities-accountable, S12000036, 2023-05-01, Edinburgh"
                + " Integration Authority",
        "mission, S12000047, 2022-01-01, Scottish Ministers",
        "outcome/1, , 2022-01-01, Scottish Ministers",
        "commitment/mission-funding, , 2024-12-19, Director-General for Health and Social Care",
        "measure/nrs-drug-misuse-deaths, , 2023-01-01, Scottish Ministers"
    })
    void forEachKindOfSubject(String about, String area, String day, String first)
            throws Exception {
        Document page = asked(about, area == null ? "" : area, day);

        assertThat(chain(page, 1).getFirst()).contains(first);
    }

    @Test
    void aConflictIsOpenAndNotSettledByUs() throws Exception {
        Document page = asked("commitment/ost-treatment-target", "S12000047", "2023-05-01");

        assertThat(page.text())
                .contains("Open conflict: Who delivers the treatment target")
                .contains("Who is to settle it is to be supplied.");
    }

    @Test
    void aProposalIsNeverShownAsLaw() throws Exception {
        Document map = page("/who-answers");

        assertThat(map.select("table:has(#table-proposals) td").eachText())
                .anyMatch(words -> words.contains(" Proposed; "));
        assertThat(map.select("table:has(#table-lines) td").eachText())
                .noneMatch(words -> words.contains(" Proposed; "));
    }

    @Test
    void aPostKeepsEveryHolderAndAMissingOneIsToBeSupplied() throws Exception {
        assertThat(page("/bodies/minister-for-drugs-policy").text())
                .contains("Angela Constance")
                .contains("from January 2021");
        assertThat(page("/bodies/first-minister").select("table:has(#table-terms)").text())
                .contains("to be supplied");
    }

    @Test
    void anAreaSaysWhoAnswersThereAndHowItLies() throws Exception {
        Document page = page("/areas/S12000047/responsibilities");

        assertThat(page.select("table:has(#table-here-chain)").text())
                .contains("Fife Integration Authority");
        assertThat(page("/areas/S12000047").select("section:has(#here) a").text())
                .matches("\\d+ responsibilities are on record here: who answers for what, and .*");
        assertThat(page("/areas/S12000047").select("table:has(#table-around)").text())
                .contains("NHS Fife")
                .contains("The same places");
    }

    @Test
    void theNationNamesAClassOnceAndALineSaidInTwoPlacesIsToldOnce() throws Exception {
        Elements rows =
                page("/areas/S92000003/responsibilities")
                        .select("table:has(#table-here-chain) tbody tr");

        assertThat(rows.select("td:first-child, th:first-child").eachText())
                .contains("Integration Authorities")
                .noneMatch(words -> words.contains("Fife"));
        assertThat(rows.eachText())
                .filteredOn(words -> words.contains("Provision of drug treatment services"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("National Mission on Drug Deaths: Plan 2022-2026, section 6.1")
                .contains("section 9.2");
        assertThat(page("/areas/S92000003").select("table:has(#table-around) tbody tr").eachText())
                .contains("All 32 Councils They are within this area")
                .hasSizeLessThan(20);
    }

    @Test
    void anInstrumentSaysWhoAnswersUnderIt() throws Exception {
        assertThat(page("/instruments/mat-direction").select("table:has(#table-standing)").text())
                .contains("Integration Authorities")
                .contains("answers to");
    }

    @Test
    void everyPageOfWhatSomebodyCanAnswerForSaysWhoDoes() throws Exception {
        for (String path :
                List.of("/outcomes/2", "/standards/mat/3", "/commitments/ost-treatment-target")) {
            assertThat(page(path).select("#who-answers")).as(path).hasSize(1);
        }
    }

    @Test
    void accountableBodyPartnershipFunderAndProviderAreFourThings() throws Exception {
        assertThat(page("/bodies/fife-adp").text()).contains("Partnership").contains("One of");
        assertThat(page("/bodies/fife-integration-authority").select("#answers-for ~ *").text())
                .contains("answers to");
        assertThat(
                        page("/bodies/alcohol-and-drug-partnerships")
                                .select("table:has(#table-own-lines)")
                                .text())
                .doesNotContain("answers to");
        assertThat(page("/bodies/scottish-government").select("table:has(#table-own-lines)").text())
                .contains("funds")
                .contains("Third sector organisations");
    }

    @Test
    void namesThatOverlapLeadToOneBodyAndBoardsThatDifferStayTwo() throws Exception {
        assertThat(page("/bodies/integration-authorities").text()).contains("HSCPs");
        assertThat(page("/bodies/integration-joint-boards").text())
                .contains("Integration Joint Boards")
                .doesNotContain("HSCPs");
    }

    @Test
    void aBodysOwnEngagementIsASlotWhichItIsAskedToFill() throws Exception {
        assertThat(page("/bodies/fife-adp").text())
                .contains("Its members’ own engagement")
                .contains("Each organisation that is its member can say");
        assertThat(page("/bodies/fife-council").text())
                .contains("Its own engagement in partnerships")
                .contains("Its chief executive can say");
        assertThat(page("/bodies/first-minister").text()).doesNotContain("own engagement");
    }

    @Test
    void eachBoardHasADirectorOfPublicHealth() throws Exception {
        assertThat(page("/bodies/nhs-fife").select("table:has(#table-terms)").text())
                .contains("Director")
                .contains("to be supplied");
    }

    @Test
    void suppliersOfDataAreOnRecord() throws Exception {
        assertThat(page("/bodies/police-scotland").select("table:has(#table-own-lines)").text())
                .contains("supplies data to");
    }

    @ParameterizedTest
    @CsvSource({
        "about=nonsense, nothing on record is “nonsense”",
        "about=standard/mat/99, nothing on record is “standard/mat/99”",
        "about=mission&area=S99, no area has the code “S99”",
        "about=mission&on=yesterday, “yesterday” is no day such as 2023-05-01",
        "about=mission&on=2023-02-30, “2023-02-30” is no day such as 2023-05-01"
    })
    void nonsenseIsAnsweredInWords(String query, String words) throws Exception {
        assertThat(page("/who-answers?" + query).text()).contains(words);
    }

    @Test
    void theMapIsATableFirstAndADiagramSecond() throws Exception {
        Document map = page("/who-answers?on=2023-05-01");

        assertThat(map.select("table:has(#table-lines) tbody tr").size()).isGreaterThan(60);
        assertThat(map.select("figure#diagram svg[role=img] title").text())
                .isEqualTo("Who answers or reports to whom, on 1 May 2023");
        assertThat(map.html().indexOf("table-lines"))
                .isLessThan(map.html().indexOf("id=\"diagram\""));
    }

    @Test
    void oneCallAnswersProgramsAsThePageAnswersPeople() throws Exception {
        String json = get("/api/v1/lines?about=standard/mat/3&area=S12000047&on=2023-05-01").body();

        assertThat(json)
                .contains("fife-integration-authority", "scottish-ministers", "mat-direction");
        assertThat(get("/api/v1/lines?on=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/lines?about=nonsense").statusCode()).isEqualTo(400);
    }

    private Document asked(String about, String area, String day) throws Exception {
        return page(
                "/who-answers?about=%s&area=%s&on=%s"
                        .formatted(URLEncoder.encode(about, StandardCharsets.UTF_8), area, day));
    }

    private static List<String> chain(Document page, int column) {
        return page.select("table:has(#table-chain) tbody tr > :nth-child(%d)".formatted(column))
                .eachText();
    }

    private static List<String> roles(Document page) {
        return page.select("table:has(#table-roles) tbody tr > :nth-child(2)").eachText();
    }

    private Document page(String path) {
        return new Reader(port).page(path);
    }

    private HttpResponse<String> get(String path) {
        return new Reader(port).get(path);
    }
}
