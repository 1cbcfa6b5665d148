package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;

/** People are appointed, delegate and are let go by others, on record, and at once. */
@AccessTest
class AppointingTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Accounts store;
    @Autowired private Clock clock;
    @Autowired private Ledger ledger;

    @Autowired private TransactionTemplate transaction;

    @LocalServerPort private int port;

    private Visitor administrator = new Visitor(0);

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        administrator = Visitor.as(Role.ADMINISTRATOR, port);
    }

    @Test
    void whoIsAppointedMayAtOnceAndWhoIsLetGoMayNoMoreInAnOpenSession() {
        Visitor member = Visitor.as(Role.GROUP_MEMBER, port);
        assertThat(member.get("/access").statusCode()).isEqualTo(404);

        appoint(member.account(), "auditor", "Letter of 3 November 2026");
        assertThat(member.get("/access").statusCode()).isEqualTo(200);

        String form = endOf(member.account(), "Auditor");
        HttpResponse<String> ended =
                administrator.post(
                        "/access/accounts/" + member.account(), form, Map.of("reason", "Moved on"));
        assertThat(Visitor.to(ended)).endsWith("?done=ended");
        assertThat(member.get("/access").statusCode()).isEqualTo(404);
        assertThat(administrator.page("/access/accounts/" + member.account()).text())
                .contains("Moved on");
    }

    @Test
    void everyFaultIsSaidAtOnceBesideItsFieldAndNothingIsLost() {
        String account = Visitor.as(Role.PANEL_MEMBER, port).account();
        HttpResponse<String> answer =
                administrator.post(
                        "/access/accounts/" + account,
                        "/access/accounts/" + account + "/capacities",
                        Map.of(
                                "role", "king",
                                "body", "nobody",
                                "area", "S99",
                                "from", "soon",
                                "to", "whenever",
                                "cites", " "));
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#error-summary li")).hasSize(6);
        assertThat(page.select("#role-error").text()).contains("Choose a role");
        assertThat(page.select("#cites-error").text()).contains("Give the letter");
        assertThat(page.select("input[name=to]").attr("value")).isEqualTo("whenever");
        assertThat(page.title()).startsWith("Error: ");
    }

    @Test
    void nobodyAppointsThemselves() {
        String own = administrator.account();
        HttpResponse<String> answer =
                administrator.post(
                        "/access/accounts/" + own,
                        "/access/accounts/" + own + "/capacities",
                        wanted("auditor", "Because I like to"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nobody appoints themselves");
        assertThat(administrator.page("/access/accounts/" + own).select("form[action$=capacities]"))
                .isEmpty();
    }

    @Test
    void theLastAdministratorCannotGo() {
        String path = ownForm(administrator, "give-up");
        HttpResponse<String> answer = administrator.post("/work", path, Map.of("reason", "Enough"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There is no other administrator");
    }

    @Test
    void theSameCapacityIsNotGivenTwice() {
        String account = Visitor.as(Role.PUBLISHER, port).account();
        HttpResponse<String> answer =
                administrator.post(
                        "/access/accounts/" + account,
                        "/access/accounts/" + account + "/capacities",
                        wanted("publisher", "Again"));

        assertThat(answer.body()).contains("holds that capacity already");
    }

    @Test
    void aCapacityIsDelegatedUnderAMinuteUntilADayAndNoFurther() {
        Visitor officer = Visitor.as(Role.CHIEF_OFFICER, port);
        Visitor delegate = Visitor.as(Role.GROUP_SECRETARY, port);
        String path = ownForm(officer, "delegation");
        HttpResponse<String> without =
                officer.post("/work", path, Map.of("delegate", "me", "until", "2020-01-01"));
        HttpResponse<String> done =
                officer.post(
                        "/work",
                        path,
                        Map.of(
                                "delegate", delegate.account(),
                                "until", today().plusDays(30).toString(),
                                "minute", "Minute 4 of 3 November 2026"));

        assertThat(Jsoup.parse(without.body()).select("#error-summary li")).hasSize(3);
        assertThat(Visitor.to(done)).endsWith("/work?done=delegated");
        assertThat(delegate.page("/work").text())
                .contains("Chief officer, Bay: Gull Bay")
                .contains("holds, delegated");
        assertThat(delegate.page("/work").select("section:contains(holds, delegated) form"))
                .hasSize(1);
        assertThat(administrator.page("/access").text())
                .contains("Its capacity of chief officer ends on");
        giveUp(delegate, "holds, delegated");
    }

    private static void giveUp(Visitor visitor, String capacity) {
        String form =
                visitor.page("/work")
                        .select("section:contains(%s) form[action$=give-up]".formatted(capacity))
                        .attr("action");
        assertThat(visitor.post("/work", form, Map.of("reason", "It was a try")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDelegationEndsWithTheCapacityThatItIsOf() {
        Visitor officer = Visitor.as(Role.NAMED_LOCAL_OFFICER, port);
        Visitor delegate = Visitor.as(Role.HEAD_OF_PROFESSION, port);
        officer.post(
                "/work",
                ownForm(officer, "delegation"),
                Map.of(
                        "delegate", delegate.account(),
                        "until", today().plusDays(90).toString(),
                        "minute", "Minute 5 of 3 November 2026"));
        assertThat(delegate.page("/work").text()).contains("Minute 5 of 3 November 2026");

        String give = ownForm(officer, "give-up");
        assertThat(Visitor.to(officer.post("/work", give, Map.of("reason", "Retired"))))
                .endsWith("?done=given-up");

        assertThat(delegate.page("/work").text()).doesNotContain("Minute 5 of 3 November 2026");
        assertThat(administrator.page("/access/accounts/" + delegate.account()).text())
                .contains("Minute 5 of 3 November 2026")
                .contains("Retired");
        appoint(officer.account(), "named-local-officer", "Letter of return");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-0044-03-15", "10000-01-01", "2026-02-30", "\u0000"})
    void aDayThatIsNoneIsAFaultAndNotAFailure(String day) {
        String account = Visitor.as(Role.INTERVIEWER, port).account();
        HttpResponse<String> answer =
                administrator.post(
                        "/access/accounts/" + account,
                        "/access/accounts/" + account + "/capacities",
                        Map.of("role", "auditor", "from", day, "to", day, "cites", "a\u0000b"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#error-summary li")).hasSize(3);
    }

    @Test
    void whatIsAnothersIsNotThere() {
        Visitor analyst = Visitor.as(Role.ANALYST, port);
        String ofAnother = ownForm(Visitor.as(Role.ASSESSOR, port), "give-up");

        assertThat(analyst.post("/work", ofAnother, Map.of("reason", "x")).statusCode())
                .isEqualTo(404);
        for (String id : new String[] {"0", "-1", "1e9", "99999999999999999999", "x"}) {
            String path = "/work/capacities/" + id + "/give-up";
            assertThat(analyst.post("/work", path, Map.of()).statusCode()).as(id).isEqualTo(404);
        }
        for (String id : new String[] {"x", UUID.randomUUID().toString()}) {
            assertThat(administrator.get("/access/accounts/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void fieldsThatAFormDoesNotHaveChangeNothing() {
        Visitor reader = Visitor.as(Role.PRE_RELEASE_READER, port);
        String account = reader.account();
        HttpResponse<String> answer =
                administrator.post(
                        "/access/accounts/" + account,
                        "/access/accounts/" + account + "/capacities",
                        Map.of(
                                "role", "funder",
                                "from", today().toString(),
                                "cites", "Letter",
                                "account", administrator.account(),
                                "id", "1",
                                "delegatedFrom", "1"));

        assertThat(Visitor.to(answer)).contains(account);
        assertThat(store.capacities(UUID.fromString(account)))
                .anyMatch(capacity ->
                        capacity.role() == Role.FUNDER
                                && capacity.id() != 1
                                && capacity.delegatedFrom() == null);
    }

    @Test
    void theSamePersonInTwoSessionsIsOnePerson() {
        assertThat(Visitor.as(Role.INCIDENT_LEAD, port).account())
                .isEqualTo(Visitor.as(Role.INCIDENT_LEAD, port).account());
    }

    @Test
    void theLedgerHasTheActAndNotThePerson() {
        Visitor member = Visitor.as(Role.PEER_VALIDATOR, port);
        appoint(member.account(), "external-validator", "Letter of 4 November 2026");
        Pending.none(ledger, transaction);
        String latest = new scot.cairn.Reader(port).text("/ledger.json");

        assertThat(latest)
                .contains("held back")
                .doesNotContain("Peer validator (demonstration)")
                .doesNotContain("Letter of 4 November");
    }

    private void appoint(String account, String role, String cites) {
        HttpResponse<String> done =
                administrator.post(
                        "/access/accounts/" + account,
                        "/access/accounts/" + account + "/capacities",
                        wanted(role, cites));
        assertThat(Visitor.to(done)).as(done.body()).endsWith("?done=appointed");
    }

    private Map<String, String> wanted(String role, String cites) {
        return Map.of(
                "role",
                role,
                "body",
                "",
                "area",
                "",
                "from",
                today().toString(),
                "to",
                "",
                "cites",
                cites);
    }

    private String endOf(String account, String title) {
        return administrator
                .page("/access/accounts/" + account)
                .select("section:has(h2:containsOwn(%s)) form".formatted(title))
                .attr("action");
    }

    private static String ownForm(Visitor visitor, String what) {
        return visitor.page("/work").select("form[action$=%s]".formatted(what)).attr("action");
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
