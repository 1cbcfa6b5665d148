package scot.cairn.returns.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.SignedIn;
import scot.cairn.layout.Templates;

/** What the areas owe for which somebody acts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReturnRoutes {

    private final Templates templates;
    private final ReturnsPage page;
    private final SignedIn signedIn;

    ReturnRoutes(Templates templates, ReturnsPage page, SignedIn signedIn) {
        this.templates = templates;
        this.page = page;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> returnsAtWork() {
        return RouterFunctions.route()
                .GET(
                        "/work/returns",
                        request ->
                                templates.respond(
                                        page.of(request, signedIn.person().orElseThrow())))
                .build();
    }
}
