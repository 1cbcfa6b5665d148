package scot.cairn.correspondence.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.jobs.Waiting;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.notices.DemonstrationOutbox;
import scot.cairn.notices.Mail;

/** Reports are answered, and what is put right is public; nothing else of them is. */
@AccessTest
class AnsweringProblemTest {

    private static final String PAGE = "/outcomes/1";
    private static final Map<String, String> CORRECTED =
            Map.of(
                    "decision", "correction",
                    "words", "Thank you: it is mended",
                    "wrong", "The second sentence named\nthe wrong lamp",
                    "done", "The right lamp is named");

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DemonstrationOutbox outbox;
    @LocalServerPort private int port;

    private Visitor team = new Visitor(0);
    private Reporter reporter = new Reporter(0, "");

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        team = Visitor.as(Role.MISSION_TEAM, port);
        reporter = new Reporter(port, "198.51.100." + (int) (Math.random() * 250));
    }

    @Test
    void aCorrectionIsPublicInTheWordsOfWhoeverAnswered() {
        String reference = reporter.reference(PAGE, "Unquotable <b>words</b>", "a@example.org");
        String report = latest(team);

        assertThat(team.page(report).text()).contains("a@example.org", "Unquotable <b>words</b>");
        assertThat(Visitor.to(act(report, "reply", CORRECTED))).endsWith("?done=reply");
        assertThat(log()).doesNotContain("right lamp");
        assertThat(receipt(reference).text()).contains("not published yet", "answered");

        act(report, "publication", Map.of("sure", "no"));
        assertThat(letterTo("a@example.org").text())
                .contains("Thank you: it is mended")
                .contains("https://cairn.example/problems/" + reference)
                .contains("https://cairn.example" + PAGE);
        Pending.none(ledger, transaction);
        assertThat(log()).contains("named the wrong lamp", "The right lamp is named");
        assertThat(receipt(reference).text()).contains("Thank you: it is mended");
        assertThat(reporter.get("/corrections.csv").body()).contains("The right lamp is named");
        assertThat(reporter.get("/corrections.json").body()).contains("The right lamp is named");
        assertThat(reporter.get(PAGE).body()).contains("The right lamp is named");

        String entry =
                Jsoup.parse(log())
                        .select("#table-log")
                        .parents()
                        .select("a[href^=/ledger/]")
                        .attr("href");
        assertThat(reporter.get(entry).body()).contains("The right lamp is named");
        for (String path :
                new String[] {
                    "/corrections", "/corrections.csv", "/corrections.json", PAGE, entry, "/ledger"
                }) {
            assertThat(reporter.get(path).body())
                    .as(path)
                    .doesNotContain("Unquotable", "a@example.org", reference);
        }
    }

    @Test
    void whatIsDeclinedIsInNoLogAndItsReasonsAreForTheReporter() {
        String reference = reporter.reference(PAGE, "I dislike it", "");
        String report = latest(team);
        act(report, "reply", Map.of("decision", "declined", "words", "It is as the source has it"));
        act(report, "publication", Map.of("sure", "no"));

        assertThat(receipt(reference).text()).contains("It is as the source has it");
        assertThat(log()).doesNotContain("It is as the source has it");
    }

    @Test
    void closingErasesTheAddressAndOpeningAgainDoesNotBringItBack() {
        String reference = reporter.reference(PAGE, "Wrong", "b@example.org");
        String report = latest(team);
        assertThat(act(report, "close", Map.of("words", "Done")).body())
                .contains("Reply before you close it");
        act(report, "reply", Map.of("decision", "declined", "words", "No"));
        act(report, "close", Map.of("words", "Done"));
        assertThat(receipt(reference).text()).contains("closed");
        assertThat(act(report, "reply", Map.of("decision", "declined", "words", "No")).body())
                .contains("open it again first");

        act(report, "reopening", Map.of("words", "There is more"));
        assertThat(team.page(report).text())
                .doesNotContain("b@example.org")
                .contains("reopened", "There is more");
        assertThat(receipt(reference).text()).contains("reopened");
    }

    @Test
    void whatAReporterWritesIsShownAsWords() {
        reporter.reference(PAGE, "<script>alert(1)</script><img src=x onerror=alert(2)>", "");
        Document page = team.page(latest(team));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("main img")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void everyFaultOfAnAnswerIsSaidAtOnce() {
        reporter.reference(PAGE, "Wrong", "");
        String report = latest(team);
        HttpResponse<String> empty = act(report, "reply", Map.of("decision", "correction"));
        HttpResponse<String> unsure = act(report, "reply", Map.of("words", "Kept"));
        HttpResponse<String> nothing = act(report, "publication", Map.of("sure", "no"));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("#error-summary li")).hasSize(3);
        assertThat(Jsoup.parse(unsure.body()).select("#reply-words").text()).isEqualTo("Kept");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("no reply that is not published yet");
    }

    @Test
    void anAnalystSeesWhatIsPassedOnToThemAndPublishesNothing() {
        reporter.reference(PAGE, "Only for those who answer", "");
        String report = latest(team);
        Visitor analyst = Visitor.as(Role.ANALYST, port);
        assertThat(analyst.get(report).statusCode()).isEqualTo(404);
        assertThat(analyst.post("/work", report + "/reply", CORRECTED).statusCode()).isEqualTo(404);

        act(report, "passing-on", Map.of("to", "analyst", "words", "Is the figure right?"));
        assertThat(analyst.page(report).text()).contains("Is the figure right?");
        assertThat(analyst.page("/work/problems").text()).contains("Analyst");
        assertThat(Visitor.to(analyst.post(report, report + "/reply", CORRECTED)))
                .endsWith("?done=reply");
        assertThat(
                        analyst.post("/work", report + "/publication", Map.of("sure", "no"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(act(report, "passing-on", Map.of("to", "funder", "words", "x")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAuditorReadsAllAndWritesNothing() {
        reporter.reference(PAGE, "Read by auditors", "");
        String report = latest(team);
        Visitor auditor = Visitor.as(Role.AUDITOR, port);

        assertThat(auditor.page(report).select("main form:not(.cn_signed-in)")).isEmpty();
        assertThat(auditor.post("/work", report + "/reply", CORRECTED).statusCode()).isEqualTo(404);
        assertThat(auditor.page(report).text()).doesNotContain("lamp");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FUNDER", "ADMINISTRATOR", "AREA_CO_ORDINATOR", "PANEL_MEMBER"})
    void nobodyElseKnowsThatItIsThere(Role role) {
        reporter.reference(PAGE, "Not for everybody", "");

        assertThat(Visitor.as(role, port).get(latest(team)).statusCode()).isEqualTo(404);
    }

    @Test
    void theLogIsNarrowedByPageAndByWords() {
        reporter.reference(PAGE, "Wrong", "");
        String report = latest(team);
        act(
                report,
                "reply",
                Map.of(
                        "decision", "correction",
                        "words", "Yes",
                        "wrong", "Misspelt Unst",
                        "done", "Spelt Unst"));
        act(report, "publication", Map.of("sure", "no"));

        assertThat(reporter.get("/corrections?q=unst").body()).contains("Spelt Unst");
        assertThat(reporter.get("/corrections?page=" + PAGE).body()).contains("Spelt Unst");
        assertThat(reporter.get("/corrections?kind=measure").body()).doesNotContain("Spelt Unst");
        assertThat(reporter.get("/corrections.csv?q=nonsense").body()).doesNotContain("Unst");
        assertThat(reporter.get("/corrections?as-known-on=2020-01-01").body())
                .doesNotContain("Spelt Unst");
        Document log = Jsoup.parse(log());
        assertThat(log.select("#table-reports")).hasSize(1);
        assertThat(log.text()).contains("Waiting for a reply", "Median days to answer");
        String own = log.select("a[href^=/corrections/]").attr("href");
        assertThat(reporter.get(own).statusCode()).isEqualTo(200);
        assertThat(reporter.get("/corrections/999999").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> act(String report, String what, Map<String, String> fields) {
        return team.post(report, report + "/" + what, fields);
    }

    private String log() {
        return reporter.get("/corrections").body();
    }

    private Document receipt(String reference) {
        return Jsoup.parse(reporter.get("/problems/" + reference).body());
    }

    /** The report that came last. */
    private static String latest(Visitor visitor) {
        return visitor.page("/work/problems").select("a[href^=/work/problems/]").stream()
                .map(link -> link.attr("href"))
                .max(
                        java.util.Comparator.comparingInt(
                                href -> Integer.parseInt(href.replaceAll(".*/", ""))))
                .orElseThrow();
    }

    private Mail letterTo(String address) {
        Waiting.until("a letter to " + address, () -> !to(address).isEmpty());
        return to(address).getFirst();
    }

    private List<Mail> to(String address) {
        return outbox.letters().stream().filter(mail -> mail.to().equals(address)).toList();
    }
}
