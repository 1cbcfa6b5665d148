package scot.cairn.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * What every request passes before it reaches a page: {@link Permissions} says who may. What is
 * nobody's, or not yours, is a page that is not there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Doors {

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private static final String SIGN_IN = "/sign-in";

    private final Permissions permissions;
    private final SignedIn signedIn;
    private final Accounts accounts;
    private final Clock clock;

    Doors(Permissions permissions, SignedIn signedIn, Accounts accounts, Clock clock) {
        this.permissions = permissions;
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Bean
    SecurityFilterChain everyDoor(
            HttpSecurity http, ObjectProvider<ClientRegistrationRepository> issuers) {
        http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(byTheTable()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(this::changes))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(comingBack()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(nobodyYet())
                                .accessDeniedHandler(notTheirs()))
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .failureHandler(wrongPassword())
                                .successHandler(welcome()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"));
        if (issuers.getIfAvailable() != null) {
            http.oauth2Login(issuer ->
                    issuer.loginPage(SIGN_IN)
                            .userInfoEndpoint(
                                    user -> user.oidcUserService(new Admitting(accounts, clock)))
                            .successHandler(welcome()));
        }
        return http.build();
    }

    /** Paths are taken as sent: whoever asks for what has no row gets no page. */
    @Bean
    HttpFirewall anyPath() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedLineFeed(true);
        firewall.setAllowUrlEncodedCarriageReturn(true);
        firewall.setAllowUrlEncodedLineSeparator(true);
        firewall.setAllowUrlEncodedParagraphSeparator(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowNull(true);
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    private AuthorizationManager<RequestAuthorizationContext> byTheTable() {
        return (authentication, context) -> {
            Optional<Permission> row = row(context.getRequest());
            boolean may =
                    row.isPresent()
                            && (row.get().who() == Permission.Who.EVERYONE
                                    || signedIn.person(authentication.get())
                                            .filter(row.get()::allows)
                                            .isPresent());
            return new AuthorizationDecision(may);
        };
    }

    private Optional<Permission> row(HttpServletRequest request) {
        return permissions.of(request.getMethod(), request.getRequestURI());
    }

    /** Whether a request must prove that it comes from one of our own pages. */
    private boolean changes(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && row(request).filter(row -> row.method().equals("POST")).isPresent();
    }

    @SuppressWarnings("NullAway") // its documentation says that null means no such parameter
    private HttpSessionRequestCache comingBack() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && row(request).isPresent());
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private AuthenticationEntryPoint nobodyYet() {
        return (request, response, _) -> {
            if (row(request).isPresent()) {
                response.sendRedirect(SIGN_IN);
            } else {
                response.sendError(404);
            }
        };
    }

    private AccessDeniedHandler notTheirs() {
        return (request, response, why) -> {
            if (row(request).isPresent()) {
                LOG.warn(
                        "refused {} to {}: {}",
                        row(request).map(row -> row.method() + " " + row.route()).orElse(""),
                        Acting.now().account(),
                        why.getClass().getSimpleName());
            }
            response.sendError(why instanceof CsrfException ? 403 : 404);
        };
    }

    private static AuthenticationFailureHandler wrongPassword() {
        return (_, response, why) ->
                response.sendRedirect(
                        SIGN_IN + (why instanceof LockedException ? "?wait" : "?wrong"));
    }

    private AuthenticationSuccessHandler welcome() {
        SavedRequestAwareAuthenticationSuccessHandler onwards =
                new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setDefaultTargetUrl("/work");
        onwards.setRequestCache(comingBack());
        return (request, response, authentication) -> {
            accounts.noteSignIn(UUID.fromString(authentication.getName()), clock.instant());
            onwards.onAuthenticationSuccess(request, response, authentication);
        };
    }
}
