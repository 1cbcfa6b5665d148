package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.loading.LoadingPack;

/** Every route that the service answers has its row, and every role gets what its rows say. */
@AccessTest
class EveryRouteTest {

    /** Something to put where a route has a gap. */
    private static final Map<String, String> GAPS =
            Map.ofEntries(
                    Map.entry("{account}", UUID.randomUUID().toString()),
                    Map.entry("{capacity}", "999999"),
                    Map.entry("{approval}", "999999"),
                    Map.entry("{client}", "999999"),
                    Map.entry("{commitment}", "no-such-promise"),
                    Map.entry("{draft}", "999999"),
                    Map.entry("{import}", "999999"),
                    Map.entry("{job}", "999999"),
                    Map.entry("{number}", "999999"),
                    Map.entry("{problem}", "999999"),
                    Map.entry("{query}", "999999"),
                    Map.entry("{question}", "999999"),
                    Map.entry("{measure}", "no-such-measure"),
                    Map.entry("{sheet}", "999999"),
                    Map.entry("{webhook}", "999999"),
                    Map.entry("/{*return}", "/x"),
                    Map.entry("/{*subject}", "/x"));

    /** The area of the demonstration's accounts that have one, and those accounts. */
    private static final String OWN = "B1";

    private static final Set<Role> OF_AN_AREA =
            Set.of(Role.AREA_CO_ORDINATOR, Role.CHIEF_OFFICER, Role.NAMED_LOCAL_OFFICER);

    @Autowired private Permissions permissions;
    @Autowired private List<RouterFunction<?>> routers;
    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    /** A method and a pattern of paths. */
    private record Route(String method, String pattern) {}

    @Test
    void everyRouteHasARow() throws Exception {
        List<String> without = new ArrayList<>();
        for (Route route : routes()) {
            String path = sample(route.pattern());
            if (permissions.of(route.method(), path).isEmpty()) {
                without.add(route.method() + " " + route.pattern());
            }
        }

        assertThat(routes()).hasSizeGreaterThan(60);
        assertThat(without).isEmpty();
    }

