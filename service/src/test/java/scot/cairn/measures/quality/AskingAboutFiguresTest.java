package scot.cairn.measures.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DatabaseActing;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.loading.LoadingPack;

/**
 * An analyst asks whoever supplies a figure about it; whoever is asked replies; the analyst closes.
 */
@AccessTest
class AskingAboutFiguresTest {

    private static final String LIST = "/work/data-quality";
    private static final String NEW = "/work/data-quality/new";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    private Visitor analyst = new Visitor(0);

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        analyst = Visitor.as(Role.ANALYST, port);
    }

    @Test
    void whoeverIsAskedRepliesAndOnlyWhoeverRaisedItCloses() {
        String question = raised();
        Visitor co = Visitor.as(Role.AREA_CO_ORDINATOR, port);
        Visitor head = Visitor.as(Role.HEAD_OF_PROFESSION, port);

        assertThat(analyst.page(question).text())
                .contains("Why are there so few?")
                .contains("Area co-ordinator, Gull Bay")
                .contains("Merrow");
        assertThat(head.page(question).select("form[action$=/reply], form[action$=/close]"))
                .isEmpty();
        assertThat(Visitor.as(Role.CHIEF_OFFICER, port).get(question).statusCode()).isEqualTo(404);
        assertThat(Visitor.as(Role.FUNDER, port).get(question).statusCode()).isEqualTo(404);
        assertThat(co.page("/work").text()).contains("Reply to question");
        assertThat(co.page(LIST).text())
                .contains("1 question waits for a reply, 0 late")
                .doesNotContain("The checks find");

        HttpResponse<String> blank = co.post(question, question + "/reply", Map.of("words", " "));
        assertThat(blank.statusCode()).isEqualTo(422);
        co.post(question, question + "/reply", Map.of("words", "Twelve keepers were ill."));
        assertThat(head.post(question, question + "/close", Map.of("words", "x")).statusCode())
                .isEqualTo(404);
        assertThat(analyst.page("/work").text()).contains("Read the reply to question");

        analyst.post(question, question + "/close", Map.of("words", "It is right as it is."));
        assertThat(co.page(question).text())
                .contains("Twelve keepers were ill.")
                .contains("It is right as it is.");
        assertThat(co.page("/work").text()).doesNotContain("Reply to question");
    }

    @Test
    void everybodyIsToldThatAQuestionIsOpenAndNothingMoreOfIt() {
        String question = raised();
        assertThat(measure()).doesNotContain("Questions about these figures");

        HttpResponse<String> told = analyst.post(question, question + "/notice", Map.of());
        assertThat(Visitor.to(told)).endsWith("?done=notice");
        assertThat(measure())
                .contains("A question about the figure for Merrow, 2020 is open since")
                .contains("Made up, for demonstration")
                .doesNotContain("Why are there so few?");
        assertThat(analyst.post(question, question + "/notice", Map.of()).statusCode())
                .isEqualTo(404);

        Visitor.as(Role.AREA_CO_ORDINATOR, port)
                .post(question, question + "/reply", Map.of("words", "It is right."));
        analyst.post(question, question + "/close", Map.of("words", "Thank you."));
        assertThat(measure())
                .contains("Questions about these figures")
                .doesNotContain("is open since");
    }

    @Test
    void everyFaultIsSaidAtOnceAndNothingIsLost() {
        Document empty = Jsoup.parse(analyst.post(NEW, NEW, Map.of()).body());
        assertThat(empty.select("#error-summary li").eachText())
                .containsExactlyInAnyOrder(
                        "Choose the measure",
                        "Give the question",
                        "Choose of whom it is asked",
                        "Give a day from today on, and within a year: today is "
                                + empty.select("#error-summary li:contains(today is)")
                                        .text()
                                        .replaceAll(".*today is ", ""));

        Map<String, String> wrong = new TreeMap<>(question());
        wrong.put("area", "X9");
        wrong.put("period", "soon");
        wrong.put("asked-area", "");
        wrong.put("words", "Jo, 0101011237, was counted twice");
        Document page = Jsoup.parse(analyst.post(NEW, NEW, wrong).body());
        assertThat(page.select("#error-summary li")).hasSize(4);
        assertThat(page.select("input[name=period]").attr("value")).isEqualTo("soon");
        assertThat(analyst.get(LIST + "/999999").statusCode()).isEqualTo(404);
        assertThat(analyst.get(NEW + "?finding=none").statusCode()).isEqualTo(404);
    }

    @Test
    void whatACheckFindsIsSetAsideWithAReason() {
        String table =
                "area,period,value\nMerrow,1990,10\nNorth Harbour,1990,4\nSouth Harbour,1990,5\n";
        imported(
                Map.of(
                        "dataset", "lanterns-out",
                        "vintage", "Of the keepers",
                        "source", "harbour-returns",
                        "published", "1991"),
                table);

        Document list = analyst.page(LIST);
        assertThat(list.text())
                .contains("The areas of Harbours add up to 9, and the total printed is 10");
        String path = list.select("[aria-labelledby=table-findings] tbody a[href]").attr("href");
        Document finding = analyst.page(path);
        assertThat(finding.select("textarea[name=words]").text()).contains("add up to 9");

        String aside = finding.select("form[action*=set-aside]").attr("action");
        assertThat(analyst.post(path, aside, Map.of("reason", "")).statusCode()).isEqualTo(422);
        analyst.post(path, aside, Map.of("reason", "One lantern is on no harbour."));
        assertThat(analyst.page(LIST).select("[aria-labelledby=table-findings]").text())
                .doesNotContain("add up to 9");
        assertThat(analyst.page(LIST).text()).contains("One lantern is on no harbour.");
        assertThat(analyst.post(path, aside, Map.of("reason", "Again")).statusCode())
                .isEqualTo(422);
        assertThat(Visitor.as(Role.AUDITOR, port).page(LIST).text())
                .contains("One lantern is on no harbour.");
    }

    @Test
    void howLateAndHowCompleteAnEditionIsStandsInATable() {
        // 2020 ended 32 days before 1 February 2021; of two harbours one is suppressed.
        Document page = new Visitor(port).page("/about-the-data/timeliness");
        assertThat(page.select("[aria-labelledby=table-timeliness] tr:contains(Harbours)").text())
                .contains("First Harbours 2020 1 February 2021 32 32 2 1 0 2 0");
        assertThat(new Visitor(port).page("/sources/harbour-returns").text())
                .contains("Figures from this document, by measure");
        assertThat(new Visitor(port).page("/measures/lanterns-out/quality").text())
                .contains("Lanterns out: editions on record, in order of publication");
        assertThat(new Visitor(port).get("/about-the-data/timeliness.csv").body())
                .contains("measure,edition,areas,period,published,days_least");
        assertThat(new Visitor(port).get("/about-the-data/lateness").statusCode()).isEqualTo(404);
    }

    @Test
    void aNumberThatIsNotConfirmedIsNotShownAndItsAreaIsNamed() {
        String table =
                """
                area,period,value,attestation,note
                North Harbour,1980,4,confirmed,
                South Harbour,1980,987,not_confirmed,The keeper was away.
                """;
        imported(
                Map.of(
                        "dataset", "lanterns-out",
                        "vintage", "Of 1980",
                        "source", "harbour-returns",
                        "published", "1981"),
                table);

        assertThat(new Visitor(port).page("/measures/lanterns-out").text())
                .contains("Who confirmed the figures")
                .contains("South Harbour, 1980, Of 1980: not confirmed. The keeper was away.")
                .contains("Of 1980 1980 Harbours 1 0 1 0");
        assertThat(new Visitor(port).page("/measures/lanterns-out/areas/harbours").text())
                .contains("[unconfirmed]")
                .doesNotContain("987");
        assertThat(new Visitor(port).get("/api/v1/measures/lanterns-out/values").body())
                .doesNotContain("987");
        assertThat(new Visitor(port).page("/about-the-data/timeliness").text())
                .contains("Of 1980 Harbours 1980 1981");
    }

    @Test
    void theDatabaseTakesNothingInAnothersNameOrRole() {
        String funder = Visitor.as(Role.FUNDER, port).account();
        assertThatThrownBy(() ->
                        DatabaseActing.acting(
                                db,
                                transaction,
                                funder,
                                "funder",
                                () ->
                                        db.sql(
                                                        """
                                                        INSERT INTO measures.set_aside
                                                        SELECT 'x', 'x', 'x', :account, 'analyst', now(), min(id)
                                                        FROM ledger.public_entry
                                                        """)
                                                .param("account", java.util.UUID.fromString(funder))
                                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    private String raised() {
        HttpResponse<String> answer = analyst.post(NEW, NEW, question());
        assertThat(answer.statusCode()).isEqualTo(303);
        return Visitor.to(answer).replaceAll("^https?://[^/]*|[?].*", "");
    }

    private static Map<String, String> question() {
        return Map.of(
                "measure", "lanterns-out",
                "area", "M00000001",
                "period", "2020",
                "words", "Why are there so few?",
                "role", "area-co-ordinator",
                "asked-area", "B1",
                "asked-body", "",
                "by",
                        java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                                .plusDays(30)
                                .toString());
    }

    private String measure() {
        return new Visitor(port).page("/measures/lanterns-out").select("main").text();
    }

    private void imported(Map<String, String> said, String table) {
        String sent =
                Visitor.to(
                        analyst.post(
                                "/work/imports",
                                "/work/imports",
                                said,
                                "t.csv",
                                table.getBytes(StandardCharsets.UTF_8)));
        String page = URI.create(sent).getPath();
        analyst.post(page, page, Map.of());
    }
}
