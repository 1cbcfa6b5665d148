package scot.cairn.measures.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.intake.Type;
import scot.cairn.jobs.Jobs;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Routing;
import scot.cairn.layout.SentFile;
import scot.cairn.layout.Templates;
import scot.cairn.layout.Typed;
import scot.cairn.measures.imports.Declared;
import scot.cairn.measures.imports.FiledImport;
import scot.cairn.measures.imports.FiledImports;
import scot.cairn.measures.imports.FilingImport;
import scot.cairn.measures.imports.Importable;
import scot.cairn.measures.imports.WhoImports;

/** Importing figures: a file is sent and read, and imported once that is what is chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ImportRoutes {

    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final Templates templates;
    private final SendingPage sending;
    private final ImportPage page;
    private final Importable importable;
    private final WhoImports who;
    private final FilingImport filing;
    private final FiledImports filed;
    private final Jobs jobs;
    private final SignedIn signedIn;

    ImportRoutes(
            Templates templates,
            SendingPage sending,
            ImportPage page,
            Importable importable,
            WhoImports who,
            FilingImport filing,
            FiledImports filed,
            Jobs jobs,
            SignedIn signedIn) {
        this.templates = templates;
        this.sending = sending;
        this.page = page;
        this.importable = importable;
        this.who = who;
        this.filing = filing;
        this.filed = filed;
        this.jobs = jobs;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> importingFigures() {
        return RouterFunctions.route()
                .GET("/work/imports", r -> templates.respond(sending.page(r, person())))
                .POST("/work/imports", this::send)
                .GET("/work/imports/{import}", this::one)
                .POST("/work/imports/{import}", this::bring)
                .GET("/work/imports/{import}/faults.csv", this::faults)
                .GET("/work/imports/{import}/file", this::file)
                .build();
    }

    private ServerResponse send(ServerRequest request)
            throws ServletException, IOException, InterruptedException {
        Person person = person();
        Map<String, String> sent = Routing.sent(request);
        SentFile file = SentFile.of(request);
        Map<String, String> wrong = wrong(sent, file);
        Optional<Capacity> capacity = who.capacity(person, sent.getOrDefault("dataset", ""));
        if (capacity.isEmpty()) {
            wrong.putIfAbsent("dataset", who.refusal(sent.getOrDefault("dataset", "")));
        }
        if (!wrong.isEmpty() || capacity.isEmpty()) {
            return templates.respond(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    sending.page(request, person, new Filled(sent, wrong)));
        }
        long number =
                filing.file(
                        person,
                        capacity.get(),
                        sent.getOrDefault("dataset", ""),
                        declared(sent),
                        plain(file.name()),
                        file.bytes());
        return shortly(number);
    }

    /** To its page: once it is read, or after a while, when the page says how far it is. */
    private ServerResponse shortly(long number) throws InterruptedException {
        FiledImport one = filed.find(number).orElseThrow(Routing::notThere);
        jobs.await(one.job(), LONGEST_WAIT);
        return Routing.seeOther(one.page());
    }

    private ServerResponse one(ServerRequest request) {
        return templates.respond(page.page(request, person(), asked(request), Filled.EMPTY));
    }

    private ServerResponse bring(ServerRequest request)
            throws ServletException, IOException, InterruptedException {
        Person person = person();
        FiledImport one =
                Optional.of(asked(request))
                        .filter(found -> found.account().equals(person.account()))
                        .orElseThrow(Routing::notThere);
        Capacity capacity = person.capacity(one.capacity()).orElseThrow(Routing::notThere);
        Map<String, String> sent = Routing.sent(request);
        boolean leavesOut = Form.TICKED.equals(sent.get("leave_out"));
        String stands = sent.getOrDefault("stands", "").strip();
        Map<String, String> wrong = ImportPage.wrong(one, leavesOut, stands);
        if (!wrong.isEmpty()) {
            return templates.respond(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page.page(request, person, one, new Filled(sent, wrong)));
        }
        if (ImportPage.mayBring(one)) {
            filing.bring(one, person, capacity, leavesOut, stands);
        }
        return shortly(one.number());
    }

    private ServerResponse faults(ServerRequest request) {
        FiledImport one = asked(request);
        return Optional.ofNullable(one.refusal())
                .map(refusal -> FaultsCsv.of(one, refusal))
                .orElseThrow(Routing::notThere);
    }

    private ServerResponse file(ServerRequest request) {
        FiledImport one = asked(request);
        return filed.content(one.number())
                .map(content -> FaultsCsv.file(one, content))
                .orElseThrow(Routing::notThere);
    }

    private FiledImport asked(ServerRequest request) {
        return filed.find(Routing.number(request, "import")).orElseThrow(Routing::notThere);
    }

    private Map<String, String> wrong(Map<String, String> sent, SentFile file) {
        Map<String, String> wrong = new TreeMap<>();
        if (!importable.datasets().containsKey(sent.getOrDefault("dataset", ""))) {
            wrong.put("dataset", "Choose whose values it holds");
        }
        if (file.bytes().length == 0) {
            wrong.put("file", "Choose a file that is not empty");
        }
        String set = sent.getOrDefault("areas", "");
        if (!set.isEmpty() && !importable.areaSets().containsKey(set)) {
            wrong.put("areas", "Choose which areas it names");
        }
        String years = sent.getOrDefault("years", "");
        if (!years.isEmpty() && years(years).isEmpty()) {
            wrong.put("years", "Choose how it is meant");
        }
        for (String field : List.of("sheet", "vintage", "source", "published")) {
            Typed.lineOrNone(sent.getOrDefault(field, ""), field)
                    .ifPresent(fault -> wrong.put(field, fault));
        }
        return wrong;
    }

    private static Declared declared(Map<String, String> sent) {
        return new Declared(
                sent.getOrDefault("sheet", "").strip(),
                sent.getOrDefault("areas", ""),
                years(sent.getOrDefault("years", "")).orElse(Type.Years.ASKED),
                sent.getOrDefault("vintage", "").strip(),
                sent.getOrDefault("source", "").strip(),
                sent.getOrDefault("published", "").strip());
    }

    /** The end of a name, as a browser may send the whole path; on one line, and not too long. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String line = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return line.length() > LONGEST_NAME ? line.substring(line.length() - LONGEST_NAME) : line;
    }

    private static Optional<Type.Years> years(String chosen) {
        return switch (chosen) {
            case "months" -> Optional.of(Type.Years.MONTHS);
            case "financial" -> Optional.of(Type.Years.FINANCIAL);
            default -> Optional.empty();
        };
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
