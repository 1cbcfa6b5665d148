package scot.cairn.access.web;

import jakarta.servlet.ServletException;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.AccessReview;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.OpenSessions;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;

/** Signing in, showing it again before a signature, and signing out elsewhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SignInRoutes {

    private static final String WRONG = "The password is not that of your account. Type it again";

    private final Templates templates;
    private final SignInPage signInPage;
    private final ProofPage proofPage;
    private final SignedIn signedIn;
    private final OpenSessions sessions;
    private final AccessReview accesses;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    SignInRoutes(
            Templates templates,
            SignInPage signInPage,
            ProofPage proofPage,
            SignedIn signedIn,
            OpenSessions sessions,
            AccessReview accesses,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.templates = templates;
        this.signInPage = signInPage;
        this.proofPage = proofPage;
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.accesses = accesses;
        this.demonstration = demonstration;
    }

    @Bean
    RouterFunction<ServerResponse> signInPages() {
        return RouterFunctions.route()
                .GET("/sign-in", this::signIn)
                .GET(
                        "/sign-in/again",
                        request ->
                                templates.respond(
                                        proofPage.of(request, next(request), Filled.EMPTY)))
                .POST("/sign-in/again", this::again)
                .POST("/work/sessions/end", this::endOthers)
                .POST("/access/accounts/{account}/sessions/end", this::endAll)
                .build();
    }

    /** Whoever is signed in already goes on to their work. */
    private ServerResponse signIn(ServerRequest request) throws ServletException {
        return signedIn.person().isPresent()
                ? Routing.seeOther("/work")
                : templates.respond(HttpStatus.OK, signInPage.of(request));
    }

    /** The demonstration asks for its password; an issuer is asked to ask in its own way. */
    private ServerResponse again(ServerRequest request) {
        DemonstrationAccounts accounts = demonstration.getIfAvailable();
        if (accounts == null) {
            sessions.goOnTo(next(request), request.servletRequest());
            return Routing.seeOther("/oauth2/authorization/cairn?again");
        }
        String fault = fault(accounts, request.param("password").orElse(""));
        if (fault.isEmpty()) {
            sessions.prove(request.servletRequest());
            return Routing.seeOther(next(request));
        }
        return templates.respond(
                proofPage.of(
                        request, next(request), new Filled(Map.of(), Map.of("password", fault))));
    }

    private String fault(DemonstrationAccounts accounts, String password) {
        try {
            Person person = signedIn.person().orElseThrow();
            return accounts.isTheirs(person, password) ? "" : WRONG;
        } catch (AuthenticationException wrong) {
            return WRONG;
        }
    }

    private ServerResponse endOthers(ServerRequest request) {
        sessions.endAll(signedIn.person().orElseThrow().account(), request.servletRequest());
        return Routing.seeOther("/work?done=signed-out-elsewhere");
    }

    private ServerResponse endAll(ServerRequest request) {
        UUID account = Routing.pseudonym(request, "account");
        if (accesses.of(account).isEmpty()) {
            throw Routing.notThere();
        }
        sessions.endAll(account, request.servletRequest());
        return Routing.seeOther("/access/accounts/%s?done=signed-out".formatted(account));
    }

    /** A page of one's work and no other place: the address may have been written by anybody. */
    private static String next(ServerRequest request) {
        return request.param("next")
                .filter(next -> next.matches("/work(/[A-Za-z0-9-]+)*"))
                .orElse("/work");
    }
}
