package scot.cairn.search.web;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.layout.Masthead;
import scot.cairn.layout.Templates;
import scot.cairn.search.Asked;
import scot.cairn.search.Found;
import scot.cairn.search.Searching;

/** What is found for some words: a page, a file of it, and data. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SearchRoutes {

    private final Searching searching;
    private final Templates templates;
    private final Masthead masthead;

    SearchRoutes(Searching searching, Templates templates, Masthead masthead) {
        this.searching = searching;
        this.templates = templates;
        this.masthead = masthead;
    }

    @Bean
    RouterFunction<ServerResponse> searchPages() {
        return RouterFunctions.route()
                .route(reading("/search"), this::page)
                .route(reading("/search.json"), this::json)
                .route(reading("/search.csv"), this::csv)
                .build();
    }

    private static RequestPredicate reading(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(RequestPredicates.path(path));
    }

    private ServerResponse page(ServerRequest request) {
        return templates.respond(
                HttpStatus.OK,
                "search/page.jte",
                new SearchPage(found(request), masthead.mission(), masthead.alarm()));
    }

    private ServerResponse json(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(SearchFile.json(found(request)));
    }

    private ServerResponse csv(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"search.csv\"")
                .body(SearchFile.csv(found(request)));
    }

    private Found found(ServerRequest request) {
        return searching.search(
                Asked.of(
                        request.param("q").orElse(""),
                        request.param("kind").orElse(""),
                        request.param("page").orElse("")));
    }
}
