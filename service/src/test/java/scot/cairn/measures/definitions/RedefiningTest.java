package scot.cairn.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
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

/** An analyst changes a definition as text, sees what that brings, and another person signs it. */
@AccessTest
class RedefiningTest {

    private static final String LIST = "/work/definitions";
    private static final String ONE = "/work/definitions/lanterns-out";
    private static final String BREAK =
            """

            breaks:
              - at: '2020'
                what: From 2020 on the harbour's own lanterns are counted too.
                source: lantern-plan
            """;

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
    void aBreakIsLookedAtSignedByAnotherAndTheDefinitionBeforeStaysReadable() {
        assertThat(analyst.page(LIST).select("main table a").eachText())
                .contains("Lanterns that went out");
        String text = text() + BREAK;

        assertThat(body(send(text, "look", ""), 200))
                .contains("What it would change; nothing is written yet")
                .contains("[added: at: 2020,")
                .contains("2 figures can be compared with the one of the period before.")
                .contains("It would be 1: 1 comparison would no longer be made.")
                .contains("Pages whose title or sentence changes");
        assertThat(body(send(text, "ask", " "), 422)).contains("Give the reason");

        HttpResponse<String> asked = send(text, "ask", "Other lanterns are counted");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        String draft = Visitor.to(asked).replaceAll("[?].*", "");
        assertThat(new Visitor(port).page("/measures/lanterns-out").text())
                .doesNotContain("own lanterns are counted too");
        String approval = analyst.page(draft).select("a[href^=/work/approvals/]").attr("href");
        assertThat(Visitor.as(Role.PUBLISHER, port).get(approval).statusCode()).isEqualTo(404);

        Visitor head = Visitor.as(Role.HEAD_OF_PROFESSION, port);
        assertThat(head.page(draft).text()).contains("own lanterns are counted too");
        String again = "/sign-in/again?next=" + approval;
        head.post(again, again, Map.of("password", DemonstrationAccounts.PASSWORD));
        String sign = head.page(approval).select("form[action*=/sign?]").attr("action");
        assertThat(Visitor.to(head.post(approval, sign, Map.of()))).endsWith("?done=signed");

        assertThat(new Visitor(port).page("/measures/lanterns-out").text())
                .contains("How the definition was changed")
                .contains("own lanterns are counted too");
        assertThat(body(send(text, "look", ""), 422))
                .contains("The record says all of it already.");
    }

    @Test
    void faultsAreSaidByLineAndColumnAndNothingIsLost() {
        String faulty = text().replace("polarity: lower_is_better", "polarity: sideways");
        HttpResponse<String> answer = send(faulty, "ask", "Why not");

        assertThat(body(answer, 422)).contains("measures/lanterns-out.yaml:10:11");
        assertThat(Jsoup.parse(answer.body()).select("textarea[name=text]").text())
                .contains("polarity: sideways");
        assertThat(body(send(text(), "", ""), 422)).contains("Choose what to do");
        assertThat(analyst.get("/work/definitions/no-such").statusCode()).isEqualTo(404);
        assertThat(
                        Visitor.as(Role.HEAD_OF_PROFESSION, port)
                                .page(ONE)
                                .select("form[action=%s]".formatted(ONE)))
                .isEmpty();
    }

    @Test
    void theDatabaseLetsAnAnalystChangeNothingElseOfAPlan() {
        assertThatThrownBy(() ->
                        DatabaseActing.acting(
                                db,
                                transaction,
                                analyst.account(),
                                "analyst",
                                () -> changed(analyst.account())))
                .hasStackTraceContaining("row-level security");
    }

    private int changed(String account) {
        UUID author = UUID.fromString(account);
        db.sql("INSERT INTO drafting.draft VALUES (990099, 'x', 'x', :author, now())")
                .param("author", author)
                .update();
        return db.sql(
                        """
                        INSERT INTO drafting.change (draft, path, text, author, at)
                        VALUES (990099, 'commitments/promises.yaml', 'x', :author, now())
                        """)
                .param("author", author)
                .update();
    }

    private String text() {
        return analyst.page(ONE).expectFirst("textarea[name=text]").wholeText().stripLeading();
    }

    private HttpResponse<String> send(String text, String what, String why) {
        return analyst.post(ONE, ONE, Map.of("text", text, "what", what, "why", why));
    }

    private static String body(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body()).text();
    }
}
