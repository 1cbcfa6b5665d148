package scot.cairn.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who vouches for the people who sign in to a production service: any issuer of OpenID Connect. */
final class SignInSettings {

    private static final String REGISTRATION = "spring.security.oauth2.client.registration.cairn.";
    private static final String ISSUER = "CAIRN_OIDC_ISSUER";
    private static final String CLIENT = "CAIRN_OIDC_CLIENT_ID";
    private static final String SECRET = "CAIRN_OIDC_CLIENT_SECRET";
    private static final String NAME = "CAIRN_OIDC_NAME";
    private static final String AUDIENCE = "CAIRN_OIDC_AUDIENCE";
    private static final String ADMINISTRATOR = "CAIRN_ADMINISTRATOR";

    private SignInSettings() {}

    /**
     * From {@code CAIRN_OIDC_ISSUER}, {@code CAIRN_OIDC_CLIENT_ID} and {@code
     * CAIRN_OIDC_CLIENT_SECRET}; what the sign-in page calls the issuer, {@code CAIRN_OIDC_NAME};
     * {@code CAIRN_ADMINISTRATOR}, the issuer's subject of who is to appoint the others; and {@code
     * CAIRN_OIDC_AUDIENCE}, for whom tokens of programs are made out, without which none comes in.
     * Without any of the first three nobody can sign in, and the sign-in page says so.
     *
     * @throws BadInput if only some of the three are set, or tokens of programs could be those of
     *     people
     */
    static Map<String, String> fromEnvironment() {
        List<String> missing =
                List.of(ISSUER, CLIENT, SECRET).stream()
                        .filter(variable -> environment(variable).isEmpty())
                        .toList();
        if (missing.size() == 3) {
            return Map.of();
        }
        if (!missing.isEmpty()) {
            throw new BadInput(
                    "Not set: %s; for signing in set all of %s, %s and %s, or none."
                            .formatted(String.join(", ", missing), ISSUER, CLIENT, SECRET));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "spring.security.oauth2.client.provider.cairn.issuer-uri", environment(ISSUER));
        settings.put(REGISTRATION + "client-id", environment(CLIENT));
        settings.put(REGISTRATION + "client-secret", environment(SECRET));
        settings.put(REGISTRATION + "scope", "openid,profile");
        settings.put(
                REGISTRATION + "client-name",
                environment(NAME).isEmpty() ? environment(ISSUER) : environment(NAME));
        settings.put("server.servlet.session.cookie.name", "__Host-cairn");
        settings.put("server.servlet.session.cookie.path", "/");
        settings.put("server.servlet.session.cookie.secure", "true");
        if (!environment(AUDIENCE).isEmpty()) {
            tokens(settings);
        }
        if (!environment(ADMINISTRATOR).isEmpty()) {
            settings.put("cairn.administrator.issuer", environment(ISSUER));
            settings.put("cairn.administrator.subject", environment(ADMINISTRATOR));
        }
        return settings;
    }

    /**
     * An identity token of a person is made out to the client id, and must be worth nothing here.
     */
    private static void tokens(Map<String, String> settings) {
        if (environment(AUDIENCE).equals(environment(CLIENT))) {
            throw new BadInput(
                    "%s must not be the same as %s: name this service by an address, such as"
                                    .formatted(AUDIENCE, CLIENT)
                            + " https://cairn.example.org/api.");
        }
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", environment(ISSUER));
        settings.put("spring.security.oauth2.resourceserver.jwt.audiences", environment(AUDIENCE));
    }

    private static String environment(String variable) {
        @Nullable String value = System.getenv(variable);
        return value == null ? "" : value.strip();
    }
}
