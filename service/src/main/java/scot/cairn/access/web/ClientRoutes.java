package scot.cairn.access.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.ApiClient;
import scot.cairn.access.ClientDoor;
import scot.cairn.access.Clients;
import scot.cairn.access.Person;
import scot.cairn.access.RegisteringClient;
import scot.cairn.access.SignedIn;
import scot.cairn.access.Term;
import scot.cairn.access.WantedClient;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;

/** Where programs are let in and shut out, and what those that are let in may ask for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ClientRoutes {

    private final Templates templates;
    private final ClientPages pages;
    private final Clients clients;
    private final RegisteringClient registering;
    private final SignedIn signedIn;

    ClientRoutes(
            Templates templates,
            ClientPages pages,
            Clients clients,
            RegisteringClient registering,
            SignedIn signedIn) {
        this.templates = templates;
        this.pages = pages;
        this.clients = clients;
        this.registering = registering;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> programPages() {
        return RouterFunctions.route()
                .GET(
                        "/access/clients",
                        request -> templates.respond(pages.all(request, person(), Filled.EMPTY)))
                .POST("/access/clients", this::register)
                .GET(
                        "/access/clients/{client}",
                        request ->
                                templates.respond(
                                        pages.one(request, person(), found(request), Filled.EMPTY)))
                .POST("/access/clients/{client}/end", this::end)
                .build();
    }

    /** Before the public addresses, one of which takes every path of the API. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> programApi(ClientDoor door, ReviewData review) {
        return RouterFunctions.route()
                .GET("/api/v1/whoami", _ -> json(ReviewData.whoIs(door.client().orElseThrow())))
                .GET("/api/v1/access/review", _ -> json(review.everywhere()))
                .GET(
                        "/api/v1/access/areas/{area}/review",
                        request ->
                                json(
                                        review.in(request.pathVariable("area"))
                                                .orElseThrow(Routing::notThere)))
                .build();
    }

    private ServerResponse register(ServerRequest request) {
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                registering.register(
                        person(),
                        new WantedClient(
                                sent.getOrDefault("client", ""),
                                sent.getOrDefault("name", ""),
                                sent.getOrDefault("scopes", ""),
                                Term.of(sent)));
        return wrong.isEmpty()
                ? Routing.seeOther("/access/clients?done=let-in")
                : templates.respond(pages.all(request, person(), new Filled(sent, wrong)));
    }

    private ServerResponse end(ServerRequest request) {
        ApiClient client = found(request);
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                registering.end(person(), client, sent.getOrDefault("reason", ""));
        return wrong.isEmpty()
                ? Routing.seeOther("/access/clients/%d?done=shut-out".formatted(client.id()))
                : templates.respond(pages.one(request, person(), client, new Filled(sent, wrong)));
    }

    private ApiClient found(ServerRequest request) {
        return clients.find(Routing.number(request, "client")).orElseThrow(Routing::notThere);
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }

    private static ServerResponse json(Object body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
