package scot.cairn.access.web;

import jakarta.servlet.ServletException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.AccessReview;
import scot.cairn.access.Appointing;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.access.Term;
import scot.cairn.access.Wanted;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;

/** What one may do, and who may do what. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccessRoutes {

    private final Templates templates;
    private final OwnWorkPage ownWork;
    private final ReviewPages review;
    private final AccountPage accountPage;
    private final SignedIn signedIn;
    private final AccessReview accesses;
    private final Appointing appointing;

    AccessRoutes(
            Templates templates,
            OwnWorkPage ownWork,
            ReviewPages review,
            AccountPage accountPage,
            SignedIn signedIn,
            AccessReview accesses,
            Appointing appointing) {
        this.templates = templates;
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

    private ServerResponse account(ServerRequest request, Filled filled, long about) {
        return templates.respond(accountPage.of(request, held(request), filled, about));
    }

    private AccessReview.Held held(ServerRequest request) {
        return accesses.of(Routing.pseudonym(request, "account")).orElseThrow(Routing::notThere);
    }

    private ServerResponse appoint(ServerRequest request) throws ServletException {
        UUID account = held(request).account().pseudonym();
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                appointing.appoint(
                        person(),
                        account,
                        new Wanted(sent.getOrDefault("role", ""), Term.of(sent)));
        return wrong.isEmpty()
                ? Routing.seeOther("/access/accounts/%s?done=appointed".formatted(account))
                : account(request, new Filled(sent, wrong), 0);
    }

    private ServerResponse end(ServerRequest request) throws ServletException {
        Capacity capacity =
                accesses.capacity(Routing.number(request, "capacity"))
                        .orElseThrow(Routing::notThere);
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                appointing.end(person(), capacity, sent.getOrDefault("reason", ""));
        UUID account = capacity.account();
        return wrong.isEmpty()
                ? Routing.seeOther("/access/accounts/%s?done=ended".formatted(account))
                : templates.respond(
                        accountPage.of(
                                request,
                                accesses.of(account).orElseThrow(),
                                new Filled(sent, wrong),
                                capacity.id()));
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
        Capacity own =
                person.capacity(Routing.number(request, "capacity")).orElseThrow(Routing::notThere);
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong = doing.with(person, own, sent);
        return wrong.isEmpty()
                ? Routing.seeOther("/work?done=" + done)
                : templates.respond(ownWork.of(request, new Filled(sent, wrong), own.id()));
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
