package scot.cairn.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriUtils;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Every address of the API: its root, its description, each list, each subject, each figure. */
@Configuration(proxyBeanMethods = false)
class Addresses {

    private static final String DESCRIPTION = "/openapi.json";
    private static final String VALUES = "/values";

    private final Catalogue catalogue;
    private final MeasureValues values;
    private final String description;

    Addresses(Catalogue catalogue, MeasureValues values) {
        this.catalogue = catalogue;
        this.values = values;
        this.description = description();
    }

    private static String description() {
        try (InputStream file = Addresses.class.getResourceAsStream("openapi.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    RouterFunction<ServerResponse> api() {
        return RouterFunctions.route()
                .route(reading(Root.PATH), this::root)
                .route(reading(Root.PATH + "/**"), this::answer)
                .route(RequestPredicates.path(Root.PATH), Addresses::notAllowed)
                .route(RequestPredicates.path(Root.PATH + "/**"), Addresses::notAllowed)
                .build();
    }

    private static RequestPredicate reading(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(RequestPredicates.path(path));
    }

    private ServerResponse root(ServerRequest request) {
        return whole(request, Json.text(Root.of(catalogue.lists())));
    }

    private ServerResponse answer(ServerRequest request) {
        String path =
                UriUtils.decode(
                        request.path().substring(Root.PATH.length()), StandardCharsets.UTF_8);
        if (path.equals(DESCRIPTION)) {
            return whole(request, description);
        }
        String plural = path.substring(1).split("/", 2)[0];
        return catalogue
                .list(plural)
                .map(source -> send(request, answer(source, path, new Query(request.params()))))
                .orElseGet(() -> send(request, new Answer.Missing("There is no such address.")));
    }

    private Answer answer(ItemSource source, String path, Query query) {
        String list = "/" + source.plural();
        if (path.equals(list)) {
            return catalogue.read(source, query);
        }
        String id = path.substring(list.length() + 1);
        return source.kind() == SubjectKind.MEASURE && id.endsWith(VALUES)
                ? values.read(id.substring(0, id.length() - VALUES.length()), query)
                : catalogue.read(source, id, query);
    }

    /** What takes no parameters. */
    private static ServerResponse whole(ServerRequest request, String json) {
        List<Fault> faults = new Query(request.params()).faults();
        return send(
                request,
                faults.isEmpty() ? new Answer.Found(json, null) : new Answer.Misasked(faults));
    }

    private static ServerResponse send(ServerRequest request, Answer answer) {
        return switch (answer) {
            case Answer.Found found -> found(request, found);
            case Answer.Missing missing -> problem(Problem.missing(missing.detail()));
            case Answer.Misasked misasked -> problem(Problem.misasked(misasked.faults()));
        };
    }

    /** Equal content has an equal tag, so a reader who has it is told that nothing changed. */
    private static ServerResponse found(ServerRequest request, Answer.Found found) {
        byte[] bytes = found.json().getBytes(StandardCharsets.UTF_8);
        String tag = tag(request, bytes);
        return request.checkNotModified(tag)
                .orElseGet(() -> {
                    ServerResponse.BodyBuilder response =
                            ServerResponse.ok()
                                    .eTag(tag)
                                    .cacheControl(CacheControl.noCache())
                                    .contentType(MediaType.APPLICATION_JSON);
                    if (found.next() != null) {
                        response.header("Link", "<%s>; rel=\"next\"".formatted(found.next()));
                    }
                    return response.body(bytes);
                });
    }

    /** A strong tag, or a weak one where the bytes may be compressed on their way. */
    private static String tag(ServerRequest request, byte[] bytes) {
        boolean compressible =
                request.headers().header("Accept-Encoding").stream()
                        .anyMatch(encodings -> encodings.contains("gzip"));
        return (compressible ? "W/\"" : "\"") + Hash.sha256(bytes).hex() + '"';
    }

    private static ServerResponse notAllowed(ServerRequest request) {
        return problem(Problem.notAllowed(request.method().name()));
    }

    private static ServerResponse problem(Problem problem) {
        ServerResponse.BodyBuilder response =
                ServerResponse.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 405) {
            response.allow(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
        }
        return response.body(Json.text(problem).getBytes(StandardCharsets.UTF_8));
    }
}
