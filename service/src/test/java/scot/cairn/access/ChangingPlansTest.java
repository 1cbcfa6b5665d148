package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;

/** A plan is changed by one person, signed by another, and loaded by that signature. */
@AccessTest
class ChangingPlansTest {

    private static final String PACK = "lantern-mission";
    private static final String FILE = "commitments/promises.yaml";
    private static final Map<String, String> MOVED =
            Map.of(
                    "promise", "half-the-lanterns-out",
                    "change", "re_based",
                    "words", "By 2031 no more than 20 lanterns will go out.",
                    "source", "lantern-plan",
                    "section", "4",
                    "on", "2019",
                    "due", "2031",
                    "due-words", "By 2031",
                    "authority", "The Harbour Council");

    private static final String PARTS = "SELECT count(*) FROM approval.part";
    private static final String CHANGES = "SELECT count(*) FROM drafting.change";

    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void aDateIsMovedByOneSignedByAnotherAndThenSeenByAll() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String draft = begun(author, "The lanterns are to be lit later");
        send(author, draft, "/amend", MOVED);

        assertThat(author.page(draft).text())
                .contains("Moved, from 2020 to 2031: Half as many lanterns out by 2020")
                .contains("change: re_based");
        String approval = asked(author, draft);
        assertThat(author.page("/work").text())
                .contains("Waiting for others")
                .contains("To be signed: The lanterns are to be lit later");
        assertThat(new Visitor(port).page("/commitments/half-the-lanterns-out").text())
                .doesNotContain("By 2031");

        Visitor publisher = Visitor.as(Role.PUBLISHER, port);
        assertThat(publisher.page("/work").text())
                .contains("Sign: The lanterns are to be lit later");
        assertThat(publisher.page(approval).text())
                .contains("By signing you say that you have read what changes")
                .contains("Moved, from 2020 to 2031");
        signed(publisher, approval);

