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

        assertThat(page.select("section:has(#target-state) dd").eachText()).containsExactly("Met");
        assertThat(Jsoup.parse(get("/").body()).select(".cn_sentence").text())
                .isEqualTo(
                        "12 lanterns went out in Merrow in 2020, 26 fewer than the 38 in 2019"
                                + " (68.4%).");
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
