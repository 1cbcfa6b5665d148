package scot.cairn.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
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
    private final OpenSessions sessions;
    private final ClientDoor clientDoor;
    private final Clock clock;

    Doors(
            Permissions permissions,
            SignedIn signedIn,
            Accounts accounts,
            OpenSessions sessions,
            ClientDoor clientDoor,
            Clock clock) {
        this.permissions = permissions;
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clientDoor = clientDoor;
        this.clock = clock;
    }

    @Bean
    SecurityFilterChain everyDoor(
            HttpSecurity http,
            ObjectProvider<ClientRegistrationRepository> issuers,
            ObjectProvider<JwtDecoder> tokens,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences:}") String audiences,
            @Value("${cairn.client-requests-per-minute:300}") int mostAMinute) {
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
        http.addFilterBefore(notForEver(), SecurityContextHolderFilter.class);
        ClientRegistrationRepository known = issuers.getIfAvailable();
        if (known != null) {
            atIssuer(http, new Issuer(known));
        }
        JwtDecoder decoder = tokens.getIfAvailable();
        if (decoder != null && !audiences.isBlank()) {
            withTokens(http, decoder, new Allowances(mostAMinute, Duration.ofMinutes(1), clock));
        }
        return http.build();
    }

    private void atIssuer(HttpSecurity http, Issuer issuer) {
        http.oauth2Login(login ->
                login.loginPage(SIGN_IN)
                        .authorizationEndpoint(ask -> ask.authorizationRequestResolver(issuer))
                        .authorizedClientRepository(issuer)
                        .userInfoEndpoint(
                                user -> user.oidcUserService(new Admitting(accounts, clock)))
                        .failureHandler(
                                (_, response, _) -> response.sendRedirect(SIGN_IN + "?error"))
                        .successHandler(welcome()));
    }

    private Filter notForEver() {
        return (request, response, chain) -> {
            sessions.endIfOver((HttpServletRequest) request);
            chain.doFilter(request, response);
        };
    }

    /** Programs bring a token to the API and nowhere else; it makes no session. */
    private void withTokens(HttpSecurity http, JwtDecoder decoder, Allowances allowances) {
        DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
        http.oauth2ResourceServer(server ->
                        server.bearerTokenResolver(request ->
                                        ClientDoor.isApi(request) ? header.resolve(request) : null)
                                .authenticationEntryPoint(nobodyYet())
                                .accessDeniedHandler(notTheirs())
                                .jwt(jwt -> jwt.decoder(decoder)))
                .addFilterAfter(
                        new ClientAllowance(allowances), BearerTokenAuthenticationFilter.class);
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
            HttpServletRequest request = context.getRequest();
            return new AuthorizationDecision(
                    row(request)
                            .filter(row -> may(authentication.get(), row, request))
                            .isPresent());
        };
    }

    private boolean may(
            @Nullable Authentication authentication, Permission row, HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (row.who()) {
            case EVERYONE, STRANGERS -> true;
            case SIGNED_IN, ROLES ->
                    signedIn.person(authentication)
                            .filter(person -> row.allows(person, path))
                            .isPresent();
            case CLIENTS -> clientDoor.ask(authentication, row, path) == ClientDoor.Answer.COME_IN;
        };
    }

    private static boolean isForClients(Permission row) {
        return row.who() == Permission.Who.CLIENTS;
    }

    private Optional<Permission> row(HttpServletRequest request) {
        return permissions.of(request.getMethod(), request.getRequestURI());
    }

    /** Whether a request must prove that it comes from one of our own pages. */
    private boolean changes(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && row(request)
                        .filter(row -> row.method().equals("POST"))
                        .filter(row -> row.who() != Permission.Who.STRANGERS)
                        .isPresent();
    }

    @SuppressWarnings("NullAway") // its documentation says that null means no such parameter
    private HttpSessionRequestCache comingBack() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request ->
                request.getMethod().equals("GET")
                        && !ClientDoor.isApi(request)
                        && row(request).isPresent());
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private AuthenticationEntryPoint nobodyYet() {
        return (request, response, _) -> {
            if (ClientDoor.isApi(request)) {
                response.setHeader("WWW-Authenticate", "Bearer");
                response.sendError(401);
            } else if (row(request).isPresent()) {
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
            Optional<Permission> ofClients = row(request).filter(Doors::isForClients);
            if (ofClients.isPresent()) {
                ClientDoor.Answer answer =
                        clientDoor.ask(
                                SecurityContextHolder.getContext().getAuthentication(),
                                ofClients.get(),
                                request.getRequestURI());
                response.setHeader("WWW-Authenticate", "Bearer");
                response.sendError(answer.status());
            } else {
                response.sendError(why instanceof CsrfException ? 403 : 404);
            }
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
            sessions.begin(request, response, authentication);
            String next = sessions.next(request);
            if (next.isEmpty()) {
                onwards.onAuthenticationSuccess(request, response, authentication);
            } else {
                response.sendRedirect(next);
            }
        };
    }
}
