package scot.cairn.access.web;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.AccessReview;
import scot.cairn.access.Appointing;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.access.Wanted;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Templates;

/** Signing in, what one may do, and who may do what. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccessRoutes {

    private final Templates templates;
    private final SignInPage signInPage;
    private final OwnWorkPage ownWork;
    private final ReviewPages review;
    private final AccountPage accountPage;
    private final SignedIn signedIn;
    private final AccessReview accesses;
    private final Appointing appointing;

    AccessRoutes(
            Templates templates,
            SignInPage signInPage,
            OwnWorkPage ownWork,
            ReviewPages review,
            AccountPage accountPage,
            SignedIn signedIn,
            AccessReview accesses,
            Appointing appointing) {
        this.templates = templates;
        this.signInPage = signInPage;
        this.ownWork = ownWork;
        this.review = review;
        this.accountPage = accountPage;
        this.signedIn = signedIn;
        this.accesses = accesses;
        this.appointing = appointing;
    }

    @Bean
    RouterFunction<ServerResponse> accessPages() {
        return RouterFunctions.route()
                .GET("/sign-in", this::signIn)
                .GET("/work", request -> templates.respond(ownWork.of(request, Filled.EMPTY, 0)))
                .GET("/access", request -> templates.respond(review.everyone(request)))
                .GET(
                        "/access/permissions",
                        request -> templates.respond(review.permissions(request)))
                .GET("/access/accounts/{account}", request -> account(request, Filled.EMPTY, 0))
                .POST("/access/accounts/{account}/capacities", this::appoint)
                .POST("/access/capacities/{capacity}/end", this::end)
                .POST("/work/capacities/{capacity}/give-up", this::giveUp)
                .POST("/work/capacities/{capacity}/delegation", this::delegate)
                .build();
    }

    /** Whoever is signed in already goes on to their work. */
    private ServerResponse signIn(ServerRequest request) throws ServletException {
        return signedIn.person().isPresent()
                ? seeOther("/work")
                : templates.respond(HttpStatus.OK, signInPage.of(request));
    }

    private ServerResponse account(ServerRequest request, Filled filled, long about)
            throws ServletException {
        return account(request)
                .flatMap(accesses::of)
                .map(held -> templates.respond(accountPage.of(request, held, filled, about)))
                .orElseGet(AccessRoutes::notThere);
    }

    private ServerResponse appoint(ServerRequest request) throws ServletException {
        Optional<UUID> account = account(request).filter(id -> accesses.of(id).isPresent());
        if (account.isEmpty()) {
            return notThere();
        }
        Map<String, String> sent = sent(request);
        Map<String, String> wrong =
                appointing.appoint(
                        person(),
                        account.get(),
                        new Wanted(
                                sent.getOrDefault("role", ""),
                                sent.getOrDefault("body", ""),
                                sent.getOrDefault("area", ""),
                                sent.getOrDefault("from", ""),
                                sent.getOrDefault("to", ""),
                                sent.getOrDefault("cites", "")));
        return wrong.isEmpty()
                ? seeOther("/access/accounts/%s?done=appointed".formatted(account.get()))
                : templates.respond(
                        accountPage.of(
                                request,
                                accesses.of(account.get()).orElseThrow(),
                                new Filled(sent, wrong),
                                0));
    }

    private ServerResponse end(ServerRequest request) throws ServletException {
        Optional<Capacity> capacity = number(request).flatMap(accesses::capacity);
        if (capacity.isEmpty()) {
            return notThere();
        }
        Map<String, String> sent = sent(request);
        Map<String, String> wrong =
                appointing.end(person(), capacity.get(), sent.getOrDefault("reason", ""));
        UUID account = capacity.get().account();
        return wrong.isEmpty()
                ? seeOther("/access/accounts/%s?done=ended".formatted(account))
                : templates.respond(
                        accountPage.of(
                                request,
                                accesses.of(account).orElseThrow(),
                                new Filled(sent, wrong),
                                capacity.get().id()));
    }

    private ServerResponse giveUp(ServerRequest request) throws ServletException {
        return withOwn(
                request,
                "given-up",
                (person, own, sent) ->
                        appointing.giveUp(person, own, sent.getOrDefault("reason", "")));
    }

    private ServerResponse delegate(ServerRequest request) throws ServletException {
        return withOwn(
                request,
                "delegated",
                (person, own, sent) ->
                        appointing.delegate(
                                person,
                                own,
                                sent.getOrDefault("delegate", ""),
                                sent.getOrDefault("until", ""),
                                sent.getOrDefault("minute", "")));
    }

    /** What somebody does with a capacity of their own; answers with what is wrong. */
    private interface Doing {
        Map<String, String> with(Person person, Capacity own, Map<String, String> sent);
    }

    private ServerResponse withOwn(ServerRequest request, String done, Doing doing)
            throws ServletException {
        Person person = person();
        Optional<Capacity> own = number(request).flatMap(person::capacity);
        if (own.isEmpty()) {
            return notThere();
        }
        Map<String, String> sent = sent(request);
        Map<String, String> wrong = doing.with(person, own.get(), sent);
        return wrong.isEmpty()
                ? seeOther("/work?done=" + done)
                : templates.respond(ownWork.of(request, new Filled(sent, wrong), own.get().id()));
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }

    private static Map<String, String> sent(ServerRequest request) {
        return new HashMap<>(request.params().asSingleValueMap());
    }

    private static Optional<UUID> account(ServerRequest request) {
        try {
            return Optional.of(UUID.fromString(request.pathVariable("account")));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(ServerRequest request) {
        return Optional.of(request.pathVariable("capacity"))
                .filter(asked -> asked.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static ServerResponse seeOther(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    /** The container asks for the page that says so. */
    private static ServerResponse notThere() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
