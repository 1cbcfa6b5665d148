package scot.cairn.correspondence.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.loading.LoadingPack;

/** Anybody reports a problem, and nobody can do harm by it. */
@AccessTest
class ReportingProblemTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void anybodyReportsWithoutASessionAndReadsHowItStands() {
        Reporter reporter = new Reporter(port, "203.0.113.1");
        HttpResponse<String> form = reporter.get("/report-a-problem?page=/outcomes/1");
        HttpResponse<String> sent =
                reporter.report(Map.of("page", "/outcomes/1", "words", "A word is missing"));
        String receipt = sent.headers().firstValue("Location").orElseThrow();
        Document page = Jsoup.parse(reporter.get(receipt).body());

        assertThat(Jsoup.parse(form.body()).select("input[name=page]").attr("value"))
                .isEqualTo("/outcomes/1");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(form.headers().map()).doesNotContainKey("set-cookie");
        assertThat(sent.headers().map()).doesNotContainKey("set-cookie");
        assertThat(reporter.get(receipt).headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.select("dt:contains(Reference number) + dd").text())
                .matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
        assertThat(page.select("dt:contains(Stands) + dd").text()).isEqualTo("open");
        assertThat(page.select("dt:contains(Reply due by) + dd").text())
                .matches("[0-9]{1,2} \\w+ 20[0-9]{2}");
        assertThat(page.text()).doesNotContain("A word is missing").contains("no reply yet");
    }

    @Test
    void everyPageLeadsToTheFormAndNamesWhoAnswersForIt() {
        Document page = Jsoup.parse(new Reporter(port, "203.0.113.2").get("/outcomes").body());

        assertThat(page.select("main a[href='/report-a-problem?page=/outcomes']")).hasSize(1);
        assertThat(page.select("footer a[href='/report-a-problem?page=/outcomes']")).hasSize(1);
        assertThat(page.select("dt:contains(Answers for this page) + dd").text()).isNotBlank();
    }

    @Test
    void everyFaultIsSaidAtOnceAndNothingIsLost() {
        HttpResponse<String> answer =
                new Reporter(port, "203.0.113.3")
                        .report(
                                Map.of(
                                        "page", "//elsewhere.example/\"><script>alert(1)</script>",
                                        "part", "\u0007",
                                        "words", " ",
                                        "email", "a@example.org\r\nBcc: all@example.org",
                                        "website", "https://spam.example"));
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#error-summary li")).hasSize(5);
        assertThat(page.select("input[name=page]").attr("value")).contains("<script>");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.title()).startsWith("Error: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "measures", "/a b", "/\r\nSet-Cookie: x=1", ""})
    void anAddressThatIsNoneOfOursIsRefused(String page) {
        assertThat(
                        new Reporter(port, "203.0.113.4")
                                .report(Map.of("page", page, "words", "Wrong"))
                                .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"words, My mother is 0101011234", "part, 010101 1234"})
    void aChiNumberIsRefusedAndNotKept(String field, String typed) {
        Map<String, String> fields = new HashMap<>(Map.of("page", "/", "words", "Wrong"));
        fields.put(field, typed);
        HttpResponse<String> answer = new Reporter(port, "203.0.113.5").report(fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("CHI number").doesNotContain("<script>");
        assertThat(Visitor.as(Role.MISSION_TEAM, port).page("/work/problems").text())
                .doesNotContain(typed);
    }

    @Test
    void moreThanIsSaidOnAPageIsTooLong() {
        Reporter reporter = new Reporter(port, "203.0.113.6");

        assertThat(reporter.report(Map.of("page", "/", "words", "x".repeat(4000))).statusCode())
                .isEqualTo(303);
        assertThat(reporter.report(Map.of("page", "/", "words", "x".repeat(4001))).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, null"
    })
    void aFormOfAnotherSiteIsRefused(String header, String value) {
        Map<String, String> fields = Map.of("page", "/", "words", "Forged");
        Reporter reporter = new Reporter(port, "203.0.113.7");

        assertThat(reporter.report(fields, header, value).statusCode()).isEqualTo(403);
        assertThat(reporter.report(fields, "Origin", "http://localhost:" + port).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aReportOfSomebodyWhoIsSignedInIsNobodys() {
        Visitor funder = Visitor.as(Role.FUNDER, port);
        HttpResponse<String> sent =
                funder.forge("/report-a-problem", Map.of("page", "/", "words", "Not as myself"));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Visitor.as(Role.MISSION_TEAM, port).page("/work/problems").text())
                .doesNotContain("Funder");
    }

    @Test
    void oneConnectionSendsTenAnHourAndKeepsNobodyElseOut() {
        Map<String, String> fields = Map.of("page", "/", "words", "Again");
        Reporter eager = new Reporter(port, "2001:db8:1:2:3:4:5:6");
        for (int i = 0; i < 10; i++) {
            assertThat(eager.report(fields).statusCode()).isEqualTo(303);
        }

        HttpResponse<String> eleventh = eager.report(fields);
        assertThat(eleventh.statusCode()).isEqualTo(429);
        assertThat(eleventh.body()).contains("was not kept").contains("minute");
        assertThat(new Reporter(port, "2001:db8:1:2:ffff::1").report(fields).statusCode())
                .isEqualTo(429);
        assertThat(new Reporter(port, "2001:db8:1:3::1").report(fields).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/problems/1",
                "/problems/00000000000000000000",
                "/problems/%27%20OR%201=1--",
                "/problems/"
            })
    void nobodyGuessesAnothersReport(String path) {
        Reporter reporter = new Reporter(port, "203.0.113.8");
        String own = reporter.reference("/", "Mine", "");

        assertThat(reporter.get(path).statusCode()).isEqualTo(404);
        assertThat(reporter.get("/problems/" + own.toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(200);
        String others = own.substring(0, 19) + (own.endsWith("0") ? "1" : "0");
        assertThat(reporter.get("/problems/" + others).statusCode()).isEqualTo(404);
    }
}
