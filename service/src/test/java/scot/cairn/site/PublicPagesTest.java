package scot.cairn.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ServiceTest;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every public address, asked as a stranger would. */
@ServiceTest
class PublicPagesTest {

    private static final int ENOUGH_OF_A_KIND = 8;
    private static final List<String> FIRST =
            List.of(
                    "/",
                    "/outcomes/2/b",
                    "/measures/nrs-drug-misuse-deaths",
                    "/measures/ost-people-prescribed-pis-hmud",
                    "/outcomes/2/b/history",
                    "/ledger/0",
                    "/index.json");
    private static final Map<String, HttpResponse<String>> CRAWLED = new LinkedHashMap<>();
    private static final Map<String, Integer> OF_A_KIND = new HashMap<>();

    private final HttpClient client = HttpClient.newHttpClient();

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
    void everyLinkOnEveryPageLeadsSomewhere() throws Exception {
        Map<String, Integer> seen = new LinkedHashMap<>();
        crawl().forEach((path, answer) -> seen.put(path, answer.statusCode()));

        assertThat(seen).hasSizeGreaterThan(80);
        assertThat(seen).allSatisfy((path, status) -> assertThat(status).as(path).isEqualTo(200));
    }

    @Test
    void theFileEqualsThePageCellByCell() throws Exception {
        int tables = 0;
        for (String path : crawl().keySet()) {
            if (!isPage(path)) {
                continue;
            }
            Document page = Jsoup.parse(get(path).body());
            for (Element table : page.select("table")) {
                tables++;
                String csv = fileOf(page, table);
                String file = get(csv).body();
                assertThat(cells(file)).as(csv).isEqualTo(cells(table));
            }
        }
        assertThat(tables).isGreaterThan(20);
    }

