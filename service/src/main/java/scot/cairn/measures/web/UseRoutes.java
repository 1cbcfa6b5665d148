package scot.cairn.measures.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.measures.use.DecidingUse;
import scot.cairn.measures.use.TypedUse;
import scot.cairn.pack.Measure;

/** Deciding on uses of measures. One that is permitted for every use is not there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class UseRoutes {

    private static final String ONE = "/work/uses/{measure}";

    private final Templates templates;
    private final UsePages pages;
    private final SignedIn signedIn;
    private final DecidingUse deciding;

    UseRoutes(Templates templates, UsePages pages, SignedIn signedIn, DecidingUse deciding) {
        this.templates = templates;
        this.pages = pages;
        this.signedIn = signedIn;
        this.deciding = deciding;
    }

    @Bean
    RouterFunction<ServerResponse> usesOfMeasures() {
        return RouterFunctions.route()
                .GET("/work/uses", r -> templates.respond(pages.list(r, person())))
                .GET(ONE, r -> templates.respond(pages.one(r, person(), found(r), Filled.EMPTY)))
                .POST(ONE, this::decide)
                .build();
    }

    private ServerResponse decide(ServerRequest request) {
        Measure measure = found(request);
        Map<String, String> sent = Routing.sent(request);
        TypedUse typed =
                new TypedUse(
                        sent.getOrDefault("use", ""),
                        sent.getOrDefault("verdict", ""),
                        sent.getOrDefault("words", ""));
        Map<String, String> wrong = deciding.decide(person(), measure, typed);
        return wrong.isEmpty()
                ? Routing.seeOther("/work/uses/%s?done=decided".formatted(measure.id()))
                : templates.respond(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        pages.one(request, person(), measure, new Filled(sent, wrong)));
    }

    private Measure found(ServerRequest request) {
        return pages.measure(request.pathVariable("measure"), person())
                .orElseThrow(Routing::notThere);
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
