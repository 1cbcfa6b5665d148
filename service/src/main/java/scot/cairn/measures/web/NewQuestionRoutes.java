package scot.cairn.measures.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.correspondence.AskedOf;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.layout.Typed;
import scot.cairn.measures.quality.Finding;
import scot.cairn.measures.quality.Findings;
import scot.cairn.measures.quality.RaisingQuestion;
import scot.cairn.measures.quality.SettlingQuestion;

/** Raising questions about figures, and setting aside what a check found. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class NewQuestionRoutes {

    private final Templates templates;
    private final NewQuestionPage newPage;
    private final SignedIn signedIn;
    private final Findings findings;
    private final RaisingQuestion raising;
    private final SettlingQuestion settling;

    NewQuestionRoutes(
            Templates templates,
            NewQuestionPage newPage,
            SignedIn signedIn,
            Findings findings,
            RaisingQuestion raising,
            SettlingQuestion settling) {
        this.templates = templates;
        this.newPage = newPage;
        this.signedIn = signedIn;
        this.findings = findings;
        this.raising = raising;
        this.settling = settling;
    }

    @Bean
    RouterFunction<ServerResponse> raisingQuestions() {
        return RouterFunctions.route()
                .GET("/work/data-quality/new", r -> page(r, finding(r), Filled.EMPTY, Filled.EMPTY))
                .POST("/work/data-quality/new", this::raise)
                .POST("/work/data-quality/set-aside", this::setAside)
                .build();
    }

    private ServerResponse raise(ServerRequest request) {
        Optional<Finding> finding = finding(request);
        Map<String, String> sent = Routing.sent(request);
        RaisingQuestion.Raised raised =
                raising.raise(
                        person(),
                        new RaisingQuestion.Wanted(
                                sent(sent, "measure"),
                                sent(sent, "area"),
                                sent(sent, "period"),
                                finding.map(Finding::key).orElse(""),
                                sent(sent, "words"),
                                new AskedOf(
                                        sent(sent, "role"),
                                        sent(sent, "asked-body"),
                                        "",
                                        sent(sent, "asked-area")),
                                Typed.day(sent(sent, "by")).orElse(null)));
        return raised.wrong().isEmpty()
                ? Routing.seeOther("/work/data-quality/%d?done=raised".formatted(raised.number()))
                : page(request, finding, new Filled(sent, raised.wrong()), Filled.EMPTY);
    }

    private ServerResponse setAside(ServerRequest request) {
        Optional<Finding> finding = request.param("finding").flatMap(findings::find);
        if (finding.isEmpty()) {
            return Routing.seeOther("/work/data-quality?done=gone");
        }
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                settling.setAside(person(), finding.get(), sent.getOrDefault("reason", ""));
        return wrong.isEmpty()
                ? Routing.seeOther("/work/data-quality?done=set-aside")
                : page(request, finding, Filled.EMPTY, new Filled(sent, wrong));
    }

    private ServerResponse page(
            ServerRequest request, Optional<Finding> finding, Filled raised, Filled aside) {
        return templates.respond(newPage.of(request, person(), finding, raised, aside));
    }

    /**
     * What a check found, as the address names it.
     *
     * @throws org.springframework.web.server.ResponseStatusException 404 where the checks do not
     *     find it any more
     */
    private Optional<Finding> finding(ServerRequest request) {
        Optional<String> key = request.param("finding").filter(named -> !named.isEmpty());
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(key.flatMap(findings::find).orElseThrow(Routing::notThere));
    }

    private static String sent(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
