package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;

/** How answers travel: their tags, who may read them, and that nobody may write. */
@ServiceTest
class AddressesTest {

    private static final List<String> SOME =
            List.of(
                    Root.PATH,
                    Root.PATH + "/openapi.json",
                    Root.PATH + "/outcomes",
                    Root.PATH + "/outcomes/2/b",
                    Root.PATH + "/measures/nrs-drug-misuse-deaths/values?limit=3");

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    private Asking asking;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
        asking = new Asking(port);
    }

    @Test
    void whoHasTheContentIsToldThatNothingChanged() {
        for (String path : SOME) {
            HttpResponse<String> first = asking.get(path);
            String tag = header(first, "ETag");
            HttpResponse<String> again = ask(path, tag);

            assertThat(tag).matches("\"[0-9a-f]{64}\"");
            assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(ask(path, "\"another\", W/" + tag).statusCode()).isEqualTo(304);
            assertThat(ask(path, "\"another\"").statusCode()).isEqualTo(200);
        }
        assertThat(SOME.stream().map(path -> header(asking.get(path), "ETag")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCompressedAnswerHasAWeakTagThatStillMatches() {
        String path = Root.PATH + "/outcomes";
        HttpResponse<String> compressed =
                asking.send("GET", path, Map.of("Accept-Encoding", "gzip"));

        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "ETag")).isEqualTo("W/" + header(asking.get(path), "ETag"));
        assertThat(ask(path, header(compressed, "ETag")).statusCode()).isEqualTo(304);
    }

    @Test
    void aHeadIsTheAnswerWithoutItsBody() {
        for (String path : SOME) {
            HttpResponse<String> whole = asking.get(path);
            HttpResponse<String> head = asking.send("HEAD", path, Map.of());

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String name : List.of("ETag", "Content-Type", "Content-Length")) {
                assertThat(header(head, name)).isEqualTo(header(whole, name));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"})
    void nobodyCanWrite(String method) {
        for (String path : SOME) {
            HttpResponse<String> answer = asking.send(method, path, Map.of());

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET,HEAD,OPTIONS");
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void aScriptOnAnySiteMayRead() {
        HttpResponse<String> before =
                asking.send(
                        "OPTIONS",
                        SOME.getLast(),
                        Map.of(
                                "Origin", "https://example.org",
                                "Access-Control-Request-Method", "GET",
                                "Access-Control-Request-Headers", "if-none-match"));
        HttpResponse<String> answer =
                asking.send("GET", SOME.getLast(), Map.of("Origin", "https://example.org"));

        assertThat(before.statusCode()).isEqualTo(204);
        assertThat(header(before, "Access-Control-Allow-Methods")).contains("GET");
        assertThat(header(before, "Access-Control-Allow-Headers")).isEqualTo("If-None-Match");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asking.get("/outcomes").headers().map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nonsense",
                "/outcomes/",
                "/outcomes/9",
                "/outcomes/2/b/c",
                "/measures/x/values",
                "/measures/values",
                "/outcomes/2/values",
                "/ledger/-1",
                "/ledger/00",
                "/ledger/99999999999999999999",
                "/commitments.json",
                "/openapi.yaml"
            })
    void whatIsNotThereIsAProblemThatSaysSo(String path) {
        HttpResponse<String> answer = asking.get(Root.PATH + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404").doesNotContain("Exception");
    }

    @Test
    void aQueryThatIsNotOneIsAProblemThatSaysSo() {
        HttpResponse<String> answer = asking.get(Root.PATH + "/outcomes?limit=%FF%FE");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void theCommandsOnThePageWork() {
        List<String> commands =
                Jsoup.parse(asking.get("/api").body()).select("pre code").eachText();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        String withToken = "curl -H 'Authorization: Bearer TOKEN' ";
        assertThat(commands).filteredOn(command -> command.startsWith(withToken)).hasSize(1);
        for (String command : commands) {
            String asked = command.replace(withToken, "curl ");
            String here = "curl 'http://localhost:" + port;
            assertThat(asked).startsWith(here + Root.PATH).endsWith("'");
            HttpResponse<String> answer =
                    asking.get(asked.substring(here.length(), asked.length() - 1));
            if (asked.equals(command)) {
                assertThat(answer.statusCode()).as(command).isIn(200, 400);
            } else {
                assertThat(answer.statusCode()).as("without its token").isEqualTo(401);
            }
        }
        assertThat(Jsoup.parse(asking.get("/").body()).select("footer a[href=/api]")).hasSize(1);
    }

    private HttpResponse<String> ask(String path, String tag) {
        return asking.send("GET", path, Map.of("If-None-Match", tag));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