    @Test
    void theJsonHoldsTheSameNumbersAsThePage() throws Exception {
        JsonNode json =
                JsonMapper.shared().readTree(get("/measures/nrs-drug-misuse-deaths.json").body());
        List<String> values = new ArrayList<>();
        json.findValue("panels").findParents("rows").stream()
                .filter(table -> table.get("rows").size() == 29)
                .findFirst()
                .orElseThrow()
                .get("rows")
                .forEach(row -> values.add(row.get(1).get("value").asString()));

        assertThat(values).hasSize(29).startsWith("244").endsWith("1017");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nonsense",
                "/outcomes/9",
                "/outcomes/2/z",
                "/outcomes/2/b/c",
                "/measures/x",
                "/measures/nrs-drug-misuse-death",
                "/ledger/99",
                "/ledger/-1",
                "/ledger/00",
                "/ledger/99999999999999999999",
                "/outcomes/",
                "/outcomes/2/history/history",
                "/about-the-data/x",
                "/accessibility.csv"
            })
    void whatIsNotThereIsAPlainPageThatHelps(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Page not found").doesNotContain("Exception");
    }

    @Test
    void aMissedAddressSuggestsTheNearest() throws Exception {
        assertThat(get("/measures/nrs-drug-misuse-death").body())
                .contains("/measures/nrs-drug-misuse-deaths");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "2021-02-30",
                "2021-1-1",
                "20%2F01%2F2021",
                "9999-01-01",
                "-1",
                "%00",
                "1066-10-14"
            })
    void aDateThatIsNoneIsSaidToBeNone(String date) throws Exception {
        HttpResponse<String> answer = get("/measures?as-known-on=" + date);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("2021-01-20");
    }

    @ParameterizedTest
    @CsvSource({
        "/outcomes/2.csv?table=zz,404",
        "/%00,400",
        "/outcomes/%2e%2e/x,404",
        "/sources/../../etc/passwd,400",
        "/contact.json,404"
    })
    void nothingTypedIsAFaultOfOurs(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void askingForTheHeadAloneIsAnsweredLikeAPage() throws Exception {
        HttpRequest head =
                HttpRequest.newBuilder(uri("/measures"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();

        assertThat(client.send(head, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyReadingIsAnswered() throws Exception {
        HttpRequest post =
                HttpRequest.newBuilder(uri("/measures"))
                        .POST(HttpRequest.BodyPublishers.ofString("x=1"))
                        .build();

        int status = client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode();

        assertThat(status).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/measures.csv", "/index.json", "/nonsense", "/assets/cairn/cairn.css"})
    void everyAnswerCarriesTheStrictPolicy(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .startsWith("default-src 'none'")
                                .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void theWordingsOfOutcomeFiveAreAllKept() throws Exception {
        String page = get("/outcomes/5").body();

        assertThat(page)
                .contains(
                        "by addressing multiple disadvantages",
                        "to address multiple disadvantages",
                        "for people who experience multiple disadvantage",
                        "It is worded in 3 ways");
    }

    @Test
    void theAimIsOneAndItsHalvesStandApart() throws Exception {
        Document home = Jsoup.parse(get("/").body());

        assertThat(home.select("#aim ~ .cn_quote")).hasSize(1);
        assertThat(home.select("#aim ~ .cn_outcomes .ds_card").eachText())
                .hasSize(2)
                .anySatisfy(half ->
                        assertThat(half).contains("Reduce drug deaths", "10 measures of it"))
                .anySatisfy(half ->
                        assertThat(half)
                                .contains(
                                        "Improve the lives",
                                        "One measure of it is on record, and it is not direct."));
        assertThat(home.select("#aim ~ .cn_outcomes .ds_card a").eachAttr("href"))
                .containsExactly("/aim/deaths", "/aim/lives");
    }

    @Test
    void theLivesHalfOfTheAimHasItsOwnPageWithItsGaps() throws Exception {
        Document page = Jsoup.parse(get("/aim/lives").body());

        assertThat(page.select("h1").text())
                .isEqualTo("Improve the lives of those impacted by drugs");
        assertThat(page.select("section:has(#measures)").text())
                .contains("No direct measure", "Wellbeing of adults who had used drugs");
        assertThat(page.select("table:has(#table-outcomes-measured) tbody tr"))
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.select("td")).hasSize(3));
        assertThat(page.select("table:has(#table-outcomes-measured)").text())
                .contains("none: a gap");
        assertThat(get("/aim/neither").statusCode()).isEqualTo(404);
    }

    @Test
    void outcomesAreInTheirOrder() throws Exception {
        List<String> labels =
                Jsoup.parse(get("/outcomes").body())
                        .select("#table-outcomes ~ tbody th")
                        .eachText();

        assertThat(labels).hasSize(25).startsWith("Outcome 1", "Outcome 1(a)", "Outcome 1(b)");
        assertThat(labels).endsWith("Outcome 6(b)", "Outcome 6(c)").contains("Outcome 4(e)");
    }

    @Test
    void everyPartOfEveryOutcomeSaysWhichMeasuresItHas() throws Exception {
        List<String> paths =
                Jsoup.parse(get("/outcomes").body())
                        .select("#table-outcomes ~ tbody th a")
                        .eachAttr("href");

        assertThat(paths).hasSize(25);
        for (String path : paths) {
            Document page = Jsoup.parse(get(path).body());
            assertThat(page.select("section:has(#measures) li, section:has(#measures) .cn_missing"))
                    .as(path)
                    .isNotEmpty();
        }
        assertThat(Jsoup.parse(get("/coverage").body()).select("#table-coverage ~ tbody tr"))
                .hasSize(25);
    }

    @Test
    void eachClauseOfTheVisionCanBeCited() throws Exception {
        Document home = Jsoup.parse(get("/").body());

        assertThat(home.select("figure[id^=vision-] blockquote").eachText())
                .hasSize(4)
                .anySatisfy(
                        clause -> assertThat(clause).contains("have the right to health and life"));
        assertThat(home.select("figure[id^=vision-] figcaption a[href='/sources/plan-2022-2026']"))
                .hasSize(4);
    }

    @Test
    void aCitationIsMadeFromItsSource() throws Exception {
        assertThat(Jsoup.parse(get("/measures/nrs-drug-misuse-deaths").body()).text())
                .contains(
                        "Source: National Records of Scotland, Drug-related deaths in Scotland in"
                                + " 2021, July 2022 (accredited official statistics)");
    }

    @Test
    void rivalMeaningsStandSideBySideAsQuotations() throws Exception {
        Document page = Jsoup.parse(get("/about-the-data").body());

        assertThat(page.select("#word-provisional-green ~ .cn_quote blockquote").eachText())
                .anySatisfy(said -> assertThat(said).contains("not confirmed in all"))
                .anySatisfy(said -> assertThat(said).contains("implementation is beginning"));
    }

    @Test
    void theContentsListAndTheHeadingStandAsPrinted() throws Exception {
        assertThat(get("/sources/plan-2022-2026").body())
                .contains("Rising drug harms", "Raising drug harms");
    }

    @Test
    void aPageReadAsOfADaySaysSoAndKeepsTheDayInItsFiles() throws Exception {
        String page = get("/measures/nrs-drug-misuse-deaths?as-known-on=2021-01-20").body();

        assertThat(page).contains("20 January 2021", "1,264").doesNotContain("1,017");
        assertThat(page).contains("as-known-on=2021-01-20");
        String csv = get("/measures/nrs-drug-misuse-deaths.csv?as-known-on=2021-01-20").body();
        assertThat(csv).contains("2019,1264").doesNotContain("1017");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/outcomes/5", "/measures/nrs-drug-misuse-deaths", "/about-the-data"})
    void aPageReadAsOfADayQuotesNothingPublishedLater(String path) throws Exception {
        Document then = Jsoup.parse(get(path + "?as-known-on=2021-01-20").body());

        assertThat(then.select(".cn_quote")).isEmpty();
        assertThat(then.select("#main-content").text()).doesNotContain("1,330", "Plan 2022-2026");
    }

    @Test
    void thePreferredWordStandsBesideTheOfficialTerm() throws Exception {
        assertThat(get("/measures/nrs-drug-misuse-deaths").body())
                .contains("Drug deaths", "Official term", "Drug misuse deaths");
    }

    /**
     * What links lead to, of each kind of address a few, each asked once however many tests want
     * it. The browser's tests follow every link there is.
     */
    private Map<String, HttpResponse<String>> crawl() throws Exception {
        if (!CRAWLED.isEmpty()) {
            return CRAWLED;
        }
        Deque<String> next = new ArrayDeque<>(FIRST);
        while (!next.isEmpty()) {
            String path = next.pop();
            if (CRAWLED.containsKey(path) || !isWanted(path)) {
                continue;
            }
            HttpResponse<String> answer = get(path);
            CRAWLED.put(path, answer);
            if (isPage(path)) {
                Jsoup.parse(answer.body(), uri(path).toString()).select("a[href]").stream()
                        .map(link -> link.absUrl("href").replaceAll("#.*", ""))
                        .filter(link -> link.startsWith(uri("").toString()))
                        .map(link -> link.substring(uri("").toString().length()))
                        .forEach(next::add);
            }
        }
        return CRAWLED;
    }

    /** Whether fewer of its kind were asked than are enough; it counts as asked. */
    private static boolean isWanted(String path) {
        return OF_A_KIND.merge(kind(path), 1, Integer::sum) <= ENOUGH_OF_A_KIND;
    }

    /** An address with every id as a star, and what is asked of it. */
    private static String kind(String path) {
        String[] parts = path.split("\\?", 2);
        String ending = parts[0].replaceAll(".*?((/history)?(\\.csv|\\.json)?)$", "$1");
        String bare = parts[0].substring(0, parts[0].length() - ending.length());
        String[] steps = bare.split("/", -1);
        return (steps.length < 2 ? "" : steps[1])
                + "/*".repeat(Math.max(0, steps.length - 2))
                + ending
                + (parts.length > 1 ? "?" : "");
    }

    private static boolean isPage(String path) {
        return !path.contains(".csv") && !path.contains(".json");
    }

    private static String fileOf(Document page, Element table) {
        String id = table.select("caption").attr("id").substring("table-".length());
        return page.select("a[download]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.matches(".*\\.csv\\?table=" + id + "(&.*)?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file for table " + id));
    }

    /** What the cells say, without the shapes that say it again. */
    private static List<List<String>> cells(Element shown) {
        Element table = shown.clone();
        table.select(".cn_compared [aria-hidden]").remove();
        return table.select("tbody tr").stream()
                .map(row ->
                        row.select("th, td").stream()
                                .map(cell ->
                                        cell.hasClass("cn_number")
                                                ? cell.text().replace(",", "")
                                                : cell.text())
                                .toList())
                .toList();
    }

    private static List<List<String>> cells(String csv) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
            return records.stream()
                    .skip(1)
                    .map(CsvRecord::getFields)
                    .map(fields -> fields.stream().map(PublicPagesTest::unguarded).toList())
                    .toList();
        }
    }

    private static String unguarded(String field) {
        String text = field.startsWith("'") ? field.substring(1) : field;
        return text.matches("[+-]?[0-9.,]+") ? text.replace(",", "") : text;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
