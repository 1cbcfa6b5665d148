package scot.cairn.returns.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.Turn;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.queries.Queries;
import scot.cairn.returns.queries.QueryKind;
import scot.cairn.returns.queries.Querying;
import scot.cairn.subjects.AsKnownOn;

/** Queries about returns that came. One that concerns somebody else is not there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class QueryRoutes {

    private static final String ONE = "/work/queries/{query}";

    private final Templates templates;
    private final QueriesPage all;
    private final SubmittedPage submitted;
    private final QueryPage one;
    private final SignedIn signedIn;
    private final Askings askings;
    private final Corresponding corresponding;
    private final Queries queries;
    private final Querying querying;
    private final Submissions submissions;
    private final OwedReturns owed;
    private final ReturnDrafts drafts;
    private final TransactionTemplate reading;

    QueryRoutes(
            Templates templates,
            QueriesPage all,
            SubmittedPage submitted,
            QueryPage one,
            SignedIn signedIn,
            Askings askings,
            Corresponding corresponding,
            Queries queries,
            Querying querying,
            Submissions submissions,
            OwedReturns owed,
            ReturnDrafts drafts,
            PlatformTransactionManager transactions) {
        this.templates = templates;
        this.all = all;
        this.submitted = submitted;
        this.one = one;
        this.signedIn = signedIn;
        this.askings = askings;
        this.corresponding = corresponding;
        this.queries = queries;
        this.querying = querying;
        this.submissions = submissions;
        this.owed = owed;
        this.drafts = drafts;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Bean
    RouterFunction<ServerResponse> queriesAboutReturns() {
        return RouterFunctions.route()
                .GET("/work/queries", r -> templates.respond(all.of(r, person(), ours())))
                .GET("/work/queries/new/{*return}", r -> form(r, came(r), Filled.EMPTY))
                .POST("/work/queries/new/{*return}", this::raise)
                .POST("/work/queries/accept/{*return}", this::accept)
                .GET(ONE, r -> page(r, found(r), "", Filled.EMPTY))
                .POST(ONE + "/reply", does("reply", Turn.What.REPLY))
                .POST(ONE + "/close", does("close", Turn.What.CLOSE))
                .POST(ONE + "/reopening", does("reopening", Turn.What.REOPEN))
                .build();
    }

    private List<Asking> ours() {
        return askings.all(QueryKind.QUERY.id());
    }

    private ServerResponse form(ServerRequest request, Owed came, Filled filled) {
        return templates.respond(
                filled.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                submitted.of(
                        request,
                        person(),
                        came,
                        submissions.of(came.obligation().id()).getLast(),
                        filled));
    }

    private ServerResponse raise(ServerRequest request) {
        Owed came = came(request);
        Map<String, String> sent = Routing.sent(request);
        Querying.Raised raised =
                querying.raise(
                        person(),
                        came.obligation(),
                        sent.getOrDefault("about", ""),
                        sent.getOrDefault("words", ""));
        return raised.wrong().isEmpty()
                ? Routing.seeOther("/work/queries/%d?done=raised".formatted(raised.number()))
                : form(request, came, new Filled(sent, raised.wrong()));
    }

    private ServerResponse accept(ServerRequest request) {
        Owed came = came(request);
        int number =
                request.param("number")
                        .filter(asked -> asked.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .orElse(0);
        String fault = querying.accept(person(), came.obligation(), number);
        return fault.isEmpty()
                ? Routing.seeOther("/work/queries/new/%s?done".formatted(came.obligation().id()))
                : form(request, came, new Filled(Map.of(), Map.of("accept", fault)));
    }

    private HandlerFunction<ServerResponse> does(String form, Turn.What what) {
        return request -> {
            QueryPage.Asked asked = found(request);
            if (!corresponding.may(person(), asked.asking(), what)) {
                throw Routing.notThere();
            }
            Map<String, String> sent = Routing.sent(request);
            Map<String, String> wrong =
                    corresponding.act(
                            person(), asked.asking(), what, sent.getOrDefault("words", ""));
            return wrong.isEmpty()
                    ? Routing.seeOther(
                            "/work/queries/%d?done=%s".formatted(asked.asking().id(), form))
                    : page(request, asked, form, new Filled(sent, wrong));
        };
    }

    private ServerResponse page(
            ServerRequest request, QueryPage.Asked asked, String form, Filled filled) {
        return templates.respond(
                filled.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                one.of(request, person(), asked, form, filled));
    }

    private QueryPage.Asked found(ServerRequest request) {
        long number = Routing.number(request, "query");
        Asking asking =
                askings.find(number)
                        .filter(found -> found.kind().equals(QueryKind.QUERY.id()))
                        .orElseThrow(Routing::notThere);
        return queries.find(number)
                .flatMap(query ->
                        owed(query.obligation())
                                .map(of -> new QueryPage.Asked(asking, query, of.obligation())))
                .orElseThrow(Routing::notThere);
    }

    /** A return that came here, and that the one who asks assesses. */
    private Owed came(ServerRequest request) {
        String id = request.pathVariable("return").replaceFirst("^/", "");
        return owed(id).filter(found -> submissions.isSubmitted(id))
                .filter(found -> drafts.assesses(person(), found.obligation()).isPresent())
                .orElseThrow(Routing::notThere);
    }

    private Optional<Owed> owed(String id) {
        return Objects.requireNonNull(reading.execute(_ -> owed.find(id, AsKnownOn.PRESENT)));
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
