package scot.cairn.measures.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.measures.Measures;
import scot.cairn.measures.definitions.DefinitionFile;
import scot.cairn.measures.definitions.Looked;
import scot.cairn.measures.definitions.Redefining;
import scot.cairn.pack.Measure;

/** Definitions of measures: looked at, changed as text, and given to be signed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DefinitionRoutes {

    private static final String ONE = "/work/definitions/{measure}";

    private final Templates templates;
    private final DefinitionPages pages;
    private final SignedIn signedIn;
    private final Redefining redefining;
    private final Measures measures;
    private final TransactionTemplate reading;

    DefinitionRoutes(
            Templates templates,
            DefinitionPages pages,
            SignedIn signedIn,
            Redefining redefining,
            Measures measures,
            PlatformTransactionManager transactions) {
        this.templates = templates;
        this.pages = pages;
        this.signedIn = signedIn;
        this.redefining = redefining;
        this.measures = measures;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A measure with the file that defines it. */
    private record Defined(Measure measure, DefinitionFile file) {}

    @Bean
    RouterFunction<ServerResponse> definitionsOfMeasures() {
        return RouterFunctions.route()
                .GET("/work/definitions", r -> templates.respond(pages.list(r, person())))
                .GET(ONE, this::one)
                .POST(ONE, this::read)
                .build();
    }

    private ServerResponse one(ServerRequest request) {
        Defined defined = found(request);
        return templates.respond(
                pages.one(
                        request,
                        person(),
                        defined.measure(),
                        new Filled(Map.of("text", defined.file().text()), Map.of()),
                        Optional.empty()));
    }

    private ServerResponse read(ServerRequest request) {
        Defined defined = found(request);
        Map<String, String> sent = Routing.sent(request);
        String text = sent.getOrDefault("text", "");
        Looked looked = redefining.look(defined.measure().id(), defined.file(), text);
        String what = sent.getOrDefault("what", "");
        if (what.equals(DefinitionPages.ASK) && looked instanceof Looked.Would) {
            return ask(request, defined, sent, looked);
        }
        Map<String, String> wrong =
                what.equals(DefinitionPages.LOOK) || what.equals(DefinitionPages.ASK)
                        ? Map.of()
                        : Map.of("what", "Choose what to do");
        boolean isSound = looked instanceof Looked.Would && wrong.isEmpty();
        return templates.respond(
                isSound ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                page(request, defined, new Filled(sent, wrong), looked));
    }

    private ServerResponse ask(
            ServerRequest request, Defined defined, Map<String, String> sent, Looked looked) {
        Redefining.Asked asked =
                redefining.ask(
                        person(),
                        defined.file(),
                        sent.getOrDefault("text", ""),
                        sent.getOrDefault("why", ""));
        return asked.wrong().isEmpty()
                ? Routing.seeOther("/work/plans/%d?done=asked".formatted(asked.draft()))
                : templates.respond(
                        page(request, defined, new Filled(sent, asked.wrong()), looked));
    }

    private scot.cairn.layout.WorkPage page(
            ServerRequest request, Defined defined, Filled filled, Looked looked) {
        return pages.one(request, person(), defined.measure(), filled, Optional.of(looked));
    }

    private Defined found(ServerRequest request) {
        String id = request.pathVariable("measure");
        Optional<Measure> measure =
                Optional.ofNullable(reading.execute(_ -> measures.find(id).orElse(null)));
        return measure.flatMap(one -> redefining.file(id).map(file -> new Defined(one, file)))
                .orElseThrow(Routing::notThere);
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
