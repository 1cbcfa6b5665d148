package scot.cairn.access;

import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An issuer of tokens for programs, a real one on this machine. */
public final class TokenIssuer {

    static final MockOAuth2Server SERVER = started();
    static final String NAME = "mission";
    static final String AUDIENCE = "https://cairn.example.org/api";

    private TokenIssuer() {}

    private static MockOAuth2Server started() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        return server;
    }

    /** Has a service take its tokens. */
    public static void trustedBy(DynamicPropertyRegistry registry) {
        String resource = "spring.security.oauth2.resourceserver.jwt.";
        registry.add(resource + "issuer-uri", () -> SERVER.issuerUrl(NAME).toString());
        registry.add(resource + "audiences", () -> AUDIENCE);
    }

    /** A token that holds for an hour. */
    public static String token(String client) {
        return SERVER.issueToken(
                        NAME,
                        client,
                        new DefaultOAuth2TokenCallback(
                                NAME,
                                client,
                                "JWT",
                                List.of(AUDIENCE),
                                Map.of("client_id", client),
                                3600))
                .serialize();
    }
}
