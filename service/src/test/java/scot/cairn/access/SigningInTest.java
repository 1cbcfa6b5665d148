package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import scot.cairn.loading.LoadingPack;

/** Who signs in is who they say, for as long as they stay, and nobody else. */
@AccessTest
class SigningInTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Places places;
    @Autowired private Accounts store;
    @Autowired private Appointing appointing;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void whoeverSignsInComesBackToWhereTheyWent() {
        Visitor visitor = new Visitor(port);

        assertThat(Visitor.to(visitor.get("/access/permissions"))).endsWith("/sign-in");
        assertThat(Visitor.to(visitor.signIn("analyst", DemonstrationAccounts.PASSWORD)))
                .endsWith("/access/permissions");
        assertThat(visitor.page("/work").text()).contains("Signed in as Analyst (demonstration)");
    }

    @Test
    void theSignInPageListsTheDemonstrationsAccounts() {
        assertThat(new Visitor(port).page("/sign-in").select("select[name=username] option"))
                .hasSize(Role.values().length + 1);
    }

    @Test
    void aSessionFixedBeforehandIsNotTheOneThatIsSignedIn() {
        Visitor visitor = new Visitor(port);
        visitor.page("/sign-in");
        String before = visitor.cookie();
        visitor.signIn("analyst", DemonstrationAccounts.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void theCookieIsWorthNothingAfterSigningOut() {
        Visitor visitor = Visitor.as(Role.ANALYST, port);
        String cookie = visitor.cookie();
        HttpResponse<String> out = visitor.post("/work", "/sign-out", Map.of());

        assertThat(Visitor.to(out)).endsWith("/sign-in?out");
        assertThat(
                        new scot.cairn.Reader(port)
                                .send("GET", "/work", Map.of("Cookie", "cairn=" + cookie))
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        Visitor visitor = Visitor.as(Role.ADMINISTRATOR, port);
        HttpResponse<String> without = visitor.forge("/sign-out", Map.of());
        HttpResponse<String> wrong = visitor.forge("/sign-out", Map.of("_csrf", "guessed"));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongPasswordsCloseOneAccountForAWhileAndNoOther() {
        MovingClock now = new MovingClock();
        DemonstrationAccounts alone =
                new DemonstrationAccounts(store, appointing, places, now, "", "");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> alone.authenticate("interviewer", "guess"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThatThrownBy(
                            () -> alone.authenticate("interviewer", DemonstrationAccounts.PASSWORD))
                    .isInstanceOf(LockedException.class);
        }

        assertThat(alone.authenticate("funder", DemonstrationAccounts.PASSWORD).isAuthenticated())
                .isTrue();
        now.pass(Duration.ofMinutes(5));
        assertThat(
                        alone.authenticate("interviewer", DemonstrationAccounts.PASSWORD)
                                .isAuthenticated())
                .isTrue();
        assertThat(new Visitor(port).page("/sign-in?wait").text()).contains("Wait five minutes");
    }

    @Test
    void anAccountThatIsNotThereIsAnsweredLikeAWrongPassword() {
        assertThat(Visitor.to(new Visitor(port).signIn("nobody", "x"))).endsWith("/sign-in?wrong");
        assertThat(Visitor.to(new Visitor(port).signIn("", ""))).endsWith("/sign-in?wrong");
    }

    @Test
    void pagesOfThoseWhoAreSignedInAreKeptByNobody() {
        assertThat(
                        Visitor.as(Role.ANALYST, port)
                                .get("/work")
                                .headers()
                                .firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void readingWhatIsPublicSetsNoCookieAsThePageOfCookiesSays() {
        Visitor reader = new Visitor(port);
        for (String path : new String[] {"/", "/outcomes", "/outcomes.json", "/cookies"}) {
            assertThat(reader.get(path).headers().map()).doesNotContainKey("set-cookie");
        }
        assertThat(reader.page("/cookies").text()).contains("set no cookie");
        assertThat(reader.page("/privacy").text()).contains("Your name is not in the ledger");
    }

    /** A clock that a test moves on. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
