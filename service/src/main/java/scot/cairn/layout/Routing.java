package scot.cairn.layout;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What every route of a page with forms does: reads what was sent, leads on, or is not there. */
public final class Routing {

    private Routing() {}

    /** What was typed, by the names of the fields; the first of each name. */
    public static Map<String, String> sent(ServerRequest request) {
        return new HashMap<>(request.params().asSingleValueMap());
    }

    /**
     * A number that stands in the path.
     *
     * @param name of the gap in the route
     * @throws ResponseStatusException 404 if what stands there is none that something here has
     */
    public static long number(ServerRequest request, String name) {
        String asked = request.pathVariable(name);
        if (!asked.matches("[0-9]{1,18}")) {
            throw notThere();
        }
        return Long.parseLong(asked);
    }

    /**
     * A random number that stands in the path.
     *
     * @param name of the gap in the route
     * @throws ResponseStatusException 404 if what stands there is none
     */
    public static UUID pseudonym(ServerRequest request, String name) {
        try {
            return UUID.fromString(request.pathVariable(name));
        } catch (IllegalArgumentException notANumber) {
            throw notThere();
        }
    }

    /** Leads on to a page, once something is done. */
    public static ServerResponse seeOther(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    /** What is not there, or not theirs: the container asks for the page that says so. */
    public static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
