package scot.cairn.framework.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.framework.commitments.Commitments;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.framework.progress.ReportingProgress;
import scot.cairn.framework.progress.TypedReport;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.subjects.AsKnownOn;

/** Reporting on promises. One on which somebody may not report is not there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProgressRoutes {

    private static final String ONE = "/work/progress/{commitment}";

    private final Templates templates;
    private final ProgressPages pages;
    private final SignedIn signedIn;
    private final Commitments commitments;
    private final ReportingProgress reporting;

    ProgressRoutes(
            Templates templates,
            ProgressPages pages,
            SignedIn signedIn,
            Commitments commitments,
            ReportingProgress reporting) {
        this.templates = templates;
        this.pages = pages;
        this.signedIn = signedIn;
        this.commitments = commitments;
        this.reporting = reporting;
    }

    @Bean
    RouterFunction<ServerResponse> reportsOfProgress() {
        return RouterFunctions.route()
                .GET("/work/progress", r -> templates.respond(pages.list(r, person())))
                .GET(ONE, r -> templates.respond(pages.one(r, person(), found(r), Filled.EMPTY)))
                .POST(ONE, this::report)
                .build();
    }

    private ServerResponse report(ServerRequest request) {
        Promise promise = found(request);
        Map<String, String> sent = Routing.sent(request);
        TypedReport typed =
                new TypedReport(
                        sent.getOrDefault("stands", ""),
                        sent.getOrDefault("words", ""),
                        sent.getOrDefault("forecast", ""),
                        sent.getOrDefault("done", ""));
        Map<String, String> wrong = reporting.report(person(), promise.commitment(), typed);
        return wrong.isEmpty()
                ? Routing.seeOther(
                        "/work/progress/%s?done=reported".formatted(promise.commitment().id()))
                : templates.respond(pages.one(request, person(), promise, new Filled(sent, wrong)));
    }

    private Promise found(ServerRequest request) {
        Person person = person();
        return commitments
                .find(request.pathVariable("commitment"), AsKnownOn.PRESENT)
                .filter(one -> reporting.capacity(person, one.commitment()).isPresent())
                .orElseThrow(Routing::notThere);
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
