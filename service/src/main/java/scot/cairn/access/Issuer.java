package scot.cairn.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What is asked of the issuer of sign-ins: who somebody is, and before a signature that they show
 * it anew (OpenID Connect Core 1.0, 3.1.2.1). Cairn asks it for nothing afterwards, so what would
 * let it is not kept.
 */
final class Issuer implements OAuth2AuthorizationRequestResolver, OAuth2AuthorizedClientRepository {

    /** The parameter of our own that asks for a new proof. */
    static final String AGAIN = "again";

    private static final Map<String, Object> ANEW = Map.of("prompt", "login", "max_age", "0");

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    Issuer(ClientRegistrationRepository registrations) {
        this.usual =
                new DefaultOAuth2AuthorizationRequestResolver(
                        registrations, "/oauth2/authorization");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return anew(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return anew(request, usual.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest anew(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asking) {
        return asking == null || request.getParameter(AGAIN) == null
                ? asking
                : OAuth2AuthorizationRequest.from(asking)
                        .additionalParameters(more -> more.putAll(ANEW))
                        .build();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the library's own signature
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nothing is kept.
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nothing was kept.
    }
}
