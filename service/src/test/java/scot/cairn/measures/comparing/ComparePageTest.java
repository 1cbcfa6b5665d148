package scot.cairn.measures.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;

/** Two figures of the mission beside each other, from the address to the table. */
@ServiceTest
class ComparePageTest {

    private static final String DEATHS = "nrs-drug-misuse-deaths:S92000003:";

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
    }

    /** 1,172 less 1,017 is 155; by the log rate ratio 0.868 lies between 0.798 and 0.944. */
    @Test
    void twoYearsOfDeathsAreComparedWithTheirInterval() {
        Document page = compared(DEATHS + "2023", DEATHS + "2024");

        assertThat(page.select("section:has(#verdict) .cn_status").text())
                .isEqualTo("◐ Can be compared with care");
        assertThat(rows(page, "beside").get(1)).contains("1,017", "2024 edition");
        assertThat(rows(page, "difference"))
                .containsExactly(
                        List.of("Second less first, deaths", "-155", "[z]", "[z]"),
                        List.of("As a percentage of the first", "-13.2", "[z]", "[z]"),
                        List.of("Second divided by first", "0.868", "0.798", "0.944"));
        assertThat(page.text()).contains("They stand in two editions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rehab-placements-approved:S92000003:2022/23 Q1|rehab-individuals-starting:S92000003:2022/23|One is in placements and the other in people.",
                "police-suspected-drug-deaths:S92000003:2019 Q1|nrs-drug-misuse-deaths-quarterly:S92000003:2019 Q1|One is in suspected deaths and the other in deaths.",
                "ost-people-prescribed-pis:S92000003:2022/23|ost-people-prescribed-pis:S92000003:2023/24|The method changed from 2023-24 on.",
                "ost-people-prescribed-pis:S92000003:2022/23|ost-people-prescribed-pis-hmud:S92000003:2022/23|They are measures of the same thing on two bases.",
                "rehab-placements-approved:S92000003:2023/24 H1|rehab-placements-approved:S92000003:2023/24|One is of 6 months and the other of a year.",
                "nrs-drug-misuse-deaths:S12000049:2019|nrs-drug-misuse-deaths:S92000003:2019|The first place is a part of the second",
                "nrs-drug-misuse-deaths:S92000003:2019:all:2021 edition|nrs-drug-misuse-deaths:S92000003:2019:all:2021 edition|Both are one and the same figure.",
            })
    void whatCannotBeComparedIsSaidAndNotWorkedOut(String one, String other, String why) {
        Document page = compared(one, other);

        assertThat(page.select("section:has(#verdict) .cn_status").text())
                .isEqualTo("○ Cannot be compared");
        assertThat(page.select("section:has(#verdict)").text()).contains(why);
        assertThat(page.select("#table-difference")).isEmpty();
        assertThat(page.select("section:has(#beside)").text())
                .contains("The difference is not worked out.");
    }

    @Test
    void aRevisionIsSaidToBeOne() {
        Document page =
                compared(DEATHS + "2019:all:2019 edition", DEATHS + "2019:all:2021 edition");

        assertThat(page.select("section:has(#verdict)").text())
                .contains("is a revision, and no change");
        assertThat(rows(page, "difference").getFirst()).contains("+16");
    }

    /** 43,400 (41,900 to 45,100) less 47,100 (45,700 to 48,600), by hand. */
    @Test
    void twoEstimatesWithIntervalsGiveADifferenceWithOne() {
        Document page =
                page(
                        "one-measure=opioid-dependence-prevalence&one-period=2019/20"
                                + "&other-measure=opioid-dependence-prevalence&other-period=2022/23");

        assertThat(rows(page, "difference").getFirst())
                .containsExactly("Second less first, people", "-3,700", "-5,821.3", "-1,497.7");
        assertThat(page.select(".cn_notes").text()).contains("recovered from the two intervals");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one=no-such|no measure is called “no-such”",
                "one=nrs-drug-misuse-deaths:S99|no area has the code “S99”",
                "one=nrs-drug-misuse-deaths:S92000003:1850|no figure there is of the period “1850”",
                "one=nrs-drug-misuse-deaths:S92000003:2019:all:none|no figure there is of the edition “none”",
                "one=nrs-drug-misuse-deaths:S92000003:2019:sex%3Dx|no figure there is of the category “sex=x”",
                "one=rehab-people-publicly-funded-a-year|no figure of “People publicly funded for residential rehabilitation in a year, as the target means it” in Scotland is on record",
                "one=%3A%3A%3A%3A%3A&other=%00|Choose a measure for each.",
                "one-area=S92000003|no measure is chosen",
                "one=%3Cscript%3E|no measure is called “<script>”",
            })
    void whatIsWrongIsSaidWithTheMend(String query, String words) {
        assertThat(page(query).select("p[role=status]").text()).contains(words);
    }

    @Test
    void theFormOffersWhatIsOnRecordAndThePermanentLinkLeadsBack() {
        Document page =
                page(
                        "one-measure=naloxone-reach&other-measure=naloxone-reach&other-period=2021/22+Q1");
        String link = page.select("a:contains(Permanent link)").attr("href");

        assertThat(page.select("#choose-one-period option").eachText())
                .contains("The latest", "January to March 2021");
        assertThat(page.select("#choose-other-edition option").eachText())
                .containsExactly("The latest", "Bulletin of 2021/22 Q1", "Bulletin of 2021/22 Q2");
        assertThat(rows(new Reader(port).page(link), "beside")).isEqualTo(rows(page, "beside"));
        assertThat(new Reader(port).text(link.replace("/compare?", "/compare.csv?")))
                .startsWith("figure,of,value");
        assertThat(new Reader(port).text(link.replace("/compare?", "/compare.json?")))
                .contains("\"Verdict\"");
    }

    private Document compared(String one, String other) {
        return page("one=%s&other=%s".formatted(written(one), written(other)));
    }

    private static String written(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Document page(String query) {
        return new Reader(port).page("/compare?" + query);
    }

    private static List<List<String>> rows(Document page, String table) {
        return page.select("table:has(#table-" + table + ") tbody tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();
    }
}