    @Test
    void everyRowIsOfARoute() throws Exception {
        Set<String> onAnotherPort = Set.of("/health/**", "/prometheus", "/head");
        Set<String> ofFilters = Set.of("POST /sign-in", "POST /sign-out");
        List<String> without = new ArrayList<>();
        for (Permission row : permissions.rows()) {
            String name = row.method() + " " + row.route().getPatternString();
            boolean isKnown =
                    onAnotherPort.contains(row.route().getPatternString())
                            || ofFilters.contains(name);
            if (!isKnown && routes().stream().noneMatch(route -> isOf(row, route))) {
                without.add(name);
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    void nobodyReadsWhatIsNotEverybodys() {
        for (Permission row : permissions.rows()) {
            if (row.who() == Permission.Who.CLIENTS) {
                assertThat(ask(new Visitor(port), row, Map.of())).as(row.toString()).isEqualTo(401);
            } else if (!row.isForAll()) {
                Visitor stranger = new Visitor(port);
                int status = ask(stranger, row, Map.of());

                assertThat(status).as(row.toString()).isIn(302, 403);
                if (row.method().equals("GET")) {
                    assertThat(Visitor.to(stranger.get(sample(row.route().getPatternString()))))
                            .endsWith("/sign-in");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleGetsWhatItsRowsSay(Role role) {
        Visitor visitor = Visitor.as(role, port);
        String token = visitor.page("/work").select("input[name=_csrf]").attr("value");
        Map<String, String> fields = Map.of("_csrf", token);
        for (Permission row : permissions.rows()) {
            if (row.isForAll()) {
                continue;
            }
            if (row.who() == Permission.Who.CLIENTS) {
                assertThat(ask(visitor, row, fields)).as(row.toString()).isEqualTo(401);
                continue;
            }
            String route = row.route().getPatternString();
            String area = OF_AN_AREA.contains(role) ? OWN : "";
            boolean isReached = row.reaches(area.isEmpty() ? List.of() : List.of(area), route);
            boolean may =
                    row.who() == Permission.Who.SIGNED_IN
                            || (row.roles().contains(role) && isReached);
            if (may && !route.contains("{")) {
                assertThat(ask(visitor, row, fields))
                        .as("%s at %s", role, route)
                        .isIn(200, 303, 422);
            } else {
                assertThat(ask(visitor, row, fields)).as("%s at %s", role, route).isEqualTo(404);
            }
        }
    }

    /** In its own area and in another one: a row that asks for one's own answers in that alone. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AREA_CO_ORDINATOR", "CHIEF_OFFICER", "NAMED_LOCAL_OFFICER"})
    void anotherAreaIsNotThere(Role role) {
        Visitor visitor = Visitor.as(role, port);
        for (Permission row : permissions.rows()) {
            String route = row.route().getPatternString();
            if (row.areas() == Permission.Areas.OWN && row.who() == Permission.Who.ROLES) {
                assertThat(route).contains("{" + Permission.AREA + "}");
                assertThat(visitor.get(route.replace("{area}", "B2")).statusCode())
                        .as(route)
                        .isEqualTo(404);
            }
        }
        assertThat(permissions.rows()).anyMatch(row -> row.areas() == Permission.Areas.OWN);
    }

    @Test
    void whatHasNoRowIsNobodys() {
        for (String path :
                List.of(
                        "/nonsense",
                        "/work.csv",
                        "/access.json",
                        "/actuator",
                        "/login",
                        "/error",
                        "/work/x")) {
            assertThat(new Visitor(port).get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(Visitor.as(Role.ADMINISTRATOR, port).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(new Visitor(port).get("/nonsense").headers().map())
                .doesNotContainKey("set-cookie");
    }

    /** With the right token, so that the token is not what it is refused for. */
    private static int ask(Visitor visitor, Permission row, Map<String, String> fields) {
        String path = sample(row.route().getPatternString());
        return switch (row.method()) {
            case "GET" -> visitor.get(path).statusCode();
            case "PUT" -> visitor.put(path, "{}").statusCode();
            default -> visitor.forge(path, fields).statusCode();
        };
    }

    private static String sample(String pattern) {
        String path = pattern.replace("/**", "/x").replace("*", "x");
        for (Map.Entry<String, String> gap : GAPS.entrySet()) {
            path = path.replace(gap.getKey(), gap.getValue());
        }
        return path.replaceAll("[{][^}]*[}](?:[}])?", "1");
    }

    private static boolean isOf(Permission row, Route route) {
        boolean sameMethod = row.method().equals("*") || row.method().equals(route.method());
        return sameMethod && row.route().matches(PathContainer.parsePath(sample(route.pattern())));
    }

    private Set<Route> routes() throws Exception {
        Set<Route> routes =
                new TreeSet<>(Comparator.comparing(Route::method).thenComparing(Route::pattern));
        for (RouterFunction<?> router : routers) {
            router.accept(new Collecting(routes));
        }
        Stream.of(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath:/static/**/*.*"))
                .map(file -> file.toString().replaceAll(".*/static(/[^\\]]*).*", "$1"))
                .forEach(path -> routes.add(new Route("GET", path)));
        return routes;
    }

    /** Takes every route out of a router. */
    private record Collecting(Set<Route> routes) implements RouterFunctions.Visitor {

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> function) {
            Asked asked = new Asked(new TreeSet<>(), new ArrayList<>());
            predicate.accept(asked);
            for (String pattern : asked.patterns()) {
                (asked.methods().isEmpty() ? Set.of("GET") : asked.methods())
                        .forEach(method -> routes.add(new Route(method, pattern)));
            }
        }

        @Override
        public void startNested(RequestPredicate predicate) {}

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void resources(Function<ServerRequest, Optional<Resource>> lookup) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> router) {
            throw new AssertionError("a router of an unknown kind: " + router);
        }
    }

    /** Takes the methods and patterns out of a predicate. */
    private record Asked(Set<String> methods, List<String> patterns)
            implements RequestPredicates.Visitor {

        @Override
        public void method(Set<HttpMethod> of) {
            of.stream()
                    .map(HttpMethod::name)
                    .filter(name -> !name.equals("HEAD"))
                    .forEach(methods::add);
        }

        @Override
        public void path(String pattern) {
            patterns.add(pattern);
        }

        @Override
        @SuppressWarnings("removal")
        public void pathExtension(String extension) {}

        @Override
        public void version(String version) {}

        @Override
        public void header(String name, String value) {}

        @Override
        public void param(String name, String value) {}

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {}

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {}

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {
            throw new AssertionError("a predicate of an unknown kind: " + predicate);
        }
    }
}
