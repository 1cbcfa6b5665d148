package scot.cairn.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A row of the table: who may ask for a route.
 *
 * @param method of HTTP; {@code *} for every one
 * @param route a pattern of paths
 * @param who everyone, whoever is signed in, or those who act in some roles
 * @param roles those roles; empty otherwise
 * @param areas whether the area in the path must be one's own
 * @param scope what a program must be allowed; empty where any registered one may, and for people
 * @param why in a sentence
 */
public record Permission(
        String method,
        PathPattern route,
        Who who,
        Set<Role> roles,
        Areas areas,
        String scope,
        String why) {

    /** The gap of a route in which an area's official code stands. */
    static final String AREA = "area";

    /** For which areas a row lets somebody in. */
    public enum Areas {
        ANY,
        /** That of the path; where the path names none, only who acts for the whole nation. */
        OWN
    }

    /** Of whom a row speaks. */
    public enum Who {
        EVERYONE,
        /** Everyone, as a stranger: who is signed in does not matter, so no token is asked for. */
        STRANGERS,
        SIGNED_IN,
        ROLES,
        /** Programs, with a token of their issuer; no person. */
        CLIENTS
    }

    /** Whether anybody may, signed in or not. */
    public boolean isForAll() {
        return who == Who.EVERYONE || who == Who.STRANGERS;
    }

    /** Whether somebody who is signed in may ask for a path of the route. */
    public boolean allows(Person person, String path) {
        return switch (who) {
            case EVERYONE, STRANGERS, SIGNED_IN -> true;
            case ROLES ->
                    person.capacities().stream()
                            .filter(capacity -> roles.contains(capacity.role()))
                            .anyMatch(capacity -> reaches(capacity.areas(), path));
            case CLIENTS -> false;
        };
    }

    /** Whether a program may, its areas apart. */
    boolean allows(ApiClient client) {
        return who == Who.CLIENTS
                && (scope.isEmpty()
                        || client.scopes().stream().anyMatch(one -> one.id().equals(scope)));
    }

    /**
     * Whether it lets in somebody who acts for some areas.
     *
     * @param own official codes; empty for the whole nation
     * @param path as asked for
     */
    boolean reaches(List<String> own, String path) {
        if (areas == Areas.ANY || own.isEmpty()) {
            return true;
        }
        PathPattern.@Nullable PathMatchInfo match =
                route.matchAndExtract(PathContainer.parsePath(path));
        @Nullable String asked = match == null ? null : match.getUriVariables().get(AREA);
        return asked != null && own.contains(asked);
    }
}
