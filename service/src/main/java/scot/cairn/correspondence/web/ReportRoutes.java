package scot.cairn.correspondence.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.correspondence.Reference;
import scot.cairn.correspondence.problems.ProblemReport;
import scot.cairn.correspondence.problems.Problems;
import scot.cairn.correspondence.problems.ReportOutcome.Received;
import scot.cairn.correspondence.problems.ReportOutcome.Refused;
import scot.cairn.correspondence.problems.ReportOutcome.TooMany;
import scot.cairn.correspondence.problems.ReportingProblem;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;

/**
 * Reports of a problem and what becomes of them, for anybody. A report is taken as from nobody,
 * whoever is signed in, so a form of another site could gain nothing by it; it is refused all the
 * same.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReportRoutes {

    private static final Set<String> FROM_OUR_OWN_PAGES = Set.of("same-origin", "none");

    /** Bytes of a form; the words of the longest report, each letter escaped, are fewer. */
    private static final long LONGEST = 100_000;

    private final Templates templates;
    private final ReportPage reportPage;
    private final ReceiptPage receiptPage;
    private final ReportingProblem reporting;
    private final Problems problems;

    ReportRoutes(
            Templates templates,
            ReportPage reportPage,
            ReceiptPage receiptPage,
            ReportingProblem reporting,
            Problems problems) {
        this.templates = templates;
        this.reportPage = reportPage;
        this.receiptPage = receiptPage;
        this.reporting = reporting;
        this.problems = problems;
    }

    @Bean
    RouterFunction<ServerResponse> reportPages() {
        return RouterFunctions.route()
                .GET("/report-a-problem", this::form)
                .POST("/report-a-problem", this::report)
                .GET("/problems/{reference}", this::receipt)
                .build();
    }

    private ServerResponse form(ServerRequest request) {
        String page = request.param("page").orElse("");
        return templates.respond(reportPage.of(new Filled(Map.of("page", page), Map.of())));
    }

    private ServerResponse report(ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (isFromElsewhere(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Map<String, String> sent = Routing.sent(request);
        ProblemReport report =
                new ProblemReport(
                        sent.getOrDefault("page", "").strip(),
                        sent.getOrDefault("part", ""),
                        sent.getOrDefault("words", ""),
                        sent.getOrDefault("email", ""),
                        sent.getOrDefault("website", ""));
        String from = Optional.ofNullable(request.servletRequest().getRemoteAddr()).orElse("");
        return switch (reporting.report(report, from)) {
            case Received(String reference) ->
                    Routing.seeOther("/problems/%s?new".formatted(reference));
            case Refused(Map<String, String> faults) ->
                    templates.respond(reportPage.of(new Filled(sent, faults)));
            case TooMany(java.time.Duration wait) ->
                    templates.respond(
                            HttpStatus.TOO_MANY_REQUESTS,
                            reportPage.tooMany(wait.plusSeconds(59).toMinutes()));
        };
    }

    /** As the browser says; one that does not say is taken at its word. */
    private static boolean isFromElsewhere(ServerRequest request) {
        ServerRequest.Headers headers = request.headers();
        String site = headers.firstHeader("Sec-Fetch-Site");
        if (site != null) {
            return !FROM_OUR_OWN_PAGES.contains(site);
        }
        String origin = headers.firstHeader("Origin");
        return origin != null && !origin.endsWith("//" + headers.firstHeader("Host"));
    }

    private ServerResponse receipt(ServerRequest request) {
        return Reference.read(request.pathVariable("reference"))
                .flatMap(reference ->
                        problems.told(reference)
                                .map(told ->
                                        templates.respond(
                                                receiptPage.of(
                                                        reference,
                                                        told,
                                                        request.param("new").isPresent()))))
                .orElseThrow(Routing::notThere);
    }
}
