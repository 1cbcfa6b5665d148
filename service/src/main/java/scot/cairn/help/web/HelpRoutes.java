package scot.cairn.help.web;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Role;
import scot.cairn.help.Help;
import scot.cairn.layout.Templates;

/** Where help is found. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class HelpRoutes {

    private final Help help;
    private final HelpPages pages;
    private final Templates templates;

    HelpRoutes(Help help, HelpPages pages, Templates templates) {
        this.help = help;
        this.pages = pages;
        this.templates = templates;
    }

    @Bean
    RouterFunction<ServerResponse> pagesOfHelp() {
        return RouterFunctions.route()
                .GET("/help", _ -> respond(Optional.of(pages.all())))
                .GET("/help/roles/{role}", this::guide)
                .GET("/help/{task}", this::task)
                .build();
    }

    private ServerResponse guide(ServerRequest request) {
        return respond(Role.of(request.pathVariable("role")).map(pages::guide));
    }

    private ServerResponse task(ServerRequest request) {
        return respond(help.topic(request.pathVariable("task")).map(pages::topic));
    }

    /** The container asks for the page that says that there is none. */
    private ServerResponse respond(Optional<HelpView> view) {
        return templates.respond(
                HttpStatus.OK,
                "help/page.jte",
                view.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
