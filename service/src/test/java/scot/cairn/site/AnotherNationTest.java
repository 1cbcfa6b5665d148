package scot.cairn.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import scot.cairn.Checkout;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;

/**
 * An invented nation's plan needs no line of code: nothing of Scotland's mission is in it. The
 * property gives it a service that no other test has loaded a plan into.
 */
@ServiceTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=another-nations-pages")
class AnotherNationTest {

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    @Test
    void everyPageOfAnotherNationIsItsOwn() throws Exception {
        assertThat(
                        loading.load(
                                Checkout.root()
                                        .resolve(
                                                "service/src/test/resources/packs/lantern-mission")))
                .isInstanceOf(LoadOutcome.Loaded.class);

        Map<String, HttpResponse<String>> pages = crawl();

        assertThat(pages)
                .containsKeys(
                        "/outcomes/1/a",
                        "/commitments/half-the-lanterns-out",
                        "/standards/keeping/1",
                        "/measures/lanterns-out",
                        "/areas/H1",
                        "/bodies/harbour-council",
                        "/groups/night-watch");
        assertThat(pages)
                .allSatisfy((path, answer) -> {
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertThat(words(answer)).as(path).doesNotContain("Scot", "drug", "MAT ");
                });
    }

    @Test
    void itsTargetIsJudgedByItsOwnFigures() throws Exception {
        loading.load(Checkout.root().resolve("service/src/test/resources/packs/lantern-mission"));

        Document page = Jsoup.parse(get("/commitments/half-the-lanterns-out").body());

        assertThat(page.select("section:has(#target-state) .cn_status").eachText())
                .containsExactly(
                        "● Met", "▲ Moving towards the number", "◐ Limited", "● Can be compared");
        assertThat(page.select("section:has(#target-state) dd").eachText())
                .contains("● Met. 12 lanterns in 2020, against at most 20 lanterns.")
                .contains(
                        "A fall of 45.9% a year, from 41 lanterns in 2018 to 12 lanterns in 2020.");
        assertThat(Jsoup.parse(get("/").body()).select(".cn_sentence").text())
                .isEqualTo(
                        "12 lanterns went out in Merrow in 2020, 26 fewer than the 38 in 2019"
                                + " (68.4%).");
    }

    /** Its figures of 2020 serve for three years. */
    @Test
    void aFigurePastItsUsefulLifeIsMarkedAndSoAreDatesAndGaps() throws Exception {
        loading.load(Checkout.root().resolve("service/src/test/resources/packs/lantern-mission"));

        Document page = Jsoup.parse(get("/measures/lanterns-out").body());

        assertThat(page.select("section:has(#age) .cn_status").text())
                .isEqualTo("○ Past its useful life: it judges nothing");
        assertThat(page.select("section:has(#age)").text())
                .contains("A figure serves for 3 years after its period.");
        Document definition = Jsoup.parse(get("/measures/lanterns-out/definition").body());
        assertThat(definition.select("section:has(#counting) dl").text())
                .contains("Unit of counting lantern")
                .contains("calendar year")
                .contains("The date is that of The first dark night of a lantern.")
                .contains("Cohort Lanterns that hung at the start of the year.")
                .contains("event 6 months")
                .contains("Known after its period 1 month");
        assertThat(definition.select("section:has(#gaps) li").text())
                .startsWith("Missing: Side of the harbour. Keepers do not note it.");
        assertThat(page.select("section:has(#progress) dl").text())
                .contains("That something is measured is no progress in what is measured.");
        assertThat(Jsoup.parse(get("/measures").body()).select(".cn_old").text())
                .isEqualTo("12 [old]");
        assertThat(get("/measures.csv").body()).contains(",12,2020,").doesNotContain("[old],");
        assertThat(
                        Jsoup.parse(get("/coverage").body())
                                .select("#table-equality-gaps ~ tbody")
                                .text())
                .contains("Side of the harbour");
    }

    /** What a reader reads: the page's title, and the page without what the site says of itself. */
    private static String words(HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        page.select("footer, script, link").remove();
        return page.title() + " " + page.body().text();
    }

    private Map<String, HttpResponse<String>> crawl() {
        String site = "http://localhost:" + port;
        Map<String, HttpResponse<String>> seen = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        while (!next.isEmpty()) {
            String path = next.pop();
            if (seen.containsKey(path)) {
                continue;
            }
            HttpResponse<String> answer = get(path);
            seen.put(path, answer);
            Jsoup.parse(answer.body(), site + path).select("a[href]").stream()
                    .map(link -> link.absUrl("href").replaceAll("#.*", ""))
                    .filter(link -> link.startsWith(site))
                    .map(link -> link.substring(site.length()))
                    .filter(link -> !link.contains(".csv") && !link.contains(".json"))
                    .forEach(next::add);
        }
        return seen;
    }

    private HttpResponse<String> get(String path) {
        return new Reader(port).get(path);
    }
}
