package scot.cairn.drafting.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.drafting.Draft;
import scot.cairn.drafting.DraftPack;
import scot.cairn.drafting.Drafting;
import scot.cairn.drafting.Drafts;
import scot.cairn.drafting.PlanChange;
import scot.cairn.drafting.UploadingPack;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.SentFile;
import scot.cairn.layout.Templates;

/** Changes to plans: begun, drafted, asked for, given up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DraftRoutes {

    private final Templates templates;
    private final DraftsPage draftsPage;
    private final DraftPage draftPage;
    private final DraftFilePage filePage;
    private final Drafts drafts;
    private final DraftPack packs;
    private final Drafting drafting;
    private final UploadingPack uploading;
    private final PlanChange changes;
    private final SignedIn signedIn;

    DraftRoutes(
            Templates templates,
            DraftsPage draftsPage,
            DraftPage draftPage,
            DraftFilePage filePage,
            Drafts drafts,
            DraftPack packs,
            Drafting drafting,
            UploadingPack uploading,
            PlanChange changes,
            SignedIn signedIn) {
        this.templates = templates;
        this.draftsPage = draftsPage;
        this.draftPage = draftPage;
        this.filePage = filePage;
        this.drafts = drafts;
        this.packs = packs;
        this.drafting = drafting;
        this.uploading = uploading;
        this.changes = changes;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> draftPages() {
        return RouterFunctions.route()
                .GET(
                        "/work/plans",
                        request -> templates.respond(draftsPage.of(request, Filled.EMPTY)))
                .POST("/work/plans", this::begin)
                .GET("/work/plans/{draft}", request -> page(request, draft(request), Filled.EMPTY))
                .GET("/work/plans/{draft}/file", this::file)
                .POST("/work/plans/{draft}/file", this::write)
                .POST("/work/plans/{draft}/amend", this::amend)
                .POST("/work/plans/{draft}/upload", this::upload)
                .POST("/work/plans/{draft}/take-back", this::takeBack)
                .POST("/work/plans/{draft}/ask", this::ask)
                .POST("/work/plans/{draft}/drop", this::drop)
                .build();
    }

    private ServerResponse page(ServerRequest request, Draft draft, Filled filled) {
        return templates.respond(
                filled.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                draftPage.of(request, draft, filled));
    }

    private ServerResponse begin(ServerRequest request) {
        Map<String, String> sent = Routing.sent(request);
        Drafting.Begun begun =
                drafting.begin(
                        person(), sent.getOrDefault("pack", ""), sent.getOrDefault("title", ""));
        return begun.wrong().isEmpty()
                ? Routing.seeOther("/work/plans/" + begun.id())
                : templates.respond(draftsPage.of(request, new Filled(sent, begun.wrong())));
    }

    private ServerResponse file(ServerRequest request) {
        Draft draft = open(request);
        String path = request.param("path").orElse("");
        String text = packs.text(draft, path).orElseThrow(Routing::notThere);
        return templates.respond(
                filePage.of(request, draft, path, new Filled(Map.of("text", text), Map.of())));
    }

    private ServerResponse write(ServerRequest request) {
        Draft draft = open(request);
        String path = request.param("path").orElse("");
        if (packs.text(draft, path).isEmpty()) {
            throw Routing.notThere();
        }
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                drafting.write(person(), draft, path, sent.getOrDefault("text", ""));
        return wrong.isEmpty()
                ? Routing.seeOther("/work/plans/%d?done=written".formatted(draft.id()))
                : templates.respond(filePage.of(request, draft, path, new Filled(sent, wrong)));
    }

    private ServerResponse amend(ServerRequest request) {
        Draft draft = open(request);
        Map<String, String> sent = Routing.sent(request);
        Map<String, String> wrong =
                drafting.amend(
                        person(),
                        draft,
                        sent.getOrDefault("promise", "").strip(),
                        AmendmentForm.sent(request));
        return wrong.isEmpty()
                ? Routing.seeOther("/work/plans/%d?done=written".formatted(draft.id()))
                : page(request, draft, new Filled(sent, wrong));
    }

    private ServerResponse upload(ServerRequest request) throws ServletException, IOException {
        Draft draft = open(request);
        List<String> wrong = uploading.upload(person(), draft, SentFile.of(request).bytes());
        return wrong.isEmpty()
                ? Routing.seeOther("/work/plans/%d?done=uploaded".formatted(draft.id()))
                : page(
                        request,
                        draft,
                        new Filled(Map.of(), Map.of("file", String.join(". ", wrong))));
    }

    private ServerResponse takeBack(ServerRequest request) {
        Draft draft = open(request);
        drafting.takeBack(person(), draft, request.param("path").orElse(""));
        return Routing.seeOther("/work/plans/%d?done=taken-back".formatted(draft.id()));
    }

    private ServerResponse ask(ServerRequest request) {
        Draft draft = open(request);
        String obstacle = changes.propose(person(), draft);
        return obstacle.isEmpty()
                ? Routing.seeOther("/work/plans/%d?done=asked".formatted(draft.id()))
                : page(request, draft, new Filled(Map.of(), Map.of("ask", obstacle)));
    }

    private ServerResponse drop(ServerRequest request) {
        Draft draft = open(request);
        if (changes.waiting(draft).isPresent()) {
            return page(
                    request,
                    draft,
                    new Filled(
                            Map.of(),
                            Map.of("ask", "It waits for a signature: take that back first")));
        }
        drafting.drop(draft);
        return Routing.seeOther("/work/plans");
    }

    private Draft draft(ServerRequest request) {
        return drafts.find(Routing.number(request, "draft")).orElseThrow(Routing::notThere);
    }

    /** One that can still be changed. */
    private Draft open(ServerRequest request) {
        Draft draft = draft(request);
        if (!changes.standing(draft.heading()).isOpen()) {
            throw Routing.notThere();
        }
        return draft;
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
