package scot.cairn.notices.web;

import jakarta.servlet.ServletException;
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
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.notices.FollowingByMail;
import scot.cairn.notices.FollowingByWebhook;

/** What one is told as somebody who is signed in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class NoticeRoutes {

    private final Templates templates;
    private final NoticePage page;
    private final FollowingByMail mail;
    private final FollowingByWebhook webhooks;
    private final SignedIn signedIn;

    NoticeRoutes(
            Templates templates,
            NoticePage page,
            FollowingByMail mail,
            FollowingByWebhook webhooks,
            SignedIn signedIn) {
        this.templates = templates;
        this.page = page;
        this.mail = mail;
        this.webhooks = webhooks;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> ownNotices() {
        return RouterFunctions.route()
                .GET(
                        "/work/notices",
                        request -> templates.respond(page.of(request, Filled.EMPTY, Filled.EMPTY)))
                .POST("/work/notices/mail", this::ask)
                .POST("/work/notices/webhooks", this::make)
                .POST("/work/notices/webhooks/{webhook}/stop", this::stop)
                .build();
    }

    private ServerResponse ask(ServerRequest request) throws ServletException {
        if (!mail.isOffered()) {
            throw Routing.notThere();
        }
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                mail.askOwn(
                        person(),
                        sent.getOrDefault("address", ""),
                        sent.getOrDefault("rhythm", ""));
        return wrong.isEmpty()
                ? Routing.seeOther("/follow/asked")
                : templates.respond(page.of(request, new Filled(sent, wrong), Filled.EMPTY));
    }

    private ServerResponse make(ServerRequest request) throws ServletException {
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                webhooks.make(
                        person(), sent.getOrDefault("page", ""), sent.getOrDefault("url", ""));
        return wrong.isEmpty()
                ? Routing.seeOther("/work/notices?done=made")
                : templates.respond(page.of(request, Filled.EMPTY, new Filled(sent, wrong)));
    }

    private ServerResponse stop(ServerRequest request) {
        if (!webhooks.stop(person(), Routing.number(request, "webhook"))) {
            throw Routing.notThere();
        }
        return Routing.seeOther("/work/notices?done=stopped");
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
