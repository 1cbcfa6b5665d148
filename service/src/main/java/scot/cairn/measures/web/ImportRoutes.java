package scot.cairn.measures.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.SignedIn;
import scot.cairn.intake.Type;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.SentFile;
import scot.cairn.layout.Templates;
import scot.cairn.layout.Typed;
import scot.cairn.measures.imports.Declared;
import scot.cairn.measures.imports.ImportOutcome;
import scot.cairn.measures.imports.ImportRequest;
import scot.cairn.measures.imports.Importing;
import scot.cairn.measures.imports.Progress;

/** Importing figures: a file is read, and imported only where that is what was chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ImportRoutes {

    private static final int LONGEST_NAME = 100;
    private static final Set<Role> IMPORTERS = Set.of(Role.ANALYST, Role.HEAD_OF_PROFESSION);

    private final Templates templates;
    private final ImportPage page;
    private final Importing importing;
    private final SignedIn signedIn;

    ImportRoutes(Templates templates, ImportPage page, Importing importing, SignedIn signedIn) {
        this.templates = templates;
        this.page = page;
        this.importing = importing;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> importingFigures() {
        return RouterFunctions.route()
                .GET("/work/imports", r -> templates.respond(page.empty(r, person())))
                .POST("/work/imports", this::read)
                .build();
    }

    private ServerResponse read(ServerRequest request)
            throws ServletException, IOException, InterruptedException {
        Person person = person();
        Capacity capacity =
                person.capacities().stream()
                        .filter(one -> IMPORTERS.contains(one.role()))
                        .findFirst()
                        .orElseThrow(Routing::notThere);
        Map<String, String> sent = Routing.sent(request);
        SentFile file = SentFile.of(request);
        Map<String, String> wrong = wrong(sent, file);
        if (!wrong.isEmpty()) {
            return templates.respond(page.wrong(request, person, new Filled(sent, wrong)));
        }
        ImportRequest wanted = wanted(sent, file, capacity);
        boolean isToBe = ImportPage.IMPORT.equals(sent.get("what"));
        ImportOutcome outcome =
                isToBe
                        ? importing.run(wanted, Progress.UNHEARD, person.as(capacity))
                        : importing.preview(wanted, Progress.UNHEARD);
        return templates.respond(
                outcome instanceof ImportOutcome.Refused
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.OK,
                page.read(request, person, new Filled(sent, Map.of()), wanted.dataset(), outcome));
    }

    private Map<String, String> wrong(Map<String, String> sent, SentFile file) {
        Map<String, String> wrong = new TreeMap<>();
        if (!importing.datasets().containsKey(sent.getOrDefault("dataset", ""))) {
            wrong.put("dataset", "Choose whose values it holds");
        }
        if (file.bytes().length == 0) {
            wrong.put("file", "Choose a file that is not empty");
        }
        String set = sent.getOrDefault("areas", "");
        if (!set.isEmpty() && !importing.areaSets().containsKey(set)) {
            wrong.put("areas", "Choose which areas it names");
        }
        String years = sent.getOrDefault("years", "");
        if (!years.isEmpty() && years(years).isEmpty()) {
            wrong.put("years", "Choose how it is meant");
        }
        if (!List.of(ImportPage.LOOK, ImportPage.IMPORT).contains(sent.getOrDefault("what", ""))) {
            wrong.put("what", "Choose what to do");
        }
        for (String field : List.of("sheet", "vintage", "source", "published")) {
            Typed.lineOrNone(sent.getOrDefault(field, ""), field)
                    .ifPresent(fault -> wrong.put(field, fault));
        }
        return wrong;
    }

    private static ImportRequest wanted(
            Map<String, String> sent, SentFile file, Capacity capacity) {
        return new ImportRequest(
                plain(file.name()),
                new ByteArrayResource(file.bytes()),
                sent.getOrDefault("dataset", ""),
                new Declared(
                        sent.getOrDefault("sheet", "").strip(),
                        sent.getOrDefault("areas", ""),
                        years(sent.getOrDefault("years", "")).orElse(Type.Years.ASKED),
                        sent.getOrDefault("vintage", "").strip(),
                        sent.getOrDefault("source", "").strip(),
                        sent.getOrDefault("published", "").strip()),
                new HashSet<>(capacity.areas()),
                false);
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
