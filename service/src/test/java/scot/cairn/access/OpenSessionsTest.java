package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.loading.LoadingPack;

/** A session holds little, ends in time, and is its person's to end. */
@AccessTest
class OpenSessionsTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void aSignatureAsksForThePasswordAgainAndOnlyTheRightOneWillDo() {
        Visitor visitor = Visitor.as(Role.ANALYST, port);
        String again = "/sign-in/again?next=/work/jobs";

        HttpResponse<String> wrong = visitor.post(again, again, Map.of("password", "guess"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("is not that of your account");
        assertThat(
                        Visitor.to(
                                visitor.post(
                                        again,
                                        again,
                                        Map.of("password", DemonstrationAccounts.PASSWORD))))
                .endsWith("/work/jobs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/work",
                "//elsewhere.example",
                "/work/../sign-out"
            })
    void nobodyIsLedElsewhereByAnAddress(String next) {
        String again = "/sign-in/again?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        Visitor visitor = Visitor.as(Role.ANALYST, port);

        assertThat(
                        Visitor.to(
                                visitor.post(
                                        again,
                                        again,
                                        Map.of("password", DemonstrationAccounts.PASSWORD))))
                .endsWith("/work");
    }

    @Test
    void aPersonSeesWhereTheyAreSignedInAndSignsOutElsewhere() {
        Visitor here = Visitor.as(Role.FUNDER, port);
        Visitor elsewhere = Visitor.as(Role.FUNDER, port);
        assertThat(here.page("/work").select("[aria-labelledby=table-sessions] tbody tr").size())
                .isGreaterThan(1);

        here.post("/work", "/work/sessions/end", Map.of());

        assertThat(Visitor.to(elsewhere.get("/work"))).endsWith("/sign-in");
        assertThat(here.page("/work").select("[aria-labelledby=table-sessions] tbody tr"))
                .hasSize(1);
    }

    @Test
    void anAdministratorSignsSomebodyOutEverywhere() {
        Visitor lost = Visitor.as(Role.INTERVIEWER, port);
        String page = "/access/accounts/" + lost.account();
        Visitor administrator = Visitor.as(Role.ADMINISTRATOR, port);

        administrator.post(page, page + "/sessions/end", Map.of());

        assertThat(Visitor.to(lost.get("/work"))).endsWith("/sign-in");
        assertThat(administrator.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTwelveHoursWhateverItsUse() {
        Visitor visitor = Visitor.as(Role.PANEL_MEMBER, port);
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
        beganHoursAgo(visitor, 12);

        assertThat(Visitor.to(visitor.get("/work"))).endsWith("/sign-in");
    }

    @Test
    void aSessionHoldsAnAccountsNumberAndNoNameAndRunsNothing() {
        Visitor.as(Role.GROUP_MEMBER, port);
        List<byte[]> kept =
                transaction.execute(_ ->
                        db.sql("SELECT attribute_bytes FROM access.session_attributes")
                                .query(byte[].class)
                                .list());

        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(bytes -> {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    assertThat(text).matches("(?s)[{\\[\"].*").doesNotContain("Group member");
                });
    }

    private void beganHoursAgo(Visitor visitor, int hours) {
        String id =
                new String(Base64.getDecoder().decode(visitor.cookie()), StandardCharsets.UTF_8);
        transaction.executeWithoutResult(_ ->
                assertThat(
                                db.sql(
                                                """
                                                UPDATE access.session_attributes
                                                SET attribute_bytes = convert_to(:since, 'UTF8')
                                                WHERE attribute_name = 'cairn.signed-in'
                                                  AND session_primary_id = (
                                                    SELECT primary_id FROM access.session
                                                    WHERE session_id = :id)
                                                """)
                                        .param(
                                                "since",
                                                '"'
                                                        + Instant.now()
                                                                .minus(Duration.ofHours(hours))
                                                                .toString()
                                                        + '"')
                                        .param("id", id)
                                        .update())
                        .isEqualTo(1));
    }
}
