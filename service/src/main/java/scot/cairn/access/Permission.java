package scot.cairn.access;

import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A row of the table: who may ask for a route.
 *
 * @param method of HTTP; {@code *} for every one
 * @param route a pattern of paths
 * @param who everyone, whoever is signed in, or those who act in some roles
 * @param roles those roles; empty otherwise
 * @param why in a sentence
 */
public record Permission(String method, PathPattern route, Who who, Set<Role> roles, String why) {

    /** Of whom a row speaks. */
    public enum Who {
        EVERYONE,
        SIGNED_IN,
        ROLES
    }

    /** Whether somebody who is signed in may. */
    public boolean allows(Person person) {
        return switch (who) {
            case EVERYONE, SIGNED_IN -> true;
            case ROLES -> person.roles().stream().anyMatch(roles::contains);
        };
    }
}
