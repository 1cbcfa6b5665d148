package scot.cairn.attachments.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
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
import scot.cairn.attachments.AttachOutcome;
import scot.cairn.attachments.Attaching;
import scot.cairn.attachments.Attachment;
import scot.cairn.attachments.Attachment.Version;
import scot.cairn.attachments.AttachmentRules;
import scot.cairn.attachments.Downloading;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Attaching files, reading of them, and saving them. A file is never shown, only saved. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AttachmentRoutes {

    private final Templates templates;
    private final AttachmentPages pages;
    private final Attaching attaching;
    private final AttachmentRules rules;
    private final Downloading downloading;
    private final SignedIn signedIn;

    AttachmentRoutes(
            Templates templates,
            AttachmentPages pages,
            Attaching attaching,
            AttachmentRules rules,
            Downloading downloading,
            SignedIn signedIn) {
        this.templates = templates;
        this.pages = pages;
        this.attaching = attaching;
        this.rules = rules;
        this.downloading = downloading;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> attachedFiles() {
        return RouterFunctions.route()
                .GET("/attachments/{attachment}", this::show)
                .GET("/attachments/{attachment}/versions/{version}/file", this::file)
                .POST("/attachments/{attachment}/versions", this::replace)
                .GET(
                        "/work/attachments",
                        request -> templates.respond(pages.own(request, Filled.EMPTY)))
                .POST("/work/attachments", this::choose)
                .GET("/work/attachments/{kind}/{*subject}", this::of)
                .POST("/work/attachments/{kind}/{*subject}", this::attach)
                .build();
    }

    private ServerResponse show(ServerRequest request) {
        return templates.respond(pages.of(request, found(request), Filled.EMPTY));
    }

    /** Without the policy of pages: a program that shows it all the same shows it as nobody's. */
    private ServerResponse file(ServerRequest request) {
        Attachment attachment = found(request);
        Version version =
                attachment.versions().stream()
                        .filter(one ->
                                Integer.toString(one.number())
                                        .equals(request.pathVariable("version")))
                        .findFirst()
                        .orElseThrow(Routing::notThere);
        return ServerResponse.ok()
                .build((_, response) -> {
                    headers(attachment, version, response);
                    send(attachment, version, response.getOutputStream());
                    return null;
                });
    }

    private static void headers(
            Attachment attachment, Version version, HttpServletResponse response) {
        response.setContentType(version.type().media());
        response.setContentLengthLong(version.size());
        response.setHeader("Content-Disposition", Downloading.disposition(version));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", attachment.isPublic() ? "max-age=3600" : "no-store");
    }

    private void send(Attachment attachment, Version version, OutputStream to) throws IOException {
        for (int number = 0; ; number++) {
            Optional<byte[]> piece = downloading.piece(attachment, version, number);
            if (piece.isEmpty()) {
                return;
            }
            to.write(piece.get());
        }
    }

    private ServerResponse choose(ServerRequest request) {
        String asked = request.param("subject").orElse("");
        return rules.offered(person()).keySet().stream()
                .filter(subject -> pages.path(subject).equals(asked))
                .findFirst()
                .map(subject -> Routing.seeOther(pages.path(subject)))
                .orElseGet(() -> templates.respond(pages.own(request, pages.noSubject(request))));
    }

    private ServerResponse of(ServerRequest request) {
        Subject subject = subject(request);
        return templates.respond(pages.attaching(request, subject, Filled.EMPTY));
    }

    private ServerResponse attach(ServerRequest request) throws ServletException, IOException {
        Subject subject = subject(request);
        return switch (attaching.attach(person(), subject, Sent.file(request))) {
            case AttachOutcome.Attached(var id, var _) ->
                    Routing.seeOther("/attachments/%s?done=attached".formatted(id));
            case AttachOutcome.Refused(var wrong) ->
                    templates.respond(
                            pages.attaching(
                                    request, subject, new Filled(Routing.sent(request), wrong)));
            case AttachOutcome.NotTheirs _ -> throw Routing.notThere();
        };
    }

    private ServerResponse replace(ServerRequest request) throws ServletException, IOException {
        Attachment attachment = found(request);
        return switch (attaching.replace(person(), attachment, Sent.file(request))) {
            case AttachOutcome.Attached(var id, var _) ->
                    Routing.seeOther("/attachments/%s?done=replaced".formatted(id));
            case AttachOutcome.Refused(var wrong) ->
                    templates.respond(
                            pages.of(
                                    request, attachment, new Filled(Routing.sent(request), wrong)));
            case AttachOutcome.NotTheirs _ -> throw Routing.notThere();
        };
    }

    private Attachment found(ServerRequest request) {
        return downloading
                .find(signedIn.person(), Routing.pseudonym(request, "attachment"))
                .orElseThrow(Routing::notThere);
    }

    /** The subject of an address, to which the one who asks may attach. */
    private Subject subject(ServerRequest request) {
        String kind = request.pathVariable("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        String id = request.pathVariable("subject").replaceFirst("^/", "");
        for (SubjectKind one : SubjectKind.values()) {
            Subject subject = new Subject(one, id);
            if (one.name().equals(kind) && rules.attaches(person(), subject).isPresent()) {
                return subject;
            }
        }
        throw Routing.notThere();
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
