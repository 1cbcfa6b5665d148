package scot.cairn.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/**
 * Who is signed in where, and since when. A session ends after half an hour without use, and after
 * twelve hours whatever the use (OWASP ASVS 5.0, 7.3.1 and 7.3.2).
 */
@Service
public class OpenSessions {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String SIGNED_IN = "cairn.signed-in";
    private static final String PROVED = "cairn.proved";
    private static final String NEXT = "cairn.next";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OpenSessions(
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions,
            Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * One browser in which a person is signed in.
     *
     * @param isThis whether it is the one that asks
     */
    public record Open(Instant since, Instant lastUsed, boolean isThis) {}

    /** Where a person is signed in, the last used first. */
    public List<Open> of(UUID account, HttpServletRequest asking) {
        String own = id(asking);
        return repository().findByPrincipalName(account.toString()).values().stream()
                .map(session ->
                        new Open(
                                session.getCreationTime(),
                                session.getLastAccessedTime(),
                                session.getId().equals(own)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Signs a person out of every browser but the one that asks. */
    public void endAll(UUID account, HttpServletRequest asking) {
        String own = id(asking);
        FindByIndexNameSessionRepository<? extends Session> repository = repository();
        repository.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(own))
                .forEach(repository::deleteById);
        LOG.info("ended the open sessions of {}", account);
    }

    /**
     * Whether whoever is signed in has shown who they are within the last five minutes, as a
     * signature asks (ASVS 7.5.3).
     */
    public boolean isProvedLately(HttpServletRequest asking) {
        @Nullable Instant proved = moment(asking.getSession(false), PROVED);
        Instant now = clock.instant();
        return proved != null && !proved.isAfter(now) && proved.plus(FRESH).isAfter(now);
    }

    /** Keeps who has signed in, by the number of their account and nothing else of them. */
    void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication) {
        HttpSession session = request.getSession();
        session.setAttribute(SIGNED_IN, clock.instant().toString());
        session.removeAttribute(PROVED);
        @Nullable Instant proved = proved(authentication);
        if (proved != null) {
            session.setAttribute(PROVED, proved.toString());
        }
        SecurityContext context =
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                authentication.getName(), "", List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Notes that the one who is signed in has shown again, now, who they are. */
    public void prove(HttpServletRequest request) {
        request.getSession().setAttribute(PROVED, clock.instant().toString());
    }

    /** Notes where somebody wants to go once the issuer has vouched for them anew. */
    public void goOnTo(String next, HttpServletRequest request) {
        request.getSession().setAttribute(NEXT, next);
    }

    /** Where they wanted to go; empty if nowhere. */
    String next(HttpServletRequest request) {
        HttpSession session = request.getSession();
        String next = session.getAttribute(NEXT) instanceof String kept ? kept : "";
        session.removeAttribute(NEXT);
        return next;
    }

    /** Ends the session of a request whose time is over. */
    void endIfOver(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        @Nullable Instant since = moment(session, SIGNED_IN);
        if (session != null && since != null && !since.plus(LONGEST).isAfter(clock.instant())) {
            session.invalidate();
        }
    }

    /** When somebody last showed who they are; an issuer may have known them for hours. */
    private @Nullable Instant proved(Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getAuthenticatedAt()
                : clock.instant();
    }

    private static @Nullable Instant moment(@Nullable HttpSession session, String name) {
        return session != null && session.getAttribute(name) instanceof String at
                ? Instant.parse(at)
                : null;
    }

    private static String id(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private FindByIndexNameSessionRepository<? extends Session> repository() {
        return sessions.getObject();
    }
}
