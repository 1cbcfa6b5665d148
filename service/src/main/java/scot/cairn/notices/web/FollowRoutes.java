package scot.cairn.notices.web;

import jakarta.servlet.ServletException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.notices.AskingLimit;
import scot.cairn.notices.DemonstrationOutbox;
import scot.cairn.notices.Feeds;
import scot.cairn.notices.FollowingByMail;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.PublicPages;
import scot.cairn.subjects.SubjectKind;

/**
 * Following what is public, without signing in and without a cookie. Its forms carry no token: they
 * change nothing of whoever sends them, and only who reads a letter can act on it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class FollowRoutes {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Templates templates;
    private final FollowPages pages;
    private final PublicPages publicPages;
    private final FollowingByMail mail;
    private final AskingLimit limit;
    private final Feeds feeds;
    private final ObjectProvider<DemonstrationOutbox> outbox;

    FollowRoutes(
            Templates templates,
            FollowPages pages,
            PublicPages publicPages,
            FollowingByMail mail,
            AskingLimit limit,
            Feeds feeds,
            ObjectProvider<DemonstrationOutbox> outbox) {
        this.templates = templates;
        this.pages = pages;
        this.publicPages = publicPages;
        this.mail = mail;
        this.limit = limit;
        this.feeds = feeds;
        this.outbox = outbox;
    }

    @Bean
    RouterFunction<ServerResponse> following() {
        return RouterFunctions.route()
                .GET(
                        "/follow",
                        request -> templates.respond(pages.ways(page(request), Filled.EMPTY)))
                .POST("/follow/mail", this::ask)
                .GET("/follow/asked", _ -> templates.respond(pages.asked()))
                .GET("/follow/confirm/{secret}", this::confirming)
                .POST("/follow/confirm/{secret}", this::confirm)
                .GET("/follow/stop/{secret}", this::stopping)
                .POST("/follow/stop/{secret}", this::stop)
                .GET("/feeds/**", this::file)
                .GET("/work/outbox", _ -> outbox())
                .build();
    }

    private ServerResponse ask(ServerRequest request) throws ServletException {
        Heading page = page(request);
        if (!mail.isOffered()) {
            throw Routing.notThere();
        }
        Map<String, String> sent = Routing.sent(request);
        String from = Optional.ofNullable(request.servletRequest().getRemoteAddr()).orElse("");
        if (!limit.allows(from)) {
            return templates.respond(
                    HttpStatus.TOO_MANY_REQUESTS,
                    pages.ways(
                            page,
                            new Filled(
                                    sent,
                                    Map.of(
                                            "address",
                                            "Too much was asked for from here: try again in an hour"))));
        }
        Map<String, String> wrong =
                mail.ask(
                        page.subject().url(),
                        sent.getOrDefault("address", ""),
                        sent.getOrDefault("rhythm", ""));
        return wrong.isEmpty()
                ? Routing.seeOther("/follow/asked")
                : templates.respond(pages.ways(page, new Filled(sent, wrong)));
    }

    private ServerResponse confirming(ServerRequest request) {
        String secret = request.pathVariable("secret");
        return mail.name(secret)
                .map(name -> templates.respond(pages.confirming(secret, name)))
                .orElseThrow(Routing::notThere);
    }

    private ServerResponse confirm(ServerRequest request) {
        String secret = request.pathVariable("secret");
        String name = mail.name(secret).orElseThrow(Routing::notThere);
        if (!mail.confirm(secret)) {
            throw Routing.notThere();
        }
        return templates.respond(pages.confirmed(secret, name));
    }

    private ServerResponse stopping(ServerRequest request) {
        String secret = request.pathVariable("secret");
        return mail.name(secret)
                .map(name -> templates.respond(pages.stopping(secret, name)))
                .orElseThrow(Routing::notThere);
    }

    /** Also sent by a reader's mail program at one click (RFC 8058). */
    private ServerResponse stop(ServerRequest request) {
        mail.stop(request.pathVariable("secret"));
        return templates.respond(pages.stopped());
    }

    private ServerResponse file(ServerRequest request) {
        String path = URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        return feeds.file(path)
                .map(file ->
                        ServerResponse.ok()
                                .contentType(MediaType.parseMediaType(file.type()))
                                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                                .body(file.text().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(Routing::notThere);
    }

    private ServerResponse outbox() {
        DemonstrationOutbox kept = outbox.getIfAvailable();
        if (kept == null) {
            throw Routing.notThere();
        }
        return templates.respond(pages.outbox(kept.letters()));
    }

    private Heading page(ServerRequest request) {
        return publicPages
                .at(request.param("subject").orElse(SubjectKind.MISSION.path()))
                .orElseThrow(Routing::notThere);
    }
}
