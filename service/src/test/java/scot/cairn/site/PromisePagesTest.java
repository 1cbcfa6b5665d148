package scot.cairn.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;

/** The pages of promises, as a reader finds them. */
@ServiceTest
class PromisePagesTest {

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
    }

    @Test
    void theTreatmentTargetKeepsItsFirstWordsAndItsDates() throws Exception {
        Document page = page("/commitments/ost-treatment-target");

        assertThat(page.select("#first-words ~ .cn_quote blockquote").eachText().getFirst())
                .startsWith("We have also announced a treatment target")
                .endsWith("to 32,000 an increase of approximately 9% (2,500).");
        assertThat(page.select("#table-versions ~ tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("By 2024"))
                .anySatisfy(row -> assertThat(row).contains("by 1 April 2024"));
        assertThat(page.select(".cn_sentence").text()).startsWith("Promised for 1 April 2024.");
    }

    @Test
    void whatTheTreatmentTargetStatesStandsBesideWhatItGives() throws Exception {
        assertThat(
                        page("/commitments/ost-treatment-target")
                                .select("#table-sum-approximately-nine-percent ~ tbody tr")
                                .eachText())
                .contains("Change, % 9 8.5 the change as a part of the start differ");
    }

    @Test
    void whetherTheTreatmentTargetWasMetCannotBeTold() throws Exception {
        Document page = page("/commitments/ost-treatment-target");

        assertThat(page.select("section:has(#target-state) .cn_status").eachText())
                .containsExactly("◇ Can't tell", "◇ Can't tell", "◇ None", "○ Cannot be compared");
        assertThat(page.select("section:has(#target-state)").text())
                .contains("what is measured instead cannot be compared with it");
        assertThat(page.select("#table-monitored ~ tbody tr").eachText())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("Cannot be compared"));
    }

    @Test
    void documentsThatDifferOnWhoAnswersAreShownToDiffer() throws Exception {
        assertThat(page("/commitments/ost-treatment-target").select("section:has(#named)").text())
                .contains("Documents differ", "Local authorities", "Integration Authorities");
    }

    @Test
    void aMovedDateKeepsItsFirst() throws Exception {
        Document page = page("/commitments/mat-standards-embedded");

        assertThat(page.select("section:has(#dates) > p").eachText().getFirst())
                .isEqualTo("It was first promised for April 2022. Its date now is April 2025.");
        assertThat(page.select("section:has(#dates)").text())
                .contains("by authority of Scottish Ministers");
    }

    @Test
    void threeHundredPercentImpliesItsStart() throws Exception {
        assertThat(
                        page("/commitments/rehab-publicly-funded-target")
                                .select("#table-sum-three-hundred-percent ~ tbody tr")
                                .eachText())
                .anySatisfy(
                        row -> assertThat(row).contains("Implied start", "250", "rises by 300%"))
                .anySatisfy(
                        row -> assertThat(row).contains("Implied start", "333", "rises to 300%"));
    }

    @Test
    void theListIsNarrowed() throws Exception {
        Document targets = page("/commitments?kind=target");

        assertThat(targets.select("#table-promises ~ tbody tr")).hasSize(3);
        assertThat(targets.select("[role=status]").text()).startsWith("3 of ");
        assertThat(targets.select("option[selected]").eachText()).contains("Target");
        assertThat(
                        targets.select("a[download]").stream()
                                .map(link -> link.attr("href"))
                                .filter(href -> href.contains("table=promises")))
                .allMatch(href -> href.contains("kind=target"));
    }

    @Test
    void theListIsSearched() throws Exception {
        assertThat(page("/commitments?q=naloxone+PRISONS").select("#table-promises ~ tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).isNotBlank());
        assertThat(page("/commitments?q=zebra").select("[role=status]").text()).startsWith("0 of ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=nonsense",
                "standing=%00",
                "owner=../../etc/passwd",
                "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "q=%25%27%3B--",
                "moved=maybe&due=never",
                "serves=outcome",
                "kind=target&kind=duty"
            })
    void nothingAskedOfTheListIsAFaultOfOurs(String query) throws Exception {
        HttpResponse<String> answer = get("/commitments?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("Exception");
    }

    @Test
    void aLongSearchIsCutAndAnswered() throws Exception {
        String words = URLEncoder.encode("naloxone ".repeat(500), StandardCharsets.UTF_8);

        assertThat(get("/commitments?q=" + words).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingWasPromisedBeforeItWasPublished() throws Exception {
        assertThat(page("/commitments?as-known-on=2021-01-20").select("#table-promises ~ tbody tr"))
                .isEmpty();
        assertThat(get("/commitments/ost-treatment-target?as-known-on=2022-01-01").statusCode())
                .isEqualTo(404);
    }

    private Document page(String path) {
        return new Reader(port).page(path);
    }

    private HttpResponse<String> get(String path) {
        return new Reader(port).get(path);
    }
}
