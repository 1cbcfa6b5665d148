package scot.cairn.returns.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.SignedIn;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.loading.ItemJson;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Answers;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.answering.ReturnSigning;
import scot.cairn.returns.sheets.SheetBooks;

/** What areas owe: seen, answered part by part, and given to those who sign. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReturnRoutes {

    private final Templates templates;
    private final ReturnsPage all;
    private final ReturnPage whole;
    private final PartPage parts;
    private final ReturnDrafts drafts;
    private final Answering answering;
    private final Answers answers;
    private final ReturnSigning signing;
    private final SheetBooks books;
    private final SignedIn signedIn;
    private final Clock clock;

    ReturnRoutes(
            Templates templates,
            ReturnsPage all,
            ReturnPage whole,
            PartPage parts,
            ReturnDrafts drafts,
            Answering answering,
            Answers answers,
            ReturnSigning signing,
            SheetBooks books,
            SignedIn signedIn,
            Clock clock) {
        this.templates = templates;
        this.all = all;
        this.whole = whole;
        this.parts = parts;
        this.drafts = drafts;
        this.answering = answering;
        this.answers = answers;
        this.signing = signing;
        this.books = books;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Bean
    RouterFunction<ServerResponse> returnsAtWork() {
        return RouterFunctions.route()
                .GET("/work/returns", this::all)
                .GET("/work/returns/{*return}", this::read)
                .POST("/work/returns/{*return}", this::send)
                .build();
    }

    private ServerResponse all(ServerRequest request) {
        Optional<String> as = request.param("as");
        if (as.isEmpty()) {
            return templates.respond(all.of(request, person(), answers.begun()));
        }
        return books.of(
                        person(),
                        request.param("template").orElse(""),
                        request.param("period").orElse(""))
                .map(book -> SheetDownload.of(book, as.get()))
                .orElseThrow(Routing::notThere);
    }

    private ServerResponse read(ServerRequest request) {
        ReturnDraft draft = draft(request);
        Optional<String> as = request.param("as");
        if (as.isPresent()) {
            return books.of(person(), draft)
                    .map(book -> SheetDownload.of(book, as.get()))
                    .orElseThrow(Routing::notThere);
        }
        Optional<String> asked = request.param("part");
        if (asked.isEmpty()) {
            return templates.respond(
                    whole.of(request, person(), draft, signing.asked(draft), Filled.EMPTY));
        }
        Part part = draft.part(asked.get()).orElseThrow(Routing::notThere);
        return templates.respond(
                parts.of(
                        request,
                        person(),
                        draft,
                        part,
                        answers.versions(draft.id(), part.id()),
                        Filled.EMPTY,
                        List.of()));
    }

    private ServerResponse send(ServerRequest request) {
        ReturnDraft draft = draft(request);
        Role role =
                drafts.writes(person(), draft).map(Capacity::role).orElseThrow(Routing::notThere);
        return request.param("part")
                .map(part ->
                        write(
                                request,
                                draft,
                                draft.part(part).orElseThrow(Routing::notThere),
                                role))
                .orElseGet(() -> ask(request, draft));
    }

    private ServerResponse ask(ServerRequest request, ReturnDraft draft) {
        String fault = signing.ask(person(), draft);
        return fault.isEmpty()
                ? Routing.seeOther("/work/returns/%s?done=asked".formatted(draft.id()))
                : templates.respond(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        whole.of(
                                request,
                                person(),
                                draft,
                                signing.asked(draft),
                                new Filled(Map.of(), Map.of("ask", fault))));
    }

    private ServerResponse write(ServerRequest request, ReturnDraft draft, Part part, Role role) {
        Map<String, String> sent = Routing.sent(request);
        Map<String, Integer> seen = seen(sent.getOrDefault("seen", ""));
        Map<String, Given> given = new HashMap<>();
        Map<String, String> both = new HashMap<>();
        for (ReturnQuestion question : part.section().questions()) {
            if (seen.containsKey(question.id())) {
                Optional<String> contradiction = AnswerFields.contradiction(question, sent);
                contradiction.ifPresent(fault -> both.put(question.id(), fault));
                if (contradiction.isEmpty()) {
                    given.put(question.id(), AnswerFields.read(question, sent));
                }
            }
        }
        Answering.Kept kept =
                answering.write(
                        person(),
                        draft,
                        part,
                        new Answering.Written(given, seen, sent.getOrDefault("reason", "")));
        kept.wrong().putAll(both);
        ReturnDraft now = drafts.find(person(), draft.id()).orElseThrow(Routing::notThere);
        if (request.headers().accept().contains(MediaType.APPLICATION_JSON)) {
            return typed(now, part, seen.keySet(), kept);
        }
        if (kept.wrong().isEmpty() && kept.overtaken().isEmpty()) {
            return Routing.seeOther(next(now, part, role));
        }
        return templates.respond(
                kept.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                parts.of(
                        request,
                        person(),
                        now,
                        part,
                        answers.versions(draft.id(), part.id()),
                        new Filled(sent, kept.wrong()),
                        kept.overtaken()));
    }

    /** The answer to what was sent while it was typed. */
    private ServerResponse typed(
            ReturnDraft now, Part part, Set<String> asked, Answering.Kept kept) {
        List<String> words = new ArrayList<>();
        words.add("Kept at %s.".formatted(Times.words(clock.instant())));
        kept.overtaken()
                .forEach(question ->
                        words.add(
                                "Somebody else had answered “%s” meanwhile: theirs is the version before"
                                                .formatted(question.words())
                                        + " yours."));
        part.section().questions().stream()
                .filter(question -> kept.wrong().containsKey(question.id()))
                .forEach(question ->
                        words.add(
                                "Not kept: “%s” %s"
                                        .formatted(
                                                question.words(),
                                                kept.wrong().get(question.id()))));
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        ItemJson.bytes(
                                new Form.Kept(
                                        PartPage.action(now, part, asked),
                                        String.join(" ", words))));
    }

    /** The first part from one on that lacks an answer of theirs; where none does, the whole. */
    private static String next(ReturnDraft draft, Part from, Role role) {
        List<Part> all = draft.parts();
        return IntStream.range(0, all.size())
                .mapToObj(step -> all.get((all.indexOf(from) + step) % all.size()))
                .filter(part ->
                        draft.left(part).stream()
                                .anyMatch(one -> Answering.mayWrite(role, one.kind())))
                .findFirst()
                .map(part -> "/work/returns/%s?part=%s&done".formatted(draft.id(), part.id()))
                .orElse("/work/returns/%s?done=saved".formatted(draft.id()));
    }

    /** The versions that were on the page; what is no such list is none. */
    private static Map<String, Integer> seen(String sent) {
        Map<String, Integer> seen = new HashMap<>();
        for (String one : sent.split(",", -1)) {
            if (one.matches("[a-z0-9-]{1,100}:[0-9]{1,9}")) {
                int at = one.indexOf(':');
                seen.put(one.substring(0, at), Integer.parseInt(one.substring(at + 1)));
            }
        }
        return seen;
    }

    private ReturnDraft draft(ServerRequest request) {
        String id = request.pathVariable("return").replaceFirst("^/", "");
        return drafts.find(person(), id).orElseThrow(Routing::notThere);
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
