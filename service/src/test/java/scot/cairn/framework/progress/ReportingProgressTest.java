package scot.cairn.framework.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
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
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;

/** Those who answer for a promise say how it stands, beside its first words. */
@AccessTest
class ReportingProgressTest {

    private static final String LANTERNS = "/work/progress/half-the-lanterns-out";
    private static final String OIL = "/work/progress/oil-for-all";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Ledger ledger;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    private Visitor team = new Visitor(0);

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        team = Visitor.as(Role.MISSION_TEAM, port);
    }

    @Test
    void aReportStandsBesideTheFirstWordsAndOnRecord() {
        HttpResponse<String> sent =
                team.post(
                        OIL, OIL, report("UNDER_WAY", "Half of the keepers have oil.", "2199", ""));
        assertThat(Visitor.to(sent)).endsWith(OIL + "?done=reported");
        assertThat(team.page(OIL + "?done=reported").text())
                .contains("Your report is on record")
                .contains("What was reported before");

        Document page = new Visitor(port).page("/commitments/oil-for-all");
        assertThat(page.select("main").text())
                .contains("First promised for no date")
                .contains("Expected by 2199")
                .contains("Half of the keepers have oil.")
                .contains("Mission team")
                .contains("Made up, for demonstration")
                .doesNotContain("Mission team (demonstration)");
        assertThat(page.select("main").text())
                .contains("Is anything known of it? Nothing is on record");
        Pending.none(ledger, transaction);
        String entry =
                new Visitor(port)
                        .page("/commitments/oil-for-all")
                        .select("[aria-labelledby=table-reports] a[href^=/ledger/]")
                        .attr("href");
        assertThat(new Visitor(port).page(entry).text()).contains("Half of the keepers have oil.");

        HttpResponse<String> again =
                team.post(
                        OIL, OIL, report("UNDER_WAY", "Half of the keepers have oil.", "2199", ""));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("on record already");
        team.post(OIL, OIL, report("MET", "Every keeper has oil.", "", "2026-03"));
        assertThat(new Visitor(port).page("/commitments/oil-for-all").select("main").text())
                .contains("Done March 2026")
                .contains("Half of the keepers have oil.");
    }

    @Test
    void whoActsForABodyReportsOnWhatItIsNamedForAndOnNothingElse() {
        Visitor officer = Visitor.as(Role.CHIEF_OFFICER, port);
        assertThat(officer.page("/work/progress").text()).contains("You act for no body");
        assertThat(officer.get(LANTERNS).statusCode()).isEqualTo(404);

        Visitor administrator = Visitor.as(Role.ADMINISTRATOR, port);
        String account = "/access/accounts/" + officer.account();
        administrator.post(
                account,
                account + "/capacities",
                Map.of(
                        "role", "chief-officer",
                        "body", "harbour-council",
                        "area", "",
                        "from", "2026-01-01",
                        "to", "",
                        "cites", "Minute of 3 January 2026"));

        assertThat(officer.page("/work").text()).contains("Report on: Half as many lanterns out");
        assertThat(officer.page("/work/progress").select("main table a").eachText())
                .containsExactly("Half as many lanterns out by 2020");
        assertThat(officer.get(OIL).statusCode()).isEqualTo(404);
        HttpResponse<String> sent =
                officer.post(
                        LANTERNS,
                        LANTERNS,
                        report("LATE", "Thirty lanterns went out.", "Autumn 2198", ""));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(new Visitor(port).page("/commitments/half-the-lanterns-out").text())
                .contains("Chief officer, Harbour Council")
                .contains("Autumn 2198");
        assertThat(officer.page("/work").text()).doesNotContain("Report on: Half as many");
        assertThat(officer.get("/work/attachments/commitment/half-the-lanterns-out").statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/work/attachments/commitment/oil-for-all").statusCode())
                .isEqualTo(404);

        String giveUp =
                officer.page("/work")
                        .select("section:contains(Minute of 3 January) form[action$=give-up]")
                        .attr("action");
        officer.post("/work", giveUp, Map.of("reason", "It was a try"));
        assertThat(officer.get(LANTERNS).statusCode()).isEqualTo(404);
    }

    @Test
    void everyFaultIsSaidAtOnceAndNothingIsLost() {
        Document page =
                Jsoup.parse(team.post(OIL, OIL, report("BEST", " ", "soon", "later")).body());
        assertThat(page.select("#error-summary li")).hasSize(4);
        assertThat(page.select("input[name=forecast]").attr("value")).isEqualTo("soon");

        assertThat(refused("MET", "All done", "2198", ""))
                .contains("Leave this empty where nothing is to come")
                .contains("Say when it was done");
        assertThat(refused("LATE", "Not yet", "", "2020"))
                .contains("Say when it is expected now")
                .contains("Leave this empty where it is not done");
        assertThat(refused("UNDER_WAY", "Not yet", "2020", "")).contains("has not passed");
        assertThat(refused("MET", "All done", "", "2198")).contains("is not to come");
        assertThat(refused("UNDER_WAY", "Jo, 0101011237, has oil", "", ""))
                .contains("Take out the number of ten digits");
        assertThat(refused("PROCEED", "We go on", "", "2020")).contains("Choose how it stands");
        assertThat(team.get("/work/progress/no-such-promise").statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseTakesNoReportInAnothersNameOrCapacity() {
        String officer = Visitor.as(Role.ANALYST, port).account();
        assertThatThrownBy(() -> insert(officer, "analyst", "mission-team", ""))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> insert(officer, "mission-team", "mission-team", ""))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> insert(team.account(), "mission-team", "chief-officer", "x"))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() ->
                        DatabaseActing.acting(
                                db,
                                transaction,
                                team.account(),
                                "mission-team",
                                () -> db.sql("UPDATE framework.progress SET words = 'x'").update()))
                .hasStackTraceContaining("permission denied");
    }

    private int insert(String account, String roles, String capacity, String body) {
        return DatabaseActing.acting(
                db,
                transaction,
                account,
                roles,
                () ->
                        db.sql(
                                        """
                                        INSERT INTO framework.progress (commitment, number, stands, words,
                                          account, capacity, body, synthetic, at, entry)
                                        SELECT 'x', 1, 'UNDER_WAY', 'x', :account, :capacity, :body, true,
                                          now(), min(id) FROM ledger.public_entry
                                        """)
                                .param("account", UUID.fromString(account))
                                .param("capacity", capacity)
                                .param("body", body)
                                .update());
    }

    private String refused(String stands, String words, String forecast, String done) {
        HttpResponse<String> answer = team.post(OIL, OIL, report(stands, words, forecast, done));
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).text();
    }

    private static Map<String, String> report(
            String stands, String words, String forecast, String done) {
        return Map.of("stands", stands, "words", words, "forecast", forecast, "done", done);
    }
}
