package scot.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Visitor;
import scot.cairn.jobs.Waiting;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recording;
import scot.cairn.loading.LoadingPack;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Feeds and calendars hold what is on public record, and nothing else. */
@AccessTest
class FeedsTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Recording recording;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void aFeedHoldsEveryActAboutItsPage() {
        record("test the wick", "1");
        Waiting.until(
                "it is placed",
                () ->
                        !feed("/feeds/outcomes/1.atom")
                                .select("entry title:contains(test the wick)")
                                .isEmpty());
        Document feed = feed("/feeds/outcomes/1.atom");

        assertThat(feed.select("feed > title").text()).startsWith("On record: ");
        assertThat(feed.select("feed > id").text()).startsWith("urn:uuid:");
        assertThat(feed.select("feed > updated").text()).endsWith("Z");
        assertThat(feed.select("feed > author > name")).hasSize(1);
        assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
        assertThat(feed.select("entry > title").eachText().getLast()).startsWith("load: ");
        assertThat(feed.select("entry link").attr("href")).startsWith("/ledger/");
        assertThat(feed("/feeds/outcomes/2.atom").text()).doesNotContain("test the wick");
        assertThat(feed("/feeds/record.atom").text()).contains("test the wick");
    }

    @Test
    void whatIsHeldBackIsInNoFeed() {
        transaction.executeWithoutResult(
                _ -> recording.recordHeldBack(act("hide the wick", "1"), null));
        record("show the wick", "1");
        Waiting.until(
                "it is placed", () -> feed("/feeds/record.atom").text().contains("show the wick"));

        for (String path : List.of("/feeds/record.atom", "/feeds/outcomes/1.atom")) {
            assertThat(feed(path).text())
                    .contains("show the wick")
                    .doesNotContain("hide", "held back", "appoint", "capacity", "not public");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/outcomes/99.atom",
                "/feeds/outcomes.atom",
                "/feeds/work.atom",
                "/feeds/access.ics",
                "/feeds/.atom",
                "/feeds/x",
                "/follow?subject=/outcomes/99",
                "/follow?subject=https://elsewhere.example"
            })
    void whatIsNoPublicPageCannotBeFollowed(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
    }

    /**
     * RFC 5545: lines end in CRLF and have 75 octets at most; whole days end with the day after.
     */
    @Test
    void aRangeStaysARangeInACalendarAndSaysSo() throws Exception {
        HttpResponse<String> answer =
                new Visitor(port).get("/feeds/commitments/half-the-lanterns-out.ics");
        String file = answer.body();

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/calendar;charset=UTF-8");
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file.replace("\r\n ", ""))
                .contains(
                        "DTSTART;VALUE=DATE:20200101",
                        "DTEND;VALUE=DATE:20210101",
                        "SUMMARY:Promised: Half as many lanterns out by 2020 (2020\\, no day given)",
                        "TRANSP:TRANSPARENT",
                        "URL:https://cairn.example/commitments/half-the-lanterns-out");
        assertThat(new CalendarBuilder().build(new StringReader(file)).validate(true).hasErrors())
                .isFalse();
        assertThat(new Visitor(port).get("/feeds/dates.ics").body()).contains("commitment-half");
        assertThat(new Visitor(port).get("/feeds/outcomes/1.ics").body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .doesNotContain("VEVENT");
    }

    @Test
    void everyPublicPageLeadsToTheWaysOfFollowingItAndSetsNoCookie() {
        Visitor reader = new Visitor(port);
        Document page = reader.page("/outcomes/1");

        assertThat(page.select("link[rel=alternate]").attr("href"))
                .isEqualTo("/feeds/outcomes/1.atom");
        String follow = page.select("a:contains(Follow this page)").attr("href");
        Document ways = reader.page(follow);
        assertThat(ways.select("h2").eachText())
                .contains(
                        "By e-mail",
                        "In a feed reader",
                        "In your calendar",
                        "By a program of yours");
        assertThat(ways.select("a:contains(Atom feed)").attr("href"))
                .isEqualTo("/feeds/outcomes/1.atom");
        assertThat(reader.cookie()).isEmpty();
        assertThat(reader.page("/follow").select("a:contains(Atom feed)").attr("href"))
                .isEqualTo("/feeds/record.atom");
    }

    private Document feed(String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/atom+xml;charset=UTF-8");
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    private void record(String kind, String outcome) {
        transaction.executeWithoutResult(_ -> recording.record(act(kind, outcome)));
    }

    private Act act(String kind, String outcome) {
        return new Act(
                kind,
                new Subject(SubjectKind.OUTCOME, outcome),
                recording.operator(),
                new TreeMap<>(),
                List.of(),
                null);
    }
}
