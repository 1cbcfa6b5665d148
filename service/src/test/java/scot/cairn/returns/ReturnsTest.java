package scot.cairn.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.Appointing;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.OnBehalf;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.Term;
import scot.cairn.access.TokenIssuer;
import scot.cairn.access.Visitor;
import scot.cairn.access.Wanted;
import scot.cairn.api.Description;
import scot.cairn.approval.Deciding;
import scot.cairn.jobs.Waiting;
import scot.cairn.ledger.FailingWrites;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.MadeUpParts;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.proofs.Hash;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Answering.Written;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Obliging;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.obligations.PassedOn;
import scot.cairn.returns.obligations.Reminding;
import scot.cairn.returns.obligations.State;
import scot.cairn.returns.queries.Querying;
import scot.cairn.returns.sheets.SheetsAtWork;
import scot.cairn.subjects.AsKnownOn;

/** The bays of Merrow owe reports of dark nights in 2025, all of it made up. */
@AccessTest
@Import(MadeUpParts.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnsTest {

    private static final String REPORT = "nights-report-2";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Appointing appointing;
    @Autowired private OnBehalf onBehalf;
    @Autowired private Deciding deciding;
    @Autowired private Answering answering;
    @Autowired private ReturnDrafts drafts;
    @Autowired private Querying querying;
    @Autowired private Obliging obliging;
    @Autowired private OwedReturns owed;
    @Autowired private Reminding reminding;
    @Autowired private PassedOn passedOn;
    @Autowired private Ledger ledger;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private LocalPostgres.Database database;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        Pending.none(ledger, transaction);
    }

    @Test
    void aLoadMakesWhatIsOwedInTheRhythmThatTheRuleDecides() {
        Map<String, List<String>> periods =
                all().stream()
                        .map(Owed::obligation)
                        .filter(one -> one.template().equals(REPORT))
                        .collect(
                                Collectors.groupingBy(
                                        Obligation::area,
                                        Collectors.mapping(
                                                one -> one.period().text(), Collectors.toList())));

        assertThat(periods.get("B1")).containsExactly("2025-01", "2025-02 to 2025-03");
        assertThat(periods.get("B2")).containsExactly("2025 Q1");
        assertThat(periods.get("B3")).containsExactly("2025 Q2", "2025 Q3", "2025 Q4");
    }

    @Test
    void eachDecisionKeepsWhatItWasMadeFrom() {
        Obligation january = find("B1/2025-01");
        Obligation rest = find("B1/2025-02-to-2025-03");

        assertThat(january.decided().months()).isEqualTo(1);
        assertThat(january.decided().before()).isNull();
        assertThat(january.decided().inputs())
                .extracting(Fact::id, Fact::value, Fact::synthetic)
                .containsExactly(tuple("stormy", "yes", true), tuple("lamp-law-kept", "no", true));
        assertThat(rest.decided().isSwitch()).isTrue();
        assertThat(rest.decided().inputs())
                .filteredOn(fact -> fact.id().equals("lamp-law-kept"))
                .singleElement()
                .extracting(Fact::since)
                .isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(find("B2/2025-q1").decided().notHeld()).isEmpty();
        assertThat(find("B3/2025-q2").decided().notHeld())
                .containsExactly("stormy", "lamp-law-kept");
    }

    /** 18 April 2025 is Good Friday, 5 May a bank holiday. */
    @Test
    void daysAreCountedWithoutHolidays() {
        Obligation first = find("B2/2025-q1");

        assertThat(first.due()).isEqualTo(LocalDate.of(2025, 4, 14));
        assertThat(first.missingFrom()).isEqualTo(LocalDate.of(2025, 5, 14));
        assertThat(first.accountable()).containsExactly("tern-bay-keepers");
        assertThat(first.preparedBy()).containsExactly("lamp-circle");
        assertThat(first.synthetic()).isTrue();
    }

    @Test
    void doneTwiceItMakesNothingTwice() {
        int before = all().size();

        assertThat(obliging.oblige()).isZero();
        assertThat(all()).hasSize(before);
    }

    @Test
    void nobodyWhoIsSignedInCanMakeOne() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            db.sql("SELECT set_config('cairn.roles', 'mission-team', true)")
                                    .query(String.class)
                                    .single();
                            db.sql(
                                            """
                                            INSERT INTO returns.obligation
                                            SELECT id || 'x', template || 'x', area, setting, first_day, due,
                                                   synthetic, content, at, entry
                                            FROM returns.obligation LIMIT 1
                                            """)
                                    .update();
                        }))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(
                                _ -> db.sql("DELETE FROM returns.obligation").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theStatesFollowFromWhatCame() {
        assertThat(stateOf("B1/2025-01")).isEqualTo(State.ACCEPTED);
        assertThat(stateOf("B2/2025-q1")).isEqualTo(State.SUBMITTED);
        assertThat(stateOf("B3/2025-q2")).isEqualTo(State.MISSING);
    }

    @Test
    void everybodySeesWhatCameAndWhatIsMissingByName() {
        Visitor anybody = new Visitor(port);
        Document page = anybody.page("/returns");
        String text = page.select("main").text();

        assertThat(text)
                .contains(
                        "Made up, for demonstration: of 12 returns that have fallen due 5 came, 3")
                .contains("7 missing")
                .contains("Twin Bay")
                .contains("Areas that went from one rhythm to another")
                .contains("Every month Every quarter");
        assertThat(page.select("#cadence-nights-1, #made-up-lantern-mission")).hasSize(2);
        String csv = anybody.get("/returns.csv?table=by-template").body();
        assertThat(csv)
                .startsWith("asked,fallen_due,received,on_time,on_time_percent,")
                .contains("Report of dark nights,6,2,1,16.7,1,0,4,0");
        assertThat(anybody.get("/returns.csv?table=by-template").headers().map().toString())
                .contains("synthetic");
        assertThat(anybody.get("/returns.json").body()).contains("\"synthetic\":true");
    }

    @Test
    void whatIsAskedSaysWhereItsWordsComeFromAndWhatBecameOfThem() {
        String text = new Visitor(port).page("/returns/" + REPORT).select("main").text();

        assertThat(text)
                .contains("8 questions are on record of 12 that a document says there are")
                .contains("No spare lamp [not a requirement]")
                .contains("Proposed by Cairn: So that a delay is seen.")
                .contains("To be supplied")
                .contains("Only where “What was the cause?” is answered “No oil”")
                .contains("How many nights were dark? The same")
                .contains("How many candles were burnt? Dropped")
                .contains("The Harbour Master can supply it.");
    }

    @Test
    void aVacancyInANamedPostIsThereToBeSeen() {
        String then = new Visitor(port).page("/obligations/" + REPORT + "/B1/2025-01").text();
        String text = new Visitor(port).page("/returns/" + REPORT).select("main").text();

        assertThat(then)
                .contains("Keeper of the bay Gull Bay Keepers Signs Ada Wick")
                .contains("Chair of the Night Watch [z] Signs To be supplied");
        assertThat(text)
                .contains("Keeper of the bay 1 1 0 0")
                .contains("Chair of the Night Watch 1 0 0 1");
    }

    @Test
    void anAreaShowsWhatItOwesAndAnObligationWhy() {
        Visitor anybody = new Visitor(port);

        assertThat(anybody.page("/areas/B3").select("main").text())
                .contains("Returns owed for this area")
                .contains("April to June 2025");
        Document page = anybody.page("/obligations/" + REPORT + "/B1/2025-02-to-2025-03");
        assertThat(page.select("h1").text())
                .isEqualTo("Report of dark nights: Gull Bay, February 2025 to March 2025");
        assertThat(page.select("main").text())
                .contains("Before this period it was owed every month.")
                .contains("Made up for the demonstration");
        assertThat(anybody.page("/obligations?area=twin&state=missing").select("main").text())
                .contains("3 of 12 returns are shown");
        assertThat(anybody.get("/obligations/" + REPORT + "/B9/2025-q1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPlanIsFollowedAsItWasFirstSubmittedAndAsItStands() {
        String plan = "/obligations/lamp-plan/H1/2025-01-01";
        String now = new Visitor(port).page(plan).select("main").text();
        assertThat(now)
                .contains("as first submitted the plan has 3 steps.")
                .contains("As amended on 10 March 2025 it has 3 steps.")
                .contains("1 is to be done later, 1 is new, 1 is taken out")
                .contains(
                        "Buy oil 1 February 2025 1 February 2025 11 February 2025 [z] ◧ Done after")
                .contains("Mend the lamps 1 March 2025 1 May 2025 25 May 2025")
                .contains("Paint the wall 1 April 2025 Taken out Not done")
                .contains("Ring the bell Came in later 1 June 2025 Not done");
        assertThat(new Visitor(port).page("/areas/H1").select("main").text())
                .contains("Plan of a harbour for its lamps");
        assertThat(new Visitor(port).page("/returns/lamp-plan").select("main").text())
                .contains("North Harbour 3 3 2 3 3 2 1 1 1 48");
    }

    @Test
    void paceIsShownFromReturnToReturn() {
        String second =
                new Visitor(port).page("/obligations/lamp-log/H1/2025-q2").select("main").text();
        assertThat(second)
                .contains("30 June 2025 31 August 2025 62 2")
                .contains("It is not kept 1 January 2025 2 2");
        assertThat(new Visitor(port).page("/obligations/lamp-log/H1/2025-q1").select("main").text())
                .doesNotContain("Pace, from return to return");
        assertThat(new Visitor(port).page("/returns/lamp-log").select("main").text())
                .contains("Areas that told a day")
                .contains("1 1 1 0 0 62");
    }

    /** After it the plan of the harbour is signed, and no longer made up. */
    @Test
    @Order(Integer.MAX_VALUE - 2)
    void whatIsHeldIsFilledInAndAnotherNumberIsExplained() {
        Visitor coordinator = Visitor.as(Role.AREA_CO_ORDINATOR, port);
        appoint(account(Role.AREA_CO_ORDINATOR), Role.AREA_CO_ORDINATOR, "", "H1");
        String plan = "/work/returns/lamp-plan/H1/2025-01-01";
        Document form = coordinator.page(plan + "?part=steps");
        assertThat(form.select("#lanterns").attr("value")).isEqualTo("7");
        assertThat(form.select("main").text())
                .contains("Held: Lanterns that went out, 2020: 7 lanterns (First, published");
        String send = plan + "?part=steps&seen=lanterns:0,steps:0";
        assertThat(coordinator.post(plan, send, Map.of("lanterns", "9")).body())
                .contains("What is published is another number.");
        assertThat(
                        coordinator
                                .post(
                                        plan,
                                        send,
                                        Map.of("lanterns", "7", "place-lanterns", "Page 2"))
                                .body())
                .contains("take one of the two out");
        assertThat(
                        Visitor.to(
                                coordinator.post(
                                        plan,
                                        send,
                                        Map.of(
                                                "lanterns",
                                                "9",
                                                "why-lanterns",
                                                "Two were found",
                                                "place-steps",
                                                "Plan of 2025, page 4"))))
                .isEqualTo(plan + "?done=saved");
        assertThat(coordinator.page(plan).select("main").text())
                .contains("You may use a document of your own")
                .contains("attach it to the return");
        assertThat(coordinator.post(plan, plan + "?ask", Map.of()).body())
                .contains("attach it to the return");
        Document log = coordinator.page("/work/returns/lamp-log/H1/2025-q2?part=log");
        assertThat(log.select("[name=steps--1--step]").attr("value")).isEqualTo("Mend the lamps");
        assertThat(log.select("[name=steps--2--step]").attr("value")).isEqualTo("Ring the bell");
        assertThat(log.select("main").text()).contains("as it was signed on 10 March 2025");
        String files = "/work/attachments/obligation/lamp-plan/H1/2025-01-01";
        coordinator.post(
                files, files, Map.of("note", "The plan"), "plan.csv", bytes("step\nOil\n"));
        assertThat(Visitor.to(coordinator.post(plan, plan + "?ask", Map.of())))
                .isEqualTo(plan + "?done=asked");
        assertThat(sign(signer("other-master", "harbour-council"), lastAsking("return"), 1))
                .isEmpty();
        assertThat(
                        new Visitor(port)
                                .page("/obligations/lamp-plan/H1/2025-01-01")
                                .select("main")
                                .text())
                .contains("9 lanterns (explained: Two were found)")
                .contains("Published: Lanterns that went out, 2020: 7 lanterns")
                .contains("In a document of the area’s own: Plan of 2025, page 4")
                .contains("plan.csv, version 1");
    }

    @Test
    void theActIsOnRecordWithAProofOfEach() {
        String history =
                new Visitor(port).page("/obligations/" + REPORT + "/B2/2025-q1/history").text();

        assertThat(history).contains("oblige");
    }

    @Test
    void whoActsForAnAreaSeesWhatItOwes() {
        Document coordinator = Visitor.as(Role.AREA_CO_ORDINATOR, port).page("/work/returns");
        Document team = Visitor.as(Role.MISSION_TEAM, port).page("/work/returns");

        assertThat(coordinator.select("main").text())
                .contains("Gull Bay")
                .doesNotContain("Tern Bay");
        assertThat(team.select("main").text()).contains("Gull Bay").contains("Tern Bay");
    }

    @Test
    void whatIsDueIsToldOnceAndWhatIsLateIsPassedOnWhileItIsWaitedFor() {
        assertThat(tell(LocalDate.of(2025, 2, 20))).as("what has come").isZero();
        assertThat(tell(LocalDate.of(2025, 7, 10))).isEqualTo(1);
        assertThat(tell(LocalDate.of(2025, 7, 11))).as("told before").isZero();
        assertThat(tell(LocalDate.of(2025, 7, 18))).isEqualTo(1);
        Person team = onBehalf.person(account(Role.MISSION_TEAM)).orElseThrow();
        assertThat(passedOn(team, LocalDate.of(2025, 7, 24))).isEmpty();
        assertThat(tell(LocalDate.of(2025, 7, 24))).isEqualTo(1);
        assertThat(passedOn(team, LocalDate.of(2025, 7, 24)))
                .containsExactly("nights-report-2/B3/2025-q2");
        assertThat(passedOn(team, LocalDate.of(2025, 8, 30))).as("what is missing").isEmpty();
        assertThat(tell(LocalDate.of(2025, 8, 30))).isZero();

        assertThat(new Visitor(port).page("/obligations/nights-report-2/B3/2025-q2").text())
                .contains("10 July 2025 That it is due in 4 days Whoever follows the area")
                .contains("18 July 2025 That it was due 4 days before and has not come")
                .contains("Mission team; and whoever follows the area");
        assertThat(new Visitor(port).page("/obligations/nights-report-2/B3/2025-q3").text())
                .contains("Nobody was reminded of it, and it was passed on to nobody.");
    }

    private int tell(LocalDate day) {
        return onBehalf.operator(() -> reminding.tell(day));
    }

    private List<String> passedOn(Person person, LocalDate day) {
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        passedOn.to(person, day).stream()
                                .map(one -> one.owed().obligation().id())
                                .toList()));
    }

    // ---- Answering.

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        TokenIssuer.trustedBy(registry);
    }

    @Test
    void programsOfAnAreaWriteWhatItIsAskedAndNoOther() {
        ProgramsAtWork programs = new ProgramsAtWork(port, db, transaction);
        programs.areLetInByTheTable();
        programs.readTheFormAsItIsAsked();
        programs.areToldOfEveryFaultAtOnce();
        programs.tryFirstAndSendTwiceWithoutHarm();
        programs.doNotOverwriteWhatTheyHaveNotSeen();
        programs.areHeldToTheirAreaByTheDatabase();
    }

    private static final String Q2 = "/work/returns/nights-report-2/B3/2025-q2";
    private static final String WRITTEN = "table:contains(Written by) tbody tr";
    private static final String NIGHTS = Q2 + "?part=nights";

    /** After it there is a return before others of its area. */
    @Test
    @Order(Integer.MAX_VALUE)
    void returnsGoOutAsSpreadsheetsAndComeBack() throws Exception {
        Visitor coordinator = Visitor.as(Role.AREA_CO_ORDINATOR, port);
        SheetsAtWork sheets = new SheetsAtWork(coordinator);

        sheets.everyFaultIsToldWithItsCellAndTheRestIsKeptOnce();
        sheets.oneFileServesTwoAreas();
        sheets.whatSomebodyElseChangedStands();
        sheets.whatCannotBeTakenIsNotKept();
        assertThat(Visitor.as(Role.NAMED_LOCAL_OFFICER, port).get(sheets.lastPage()).statusCode())
                .isEqualTo(404);
    }

    /** The last but one, as it changes how one of them stands. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void aReturnIsWrittenBySeveralSignedByThoseWhoAnswerAndThenPublic() throws Exception {
        Visitor coordinator = Visitor.as(Role.AREA_CO_ORDINATOR, port);
        assertThat(coordinator.get(Q2).statusCode()).isEqualTo(404);
        new SheetsAtWork(coordinator).returnsOfOthersAreAsThoseThatAreNot();
        appoint(account(Role.AREA_CO_ORDINATOR), Role.AREA_CO_ORDINATOR, "", "B3");
        assertThat(coordinator.page(Q2).select("main").text())
                .contains("1 answer that must be there is left");
        assertThat(Visitor.as(Role.MISSION_TEAM, port).get(Q2).statusCode()).isEqualTo(404);

        whatIsWrongStandsBesideItAndTheRestIsKept(coordinator);
        twoWhoWriteAtOnceLoseNothing(coordinator);
        whatIsTypedIsKeptAtOnceAndOnce(coordinator);
        wordsOfPeopleAreTheirOwn(coordinator);
        ProgramsAtWork programs = new ProgramsAtWork(port, db, transaction);
        programs.doNotReadWordsOfPeople();
        String file = aFileThatIsAskedForHangsOnTheReturn(coordinator);
        theyAreAskedAndSign(coordinator, file);

        Document shown = new Visitor(port).page("/obligations/nights-report-2/B3/2025-q2");
        assertThat(shown.select("#answers-panel, #answers").text() + shown.select("main").text())
                .contains("12 nights")
                .contains("No oil; A storm")
                .contains("We lit our own.")
                .contains("log.csv, version 2, SHA-256 " + Hash.sha256(bytes("night\n2\n")).hex());
        assertThat(shown.select("table:contains(Documents attached)").text()).contains("log.csv");
        assertThat(new Visitor(port).get(file + "/versions/2/file").body()).isEqualTo("night\n2\n");
        programsReadTheSame();
        afterItIsSignedAFileIsAmendedToo(coordinator, file);
        assertThat(stateOf("B3/2025-q2")).isEqualTo(State.SUBMITTED);
        assertThat(
                        coordinator
                                .page(NIGHTS.replace("q2", "q3"))
                                .select("#dark-nights")
                                .attr("value"))
                .isEqualTo("12");

        anAssessorAsksAboutAnAnswer(coordinator);
        anAmendmentMakesSignaturesStaleAndIsSignedAgain(coordinator);
        wordsAreTakenBackAtOnce();
        whatAProgramAmendsWaitsForAPerson(coordinator, programs);
    }

    /** What is signed stays as it is; another file waits until it is signed too. */
    private void afterItIsSignedAFileIsAmendedToo(Visitor coordinator, String file) {
        assertThat(
                        coordinator
                                .post(
                                        file,
                                        file + "/versions",
                                        Map.of("note", "Another"),
                                        "log.csv",
                                        bytes("night\n3\n"))
                                .body())
                .contains("attach the new one as a file of its own");
        String later =
                Visitor.to(
                                coordinator.post(
                                        FILES,
                                        FILES,
                                        Map.of("note", "Found afterwards"),
                                        "found.csv",
                                        bytes("night\n4\n")))
                        .replaceFirst(".*(/attachments/[^?]*).*", "$1");
        assertThat(coordinator.get(later).statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get(later).statusCode()).as("not signed").isEqualTo(404);
        assertThat(publicText()).doesNotContain("found.csv");
    }

    private void whatAProgramAmendsWaitsForAPerson(Visitor coordinator, ProgramsAtWork programs) {
        programs.amend();
        assertThat(coordinator.page(NIGHTS).select("table:contains(Written by)").text())
                .contains("9 nights The lamp register (a program)")
                .contains("Counted again");
        assertThat(publicText()).doesNotContain("stale").doesNotContain("9 nights");
        coordinator.post(Q2, Q2 + "?ask", Map.of());
        assertThat(publicText()).contains("stale: Nights").doesNotContain("9 nights");
    }

    private void anAssessorAsksAboutAnAnswer(Visitor coordinator) {
        String came = "/work/queries/new/nights-report-2/B3/2025-q2";
        Visitor assessor = Visitor.as(Role.ASSESSOR, port);
        assertThat(assessor.page("/work/queries").select("main").text()).contains("Twin Bay");
        assertThat(assessor.post(came, came, Map.of("about", "nights:lamps", "words", "")).body())
                .contains("Choose the answer that you ask about")
                .contains("query");
        HttpResponse<String> raised =
                assessor.post(
                        came,
                        came,
                        Map.of("about", "nights:dark-nights", "words", "Was the fog counted?"));
        String query = Visitor.to(raised).replaceFirst("[?].*", "");
        assertThat(query).matches("/work/queries/[0-9]+");
        assertThat(stateOf("B3/2025-q2")).isEqualTo(State.QUERIED);
        assertThat(
                        new Visitor(port)
                                .page("/obligations/nights-report-2/B3/2025-q2")
                                .select("main")
                                .text())
                .contains("How many nights were dark? 1")
                .doesNotContain("Was the fog counted?");
        assertThat(Visitor.as(Role.FUNDER, port).get(query).statusCode()).isEqualTo(404);
        assertThat(coordinator.page("/work").select("main").text()).contains("about a return");
        assertThat(coordinator.page(query).select("main").text())
                .contains("Was the fog counted?")
                .contains("Amend the answer");
        assertThat(
                        assessor.post(
                                        came,
                                        "/work/queries/accept/nights-report-2/B3/2025-q2?number=1",
                                        Map.of())
                                .body())
                .contains("A query about it is open");
        coordinator.post(query, query + "/reply", Map.of("words", "It was: we take it out."));
        assertThat(Visitor.to(assessor.post(query, query + "/close", Map.of("words", "Settled."))))
                .isEqualTo(query + "?done=close");
        assertThat(stateOf("B3/2025-q2")).isEqualTo(State.SUBMITTED);
    }

    private void anAmendmentMakesSignaturesStaleAndIsSignedAgain(Visitor coordinator)
            throws Exception {
        String seen = NIGHTS + "&seen=dark-nights:3";
        assertThat(coordinator.post(Q2, seen, Map.of("dark-nights", "10")).body())
                .contains("say why this changes");
        coordinator.post(
                Q2, seen, Map.of("dark-nights", "10", "reason", "Two nights of fog were counted"));
        long asking = lastAsking("return");
        Person keeper = onBehalf.person(admitted("keeper")).orElseThrow();
        Person master = onBehalf.person(admitted("master")).orElseThrow();
        Person chair = onBehalf.person(admitted("chair")).orElseThrow();
        String stale = publicText();
        assertThat(stale)
                .contains("stale: Nights")
                .contains("12 nights")
                .doesNotContain("10 nights");
        assertThat(coordinator.page(Q2).select("main").text())
                .contains("signed what has changed since");
        whoWritesWhileItIsSignedIsNotSignedFor(coordinator, master, asking);
        twoHoldersOfAPostSignAtOnce(keeper, signer("other-keeper", "twin-bay-keepers"), asking);
        try (FailingWrites failing =
                new FailingWrites(
                        database.owner(), "returns", "approval", "ledger", "attachments")) {
            Pending.none(ledger, transaction);
            assertThat(failing.everyWriteOnce(() -> sign(master, asking, 6))).isGreaterThan(7);
            Pending.none(ledger, transaction);
            long confirming = lastAsking("submitted-return");
            assertThat(publicText()).contains("Submitted, subject to the Night Watch");
            assertThat(failing.everyWriteOnce(() -> sign(chair, confirming, 2))).isGreaterThan(3);
        }
        assertThat(publicText())
                .contains("as version 2 of it")
                .contains("12 nights 10 nights Two nights of fog were counted")
                .contains("found.csv")
                .contains("Attached after it was submitted")
                .doesNotContain("stale");
        assertThat(sign(master, asking, 6)).contains("It is decided already");
        Visitor assessor = Visitor.as(Role.ASSESSOR, port);
        String accept = "/work/queries/accept/nights-report-2/B3/2025-q2?number=";
        String came = "/work/queries/new/nights-report-2/B3/2025-q2";
        assertThat(assessor.post(came, accept + 1, Map.of()).body())
                .contains("It was amended since");
        assertThat(Visitor.to(assessor.post(came, accept + 2, Map.of()))).endsWith("?done");
        assertThat(stateOf("B3/2025-q2")).isEqualTo(State.ACCEPTED);
        whatAnAssessorWhoLeftAskedIsClosedByAnother(coordinator, assessor);
        Pending.none(ledger, transaction);
    }

    private void whatAnAssessorWhoLeftAskedIsClosedByAnother(
            Visitor coordinator, Visitor assessor) {
        UUID account = admitted("other-assessor");
        appoint(account, Role.ASSESSOR, "", "");
        Person other = onBehalf.person(account).orElseThrow();
        String query =
                "/work/queries/"
                        + onBehalf.of(
                                        other,
                                        () ->
                                                querying.raise(
                                                        other,
                                                        find("B3/2025-q2"),
                                                        "nights:dark-nights",
                                                        "Which nights?"))
                                .number();
        coordinator.post(query, query + "/reply", Map.of("words", "The last two."));
        assertThat(assessor.page(query).select("form[action$=close]")).as("still there").isEmpty();
        Person administrator = onBehalf.person(account(Role.ADMINISTRATOR)).orElseThrow();
        onBehalf.of(
                administrator,
                () -> appointing.end(administrator, other.capacities().getFirst(), "Went"));
        assertThat(assessor.page(query).select("form[action$=close]")).hasSize(1);
        assertThat(Visitor.to(assessor.post(query, query + "/close", Map.of("words", "Settled."))))
                .isEqualTo(query + "?done=close");
    }

    private void wordsAreTakenBackAtOnce() {
        assertThat(publicText()).contains("We lit our own.");
        Visitor panel = Visitor.as(Role.PANEL_MEMBER, port);
        panel.post(Q2, Q2 + "?part=voices&seen=families:1", Map.of("families", "We lit our own."));
        assertThat(publicText())
                .doesNotContain("We lit our own.")
                .contains("Taken back by whoever wrote it")
                .doesNotContain("stale");
        String kept =
                transaction.execute(_ ->
                        db.sql("SELECT string_agg(content::text, '') FROM returns.submission")
                                .query(String.class)
                                .single());
        assertThat(kept).doesNotContain("We lit our own.");
    }

    private void whoWritesWhileItIsSignedIsNotSignedFor(
            Visitor coordinator, Person master, long asking)
            throws InterruptedException, ExecutionException {
        Person author = onBehalf.person(account(Role.AREA_CO_ORDINATOR)).orElseThrow();
        ReturnDraft draft = drafts.find(author, REPORT + "/B3/2025-q2").orElseThrow();
        Given nine = new Given(Stands.ANSWERED, List.of("9"), List.of(), "", false);
        Written written = new Written(Map.of("dark-nights", nine), Map.of("dark-nights", 4), "Fog");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<String> signing =
                    onBehalf.of(
                            author,
                            () ->
                                    Objects.requireNonNull(
                                            transaction.execute(_ -> {
                                                answering.write(
                                                        author,
                                                        draft,
                                                        draft.part("nights").orElseThrow(),
                                                        written);
                                                Future<String> begun =
                                                        other.submit(() -> sign(master, asking, 4));
                                                Waiting.until("it waits", this::somebodyWaits);
                                                return begun;
                                            })));
            assertThat(signing.get()).contains("It was changed since");
        }
        coordinator.post(
                Q2,
                NIGHTS + "&seen=dark-nights:5",
                Map.of("dark-nights", "10", "reason", "Two nights of fog were counted"));
    }

    private boolean somebodyWaits() {
        return db.sql(
                        "SELECT EXISTS (SELECT FROM pg_locks"
                                + " WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private void twoHoldersOfAPostSignAtOnce(Person one, Person other, long asking)
            throws InterruptedException, ExecutionException {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<String> first = both.submit(() -> sign(one, asking, 6));
            Future<String> second = both.submit(() -> sign(other, asking, 6));
            List<String> answers = List.of(first.get(), second.get());
            assertThat(answers)
                    .containsExactlyInAnyOrder(
                            "", "Another holder of your post has signed it already");
        }
    }

    private String publicText() {
        return new Visitor(port)
                .page("/obligations/nights-report-2/B3/2025-q2")
                .select("main")
                .text();
    }

    private List<String> namesOfParts(long asking) {
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        db.sql(
                                        "SELECT name FROM approval.part WHERE asking = :asking AND version = 3")
                                .param("asking", asking)
                                .query(String.class)
                                .list()));
    }

    private long lastAsking(String kind) {
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        db.sql("SELECT max(id) FROM approval.asking WHERE kind = :kind")
                                .param("kind", kind)
                                .query(Long.class)
                                .single()));
    }

    private void whatIsWrongStandsBesideItAndTheRestIsKept(Visitor coordinator) {
        String seen = NIGHTS + "&seen=dark-nights:0,cause:0";
        HttpResponse<String> less =
                coordinator.post(Q2, seen, Map.of("dark-nights", "-1", "cause--oil", "yes"));
        assertThat(less.statusCode()).isEqualTo(422);
        assertThat(less.body())
                .contains("It cannot be less than nothing.")
                .contains("When was oil ordered?");
        HttpResponse<String> more =
                coordinator.post(
                        Q2, NIGHTS + "&seen=dark-nights:0", Map.of("dark-nights", "1,040"));
        assertThat(more.body()).contains("without commas");
        assertThat(
                        coordinator
                                .post(
                                        Q2,
                                        NIGHTS + "&seen=dark-nights:0",
                                        Map.of("dark-nights", "40"))
                                .body())
                .contains("That is more than a month has. If it is right, say why under it.");
        HttpResponse<String> right =
                coordinator.post(
                        Q2,
                        NIGHTS + "&seen=dark-nights:0",
                        Map.of("dark-nights", "40", "why-dark-nights", "Two lamps were out"));
        assertThat(Visitor.to(right)).isEqualTo(Q2 + "?done=saved");
    }

    private void twoWhoWriteAtOnceLoseNothing(Visitor coordinator) {
        appoint(account(Role.NAMED_LOCAL_OFFICER), Role.NAMED_LOCAL_OFFICER, "", "B3");
        Visitor officer = Visitor.as(Role.NAMED_LOCAL_OFFICER, port);
        coordinator.post(Q2, NIGHTS + "&seen=dark-nights:1", Map.of("dark-nights", "11"));
        HttpResponse<String> late =
                officer.post(
                        Q2,
                        NIGHTS + "&seen=dark-nights:1,cause:1",
                        Map.of("dark-nights", "12", "cause--oil", "yes", "cause--storm", "yes"));
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(late.body()).select("main").text())
                .contains("Somebody else wrote here meanwhile")
                .contains("11 nights")
                .contains("12 nights");
        assertThat(officer.page(NIGHTS).select(WRITTEN)).hasSize(5);
    }

    private void whatIsTypedIsKeptAtOnceAndOnce(Visitor coordinator) {
        int before = coordinator.page(NIGHTS).select(WRITTEN).size();
        String form = NIGHTS + "&seen=dark-nights:0";
        String kept = coordinator.typed(Q2, form, Map.of("dark-nights", "12")).body();
        assertThat(kept).contains("\"words\":\"Kept at ").contains("seen=dark-nights:3");
        coordinator.post(Q2, form, Map.of("dark-nights", "12"));
        assertThat(coordinator.page(NIGHTS).select(WRITTEN)).as("sent twice").hasSize(before);
        assertThat(coordinator.typed(Q2, form, Map.of("dark-nights", "twelve")).body())
                .contains("Not kept: “How many nights were dark?” Give a number");
        assertThat(coordinator.page(NIGHTS).select("form[data-keeps]")).hasSize(1);
    }

    private void wordsOfPeopleAreTheirOwn(Visitor coordinator) {
        String voices = Q2 + "?part=voices&seen=families:0";
        coordinator.post(Q2, voices, Map.of("families", "They are content."));
        Visitor panel = Visitor.as(Role.PANEL_MEMBER, port);
        assertThat(panel.page(Q2 + "?part=voices").select("main").text())
                .doesNotContain("They are content.");
        assertThat(panel.post(Q2, voices, Map.of("families", "Ask 010101 1234")).body())
                .contains("looks like a CHI number");
        panel.post(Q2, voices, Map.of("families", "We lit our own.", "shown-families", "yes"));
        assertThat(coordinator.page(Q2 + "?part=voices").select("main").text())
                .contains("We lit our own.");
        panel.post(Q2, NIGHTS + "&seen=dark-nights:3", Map.of("dark-nights", "30"));
    }

    private void programsReadTheSame() {
        String listed = new Visitor(port).get("/api/v1/obligations?limit=1000").body();
        String one = new Visitor(port).get("/api/v1/obligations/nights-report-2/B3/2025-q2").body();
        assertThat(Description.faults("/api/v1/obligations", 200, listed)).isEmpty();
        assertThat(Description.faults("/api/v1/obligations/{template}/{area}/{period}", 200, one))
                .isEmpty();
        assertThat(one)
                .contains("\"state\":\"submitted\"")
                .contains("\"values\":[\"oil\",\"storm\",\"spare\"]")
                .contains(
                        "{\"template\":\"nights-report-1\",\"version\":\"2020\","
                                + "\"question\":\"dark-nights\"}");
        assertThat(new Visitor(port).get("/api/v1/obligations/nights-report-2/B9/x").statusCode())
                .isEqualTo(404);
    }

    private static final String FILES = "/work/attachments/obligation/nights-report-2/B3/2025-q2";

    private String aFileThatIsAskedForHangsOnTheReturn(Visitor coordinator) {
        coordinator.post(
                Q2,
                NIGHTS + "&seen=cause:1",
                Map.of("cause--oil", "yes", "cause--storm", "yes", "cause--spare", "yes"));
        assertThat(coordinator.page(Q2).select("main").text())
                .contains("1 answer that must be there is left")
                .contains("No file hangs on this return.");
        assertThat(Visitor.as(Role.CHIEF_OFFICER, port).get(FILES).statusCode()).isEqualTo(404);
        String file =
                Visitor.to(
                                coordinator.post(
                                        FILES,
                                        FILES,
                                        Map.of("note", "The log of the keepers"),
                                        "log.csv",
                                        bytes("night\n1\n")))
                        .replaceFirst(".*(/attachments/[^?]*).*", "$1");
        assertThat(coordinator.page(Q2 + "?part=keeping/1").select("main").text())
                .contains("1 file hangs on the return.")
                .contains("log.csv: The log of the keepers");
        assertThat(coordinator.page(Q2).select("main").text())
                .contains("Everything that must be answered is.");
        assertThat(Visitor.as(Role.PANEL_MEMBER, port).get(file).statusCode()).isEqualTo(200);
        assertThat(Visitor.as(Role.MISSION_TEAM, port).get(file).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(file).statusCode()).isEqualTo(404);
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void theyAreAskedAndSign(Visitor coordinator, String file) {
        assertThat(Visitor.to(coordinator.post(Q2, Q2 + "?ask", Map.of()))).endsWith("?done=asked");
        long asking = lastAsking("return");
        Person keeper = signer("keeper", "twin-bay-keepers");
        Person master = signer("master", "harbour-council");
        Person chair = signer("chair", "keepers-guild");

        assertThat(sign(keeper, asking, 1)).isEmpty();
        coordinator.post(
                Q2,
                Q2 + "?part=keeping/1&seen=kept:0",
                Map.of("kept--0--night", "2025-05-01", "kept--0--lamps", "2"));
        assertThat(sign(master, asking, 1)).contains("It was changed since");
        coordinator.post(Q2, Q2 + "?ask", Map.of());
        coordinator.post(
                file,
                file + "/versions",
                Map.of("note", "The log, mended"),
                "log.csv",
                bytes("night\n2\n"));
        assertThat(sign(master, asking, 2)).as("a file changed").contains("It was changed since");
        coordinator.post(Q2, Q2 + "?ask", Map.of());
        assertThat(sign(master, asking, 1)).contains("It has changed since you opened it");
        assertThat(sign(master, asking, 3)).isEmpty();
        assertThat(stateOf("B3/2025-q2")).isEqualTo(State.MISSING);
        assertThat(publicText()).contains("stale: ");
        assertThat(sign(keeper, asking, 3)).as("what they signed changed").isEmpty();
        Pending.none(ledger, transaction);
        assertThat(publicText()).contains("Submitted, subject to the Night Watch");
        assertThat(namesOfParts(asking)).as("each of its own").contains("Files", "Files (files)");
        assertThat(sign(chair, lastAsking("submitted-return"), 1)).isEmpty();
        Pending.none(ledger, transaction);
        assertThat(publicText()).doesNotContain("Submitted, subject to");
    }

    private String sign(Person person, long asking, int version) {
        return onBehalf.of(person, () -> deciding.sign(person, asking, version));
    }

    private Person signer(String name, String body) {
        UUID account = admitted(name);
        appoint(account, Role.CHIEF_OFFICER, body, "");
        return onBehalf.person(account).orElseThrow();
    }

    private UUID account(Role role) {
        return admitted(role.id());
    }

    private UUID admitted(String subject) {
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        db.sql("SELECT access.admit('demonstration', :subject, :subject, now())")
                                .param("subject", subject)
                                .query(UUID.class)
                                .single()));
    }

    private void appoint(UUID account, Role role, String body, String area) {
        Person administrator = onBehalf.person(account(Role.ADMINISTRATOR)).orElseThrow();
        Wanted wanted = new Wanted(role.id(), new Term(body, area, "2025-01-01", "", "A letter"));
        assertThat(
                        onBehalf.of(
                                administrator,
                                () -> appointing.appoint(administrator, account, wanted)))
                .isEmpty();
    }

    private List<Owed> all() {
        transaction.setReadOnly(true);
        try {
            return Objects.requireNonNull(transaction.execute(_ -> owed.all(AsKnownOn.PRESENT)));
        } finally {
            transaction.setReadOnly(false);
        }
    }

    private Obligation find(String id) {
        return owed(id).obligation();
    }

    private State stateOf(String id) {
        return owed(id).state();
    }

    private Owed owed(String id) {
        return all().stream()
                .filter(one -> one.obligation().id().equals(REPORT + "/" + id))
                .findFirst()
                .orElseThrow();
    }
}
