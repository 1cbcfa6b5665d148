package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.cairn.ServiceTest;

/** A test of the service beside an issuer of OpenID Connect, a real one on this machine. */
@ServiceTest
abstract class AtIssuer {

    static final MockOAuth2Server ISSUER = TokenIssuer.SERVER;
    static final String NAME = TokenIssuer.NAME;
    static final String AUDIENCE = TokenIssuer.AUDIENCE;

    @LocalServerPort int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        String registration = "spring.security.oauth2.client.registration.cairn.";
        String issuer = ISSUER.issuerUrl(NAME).toString();
        registry.add("spring.security.oauth2.client.provider.cairn.issuer-uri", () -> issuer);
        registry.add(registration + "client-id", () -> "cairn");
        registry.add(registration + "client-secret", () -> "not a secret");
        registry.add(registration + "scope", () -> "openid,profile");
        registry.add(registration + "client-name", () -> "the test issuer");
        registry.add("cairn.administrator.issuer", () -> issuer);
        registry.add("cairn.administrator.subject", () -> "first");
        TokenIssuer.trustedBy(registry);
        registry.add("cairn.client-requests-per-minute", () -> 20);
    }

    /** Somebody whom the issuer vouches for, signed in. */
    Visitor signedIn(String subject, String name) {
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
