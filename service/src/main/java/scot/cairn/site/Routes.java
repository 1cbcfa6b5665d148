package scot.cairn.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.Address;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.TableFile;

/**
 * Every public URL: the page of each subject and of each list, its {@code .csv} and {@code .json},
 * its {@code /history}, each as known on a day.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final Pages pages;
    private final Html html;
    private final PackArchive packs;
    private final Clock clock;

    Routes(Pages pages, Html html, PackArchive packs, Clock clock) {
        this.pages = pages;
        this.html = html;
        this.packs = packs;
        this.clock = clock;
    }

    @Bean
    RouterFunction<ServerResponse> subjectPages() {
        List<String> paths = new ArrayList<>(List.of("/", "/index.csv", "/index.json"));
        paths.addAll(List.of("/history", "/history.csv", "/history.json"));
        for (SubjectKind kind : SubjectKind.values()) {
            if (kind.hasPage() && kind != SubjectKind.MISSION) {
                paths.add(kind.path());
                paths.add(kind.path() + ".csv");
                paths.add(kind.path() + ".json");
                paths.add(kind.path() + "/**");
            }
        }
        RouterFunctions.Builder routes = RouterFunctions.route();
        routes.route(reading(SubjectKind.PLAN.path() + "/{plan}/pack.zip"), this::pack);
        paths.forEach(path -> routes.route(reading(path), this::answer));
        return routes.route(reading("/api"), request -> html.api(request.uri()))
                .route(reading("/accessibility"), _ -> html.accessibility())
                .route(reading("/contact"), _ -> html.contact())
                .route(reading("/privacy"), _ -> html.privacy())
                .route(reading("/cookies"), _ -> html.cookies())
                .route(reading("/terms"), _ -> html.terms())
                .build();
    }

    private static RequestPredicate reading(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(RequestPredicates.path(path));
    }

    private ServerResponse pack(ServerRequest request) {
        String plan = request.pathVariable("plan");
        return packs.of(plan)
                .map(zip ->
                        ServerResponse.ok()
                                .contentType(MediaType.parseMediaType("application/zip"))
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"%s.zip\"".formatted(plan))
                                .body(zip))
                .orElseGet(() -> html.notFound(request.path()));
    }

    private ServerResponse answer(ServerRequest request) {
        String path = URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        Optional<Address> address = Address.of(path);
        if (address.isEmpty()) {
            return html.notFound(path);
        }
        String asked = request.param("as-known-on").orElse("");
        Optional<AsKnownOn> asKnownOn = asKnownOn(asked);
        if (asKnownOn.isEmpty()) {
            return html.badDate(address.get().subject(), asked);
        }
        return page(address.get(), asKnownOn.get(), filters(request))
                .map(page -> form(request, address.get(), page, asKnownOn.get()))
                .orElseGet(() -> html.notFound(path));
    }

    private Optional<Page> page(Address address, AsKnownOn asKnownOn, Filters filters) {
        return address.history()
                ? pages.history(address.subject())
                : pages.page(address.subject(), asKnownOn, filters);
    }

    private static Filters filters(ServerRequest request) {
        Map<String, String> asked = new HashMap<>(request.params().asSingleValueMap());
        asked.keySet().removeAll(List.of("as-known-on", "table"));
        return new Filters(asked);
    }

    private ServerResponse form(
            ServerRequest request, Address address, Page page, AsKnownOn asKnownOn) {
        return switch (address.form()) {
            case HTML -> html.page(page);
            case CSV ->
                    table(page, request.param("table").orElse(""), asKnownOn)
                            .map(table -> csv(page, table))
                            .orElseGet(() -> html.noTable(page));
            case JSON ->
                    ServerResponse.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(PageJson.of(page));
        };
    }

    private Optional<Table> table(Page page, String asked, AsKnownOn asKnownOn) {
        return page.table(asked)
                .or(() ->
                        asked.isEmpty() || page.history()
                                ? Optional.empty()
                                : pages.moved(page, asked, asKnownOn));
    }

    private static ServerResponse csv(Page page, Table table) {
        return ServerResponse.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"".formatted(fileName(page, table)))
                .body(TableFile.csv(table));
    }

    /**
     * For example {@code measures-nrs-drug-misuse-deaths-values.csv}; says so when it is synthetic.
     */
    private static String fileName(Page page, Table table) {
        String slug = page.path().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "%s-%s%s.csv"
                .formatted(
                        slug.isEmpty() ? "home" : slug,
                        table.id(),
                        table.synthetic() ? "-synthetic" : "");
    }

    /** The day asked for; empty when it is not a day, or one still to come. */
    private Optional<AsKnownOn> asKnownOn(String asked) {
        if (asked.isEmpty()) {
            return Optional.of(AsKnownOn.PRESENT);
        }
        return AsKnownOn.parse(asked, Times.day(clock.instant()));
    }
}
