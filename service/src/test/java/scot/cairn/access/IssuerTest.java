package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.cairn.ServiceTest;

/** People sign in at an issuer of OpenID Connect, a real one on this machine. */
@ServiceTest
@DirtiesContext
class IssuerTest {

    private static final MockOAuth2Server ISSUER = started();
    private static final String NAME = "mission";

    @LocalServerPort private int port;

    private static MockOAuth2Server started() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        String registration = "spring.security.oauth2.client.registration.cairn.";
        registry.add(
                "spring.security.oauth2.client.provider.cairn.issuer-uri",
                () -> ISSUER.issuerUrl(NAME).toString());
        registry.add(registration + "client-id", () -> "cairn");
        registry.add(registration + "client-secret", () -> "not a secret");
        registry.add(registration + "scope", () -> "openid,profile");
        registry.add(registration + "client-name", () -> "the test issuer");
        registry.add("cairn.administrator.issuer", () -> ISSUER.issuerUrl(NAME).toString());
        registry.add("cairn.administrator.subject", () -> "first");
    }

    @AfterAll
    static void stop() {
        ISSUER.shutdown();
    }

    @Test
    void whomTheIssuerVouchesForIsKnownAndMayDoNothingYet() {
        Visitor moira = signedIn("moira-7", "Moira");

        assertThat(moira.page("/work").text())
                .contains("Signed in as Moira")
                .contains("act in no capacity today");
        assertThat(moira.get("/access").statusCode()).isEqualTo(404);
    }

    @Test
    void theSamePersonWithAnotherNameIsTheSameAccount() {
        String before = signedIn("iain-8", "Iain").account();

        assertThat(signedIn("iain-8", "Iain of the Isles").account()).isEqualTo(before);
        assertThat(signedIn("iain-9", "Iain").account()).isNotEqualTo(before);
    }

    @Test
    void theFirstAdministratorIsWhomTheOperatorNamed() {
        Visitor first = signedIn("first", "The First");

        assertThat(first.page("/access").text()).contains("Administrator");
        assertThat(first.page("/work").text()).contains("Named by the operator");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer =
                visitor.get("/login/oauth2/code/cairn?code=stolen&state=guessed");

        assertThat(Visitor.to(answer)).endsWith("/sign-in?error");
        assertThat(Visitor.to(visitor.get("/work"))).endsWith("/sign-in");
    }

    @Test
    void thereIsNoPasswordBesideTheIssuer() {
        assertThat(new Visitor(port).page("/sign-in").select("input[name=password]")).isEmpty();
        assertThat(new Visitor(port).page("/sign-in").text()).contains("the test issuer");
    }

    private Visitor signedIn(String subject, String name) {
        ISSUER.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        NAME, subject, "JWT", List.of("cairn"), Map.of("name", name), 3600));
        Visitor visitor = new Visitor(port);
        String issuer = Visitor.to(visitor.get("/oauth2/authorization/cairn"));
        String back = Visitor.to(visitor.get(URI.create(issuer)));
        assertThat(Visitor.to(visitor.get(URI.create(back)))).endsWith("/work");
        return visitor;
    }
}