        assertThat(new Visitor(port).page("/commitments/half-the-lanterns-out").text())
                .contains("By 2031");
        assertThat(new Visitor(port).page("/plans/" + PACK).text())
                .contains("Who has signed")
                .contains("The lanterns are to be lit later")
                .contains("Publisher");
        Pending.none(ledger, transaction);
        String entry =
                new Visitor(port)
                        .page("/plans/" + PACK)
                        .select("[aria-labelledby=table-sign-off] a[href^=/ledger/]")
                        .attr("href");
        assertThat(new Visitor(port).page(entry).text()).contains("publisher");
        assertThat(publisher.get(approval).statusCode()).isEqualTo(200);
        assertThat(author.post(draft, draft + "/amend", MOVED).statusCode()).isEqualTo(404);
    }

    @Test
    void aSignatureWaitsUntilItsPersonHasShownAgainWhoTheyAre() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String approval = asked(author, moved(author, "Shown again"));
        Visitor publisher = Visitor.as(Role.PUBLISHER, port);
        forgetProof(publisher);

        HttpResponse<String> answer =
                publisher.post(approval, approval + "/sign?version=1", Map.of());

        assertThat(Visitor.to(answer)).endsWith("/sign-in/again?next=" + approval);
        assertThat(publisher.page(approval).text()).contains("has not signed");
        takenBack(author, approval);
    }

    @Test
    void nothingIsSignedThatWasNotSeen() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String draft = moved(author, "Seen first");
        String approval = asked(author, draft);
        Visitor publisher = Visitor.as(Role.PUBLISHER, port);
        send(author, draft, "/amend", MOVED);
        asked(author, draft);

        HttpResponse<String> old = publisher.post(approval, approval + "/sign?version=1", Map.of());

        assertThat(old.statusCode()).isEqualTo(422);
        assertThat(old.body()).contains("It has changed since you opened it");
        takenBack(author, approval);
    }

    @Test
    void whatIsSentBackIsItsAuthorsAgain() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String approval = asked(author, moved(author, "Sent back"));
        Visitor publisher = Visitor.as(Role.PUBLISHER, port);

        assertThat(
                        publisher
                                .post(
                                        approval,
                                        approval + "/send-back?version=1",
                                        Map.of("reason", " "))
                                .statusCode())
                .isEqualTo(422);
        publisher.post(
                approval,
                approval + "/send-back?version=1",
                Map.of("reason", "The letter says 2032"));

        assertThat(author.page("/work").text()).contains("Sent back: Sent back");
        assertThat(author.page(approval).text()).contains("The letter says 2032");
        takenBack(author, approval);
    }

    @Test
    void nobodySignsWhatTheyPreparedNorWithoutThePost() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String approval = asked(author, moved(author, "Not by oneself"));

        assertThat(author.post(approval, approval + "/sign?version=1", Map.of()).statusCode())
                .isEqualTo(404);
        Visitor analyst = Visitor.as(Role.ANALYST, port);
        assertThat(analyst.get(approval).statusCode()).isEqualTo(404);
        Visitor auditor = Visitor.as(Role.AUDITOR, port);
        assertThat(auditor.page(approval).text()).doesNotContain("Your decision");
        assertThat(auditor.post(approval, approval + "/sign?version=1", Map.of()).statusCode())
                .isEqualTo(404);
        takenBack(author, approval);
    }

    @Test
    void aDraftIsThereForThoseWhomItConcerns() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String draft = moved(author, "For some");
        Visitor publisher = Visitor.as(Role.PUBLISHER, port);

        assertThat(publisher.get(draft).statusCode()).isEqualTo(404);
        assertThat(Visitor.as(Role.ANALYST, port).get(draft).statusCode()).isEqualTo(404);
        assertThat(Visitor.as(Role.ADMINISTRATOR, port).get(draft).statusCode()).isEqualTo(404);
        assertThat(Visitor.as(Role.AUDITOR, port).get(draft).statusCode()).isEqualTo(200);
        String approval = asked(author, draft);
        assertThat(publisher.get(draft).statusCode()).isEqualTo(200);
        takenBack(author, approval);
    }

    @Test
    void everyFaultIsShownByItsPlaceAndNobodyIsAskedToSignIt() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String draft = begun(author, "Broken");
        String text =
                author.page(draft + "/file?path=" + FILE).select("textarea").getFirst().wholeText();
        send(
                author,
                draft,
                "/file?path=" + FILE,
                Map.of("text", text.replace("kind: target", "kind: wish")));

        Document page = author.page(draft);
        assertThat(page.text()).contains("to be mended before anybody signs").contains(FILE);
        HttpResponse<String> answer = author.post(draft, draft + "/ask", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("It has faults, or changes nothing");
        send(author, draft, "/take-back?path=" + FILE, Map.of());
        assertThat(author.page(draft).text()).contains("Nothing: the record says all of it");
    }

    @Test
    void whatTheRecordOvertookIsNotLoadedOverIt() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String first = moved(author, "First");
        String second = moved(author, "Second");
        String late = asked(author, second);
        Visitor publisher = Visitor.as(Role.PUBLISHER, port);
        signed(publisher, asked(author, first));

        HttpResponse<String> answer = publisher.post(late, late + "/sign?version=1", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Changed on record since it was drafted: " + FILE);
        takenBack(author, late);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.yaml", "/etc/passwd", "commitments/x.sh", "a/b/c/d.yaml"})
    void noFileIsReadOrWrittenElsewhere(String path) {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String draft = begun(author, "Elsewhere");

        assertThat(author.get(draft + "/file?path=" + path).statusCode()).isEqualTo(404);
        assertThat(
                        author.post(draft, draft + "/file?path=" + path, Map.of("text", "x"))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyFaultOfAFormIsSaidAtOnceAndNothingTypedIsLost() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String draft = begun(author, "Nonsense");

        HttpResponse<String> answer =
                author.post(
                        draft,
                        draft + "/amend",
                        Map.of("promise", "x' OR 1=1", "source", "<b>", "words", "kept \u0001"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Give the id of a promise",
                        "Choose how it differs",
                        "Give the id of a source")
                .contains("kept ")
                .doesNotContain("<b>");
        assertThat(author.post("/work/plans", "/work/plans", Map.of("pack", "x")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theDatabaseItselfShowsAndTakesOnlyWhatIsOnes() {
        Visitor author = Visitor.as(Role.MISSION_TEAM, port);
        String approval = asked(author, moved(author, "By the database"));
        String id = approval.substring(approval.lastIndexOf('/') + 1);
        String publisher = Visitor.as(Role.PUBLISHER, port).account();
        String analyst = Visitor.as(Role.ANALYST, port).account();

        String funder = Visitor.as(Role.FUNDER, port).account();
        assertThat(counted(funder, "funder", PARTS)).isZero();
        assertThat(counted(funder, "funder", CHANGES)).isZero();
        assertThat(counted(publisher, "publisher", PARTS)).isPositive();
        assertThat(counted(analyst, "auditor", PARTS)).isPositive();
        for (String account : new String[] {author.account(), analyst}) {
            assertThatThrownBy(() -> decide(account, id)).hasStackTraceContaining("row-level");
        }
        takenBack(author, approval);
    }

    private long counted(String account, String roles, String query) {
        return DatabaseActing.acting(
                db, transaction, account, roles, () -> db.sql(query).query(Long.class).single());
    }

    private void decide(String account, String approval) {
        DatabaseActing.acting(
                db,
                transaction,
                account,
                "publisher",
                () ->
                        db.sql(
                                        """
                                        INSERT INTO approval.decision (asking, post, version, account,
                                                                       capacity, content, at, entry)
                                        VALUES (:id::bigint, 0, 1, :account::uuid, 1,
                                                decode(repeat('00', 32), 'hex'), now(), 0)
                                        """)
                                .param("id", approval)
                                .param("account", account)
                                .update());
    }

    private String begun(Visitor author, String title) {
        return path(
                author.post("/work/plans", "/work/plans", Map.of("pack", PACK, "title", title)));
    }

    private String moved(Visitor author, String title) {
        String draft = begun(author, title);
        send(author, draft, "/amend", MOVED);
        return draft;
    }

    /** Asks for a signature; answers with where it is given. */
    private String asked(Visitor author, String draft) {
        send(author, draft, "/ask", Map.of());
        return author.page(draft).select("a[href^=/work/approvals/]").getLast().attr("href");
    }

    private void signed(Visitor publisher, String approval) {
        String again = "/sign-in/again?next=" + approval;
        publisher.post(again, again, Map.of("password", DemonstrationAccounts.PASSWORD));
        String sign = publisher.page(approval).select("form[action*=/sign?]").attr("action");
        HttpResponse<String> answer = publisher.post(approval, sign, Map.of());
        assertThat(Visitor.to(answer)).as(answer.body()).endsWith("?done=signed");
    }

    private void takenBack(Visitor author, String approval) {
        author.post(approval, approval + "/withdraw", Map.of());
        assertThat(author.page(approval).text()).contains("It was withdrawn");
    }

    private void send(Visitor author, String draft, String what, Map<String, String> fields) {
        HttpResponse<String> answer = author.post(draft, draft + what, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void forgetProof(Visitor visitor) {
        String account = visitor.account();
        transaction.executeWithoutResult(_ ->
                db.sql(
                                """
                                DELETE FROM access.session_attributes a USING access.session s
                                WHERE a.session_primary_id = s.primary_id
                                  AND s.principal_name = :account
                                  AND a.attribute_name = 'cairn.proved'
                                """)
                        .param("account", account)
                        .update());
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return java.net.URI.create(Visitor.to(answer)).getPath();
    }
}
