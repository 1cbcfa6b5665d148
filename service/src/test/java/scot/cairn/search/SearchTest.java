package scot.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;
import scot.cairn.subjects.SubjectKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class SearchTest {

    @Autowired private LoadingPack loading;
    @Autowired private Searching searching;
    @Autowired private JdbcClient db;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;

    private Reader reader = new Reader(0);

    @BeforeEach
    void prepare() {
        Mission.loadedBy(loading);
        reader = new Reader(port);
    }

    @Test
    void whatIsLookedForIsFoundByItsTitleItsStemsAndItsOtherNames() {
        assertThat(titles("opioid substitution treatment target")).isNotEmpty();
        assertThat(titles("Fife").getFirst()).contains("Fife");
        assertThat(titles("S12000047").getFirst()).isEqualTo("Fife");
        assertThat(found("death").total()).isEqualTo(found("deaths").total()).isPositive();
        assertThat(found("PHS").hits())
                .anySatisfy(hit -> assertThat(hit.title()).isEqualTo("Public Health Scotland"));
    }

    @Test
    void wordsAreFoundWithAndWithoutTheirAccents() {
        assertThat(found("f\u00edfe").total()).isEqualTo(found("Fife").total()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"nalxone, naloxone", "tretment, treatment", "Edinbrugh, edinburgh"})
    void aSlipOfTheKeysIsMended(String typed, String meant) {
        Found found = found(typed);

        assertThat(found.as()).isEqualTo(Found.Way.MENDED);
        assertThat(found.searched()).isEqualTo(meant);
        assertThat(found.total()).isPositive();
        assertThat(page(typed).select("main").text())
                .contains("Did you mean \u201c" + meant + "\u201d");
    }

    @Test
    void whereNothingHasAllOfTheWordsSomeAreEnough() {
        assertThat(found("naloxone quarterly lanterns zzzzqqqq").as()).isEqualTo(Found.Way.SOME);
    }

    @Test
    void thePageShowsTheWordsInTheirContextAndHowMuchThereIsOfEachKind() {
        Document page = page("naloxone");

        assertThat(page.select("h1").text()).isEqualTo("Search: naloxone");
        assertThat(page.select(".ds_search-result mark"))
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.text()).isEqualToIgnoringCase("naloxone"));
        assertThat(page.select(".cn_narrowings [aria-current=true]").eachText())
                .containsExactly("Everything");
        assertThat(page.select(".cn_narrowings a").eachText()).doesNotContain("Everything");
        int all = Integer.parseInt(page.select(".cn_narrowings__count").getFirst().text());
        int kinds =
                page.select(".cn_narrowings__count").stream()
                        .skip(1)
                        .mapToInt(count -> Integer.parseInt(count.text()))
                        .sum();
        assertThat(all).isEqualTo(kinds).isPositive();
        page.select(".ds_search-result__link")
                .forEach(link ->
                        assertThat(status(link.attr("href").replaceAll("#.*", "")))
                                .as(link.attr("href"))
                                .isEqualTo(200));
    }

    @Test
    void oneKindCanBeAskedForAndTheRestIsOnFurtherPages() {
        Found first = searching.search(Asked.of("drug", "commitment", "1"));
        Found second = searching.search(Asked.of("drug", "commitment", "2"));

        assertThat(first.hits())
                .hasSize(Asked.A_PAGE)
                .allSatisfy(
                        hit -> assertThat(hit.subject().kind()).isEqualTo(SubjectKind.COMMITMENT));
        assertThat(second.hits()).isNotEmpty().doesNotContainAnyElementsOf(first.hits());
        assertThat(searching.search(Asked.of("drug", "commitment", "99999")).hits()).isEmpty();
    }

    @Test
    void aPhraseIsFoundWholeAndAMinusKeepsAWordOut() {
        int all = found("naloxone").total();

        assertThat(found("naloxone -police").total()).isLessThan(all).isPositive();
        assertThat(found("\"take home naloxone\"").total()).isLessThan(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'", "\"", "\"unclosed", "' OR 1=1 --", "a & | ! ( ) <-> :*", "the of and", "-",
                        "-drug",
                "\u0000", "naloxone\u0000", "\ud83d\ude80", "\ud83d\ude80 naloxone", "\ud800", "\\",
                        "%", "a:b*",
                "{}", "<script>alert(1)</script>", "${7*7}", "\ue000naloxone\ue001", "!!!!", "<->",
                        "or or or"
            })
    void whateverIsTypedIsAnsweredByAPage(String typed) {
        assertThat(status("/search?q=" + encoded(typed))).isEqualTo(200);
        assertThat(status("/search.json?q=" + encoded(typed))).isEqualTo(200);
        assertThat(status("/search.csv?q=" + encoded(typed))).isEqualTo(200);
    }

    @Test
    void tenThousandCharactersAreAnsweredByAPageThatSaysWhatWasSearched() {
        Document page = page("naloxone ".repeat(1111));

        assertThat(page.select("main").text())
                .contains("Only the first 200 characters were searched");
        assertThat(status("/search?q=naloxone&kind=nonsense&page=-1")).isEqualTo(200);
        assertThat(status("/search?q=naloxone&page=99999999999")).isEqualTo(200);
    }

    @Test
    void anEmptyQuestionSaysWhatCanBeSearchedAndNothingFoundSaysWhatWas() {
        assertThat(page("").select("main h2").getFirst().text()).isEqualTo("What can be searched");
        assertThat(page("qqqqzzzzxxxx").select("main").text())
                .contains("Nothing was found.")
                .contains("never searched");
    }

    @Test
    void theHeaderOfEveryPageHasTheForm() {
        for (String path : List.of("/", "/commitments", "/sign-in", "/no-such-page", "/search")) {
            assertThat(
                            Jsoup.parse(reader.get(path).body())
                                    .select(
                                            "header form[role=search][action=/search] input[name=q]"))
                    .as(path)
                    .hasSize(1);
        }
    }

    @Test
    void theJsonHasWhatThePageHas() {
        JsonNode json = JsonMapper.shared().readTree(reader.text("/search.json?q=naloxone"));
        Document page = page("naloxone");

        assertThat(json.path("title").asString()).isEqualTo(page.select("h1").text());
        assertThat(json.path("results").size()).isEqualTo(page.select(".ds_search-result").size());
        assertThat(json.path("results").get(0).path("title").asString())
                .isEqualTo(page.select(".ds_search-result__link").getFirst().text());
    }

    @Test
    void theIndexIsReadByThePublicAndChangedByNobodyWhoReads() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        assertThatThrownBy(() ->
                        reading.executeWithoutResult(
                                _ -> db.sql("DELETE FROM search.subject").update()))
                .hasStackTraceContaining("ERROR");
    }

    private int status(String path) {
        return reader.get(path).statusCode();
    }

    private Found found(String words) {
        return searching.search(Asked.of(words, "", ""));
    }

    private List<String> titles(String words) {
        return found(words).hits().stream().map(Hit::title).toList();
    }

    private Document page(String words) {
        return reader.page("/search?q=" + encoded(words));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
