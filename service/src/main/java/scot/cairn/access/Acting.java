package scot.cairn.access;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who acts in what runs now, as the database is told at the start of each transaction. A request
 * acts for whoever is signed in to it, or for nobody; what runs outside a request is this machine's
 * operator, unless {@link OnBehalf} says otherwise.
 *
 * @param account pseudonym; empty for nobody and for the operator
 * @param roles ids, with blanks between; may be empty
 */
public record Acting(String account, String roles) {

    private static final String NAME = Acting.class.getName();
    private static final Acting NOBODY = new Acting("", "");
    private static final Acting OPERATOR = new Acting("", "operator");

    /** Set for as long as something is done on somebody's behalf. */
    private static final ScopedValue<Acting> ON_BEHALF = ScopedValue.newInstance();

    /** Whoever acts now. */
    public static Acting now() {
        if (ON_BEHALF.isBound()) {
            return ON_BEHALF.get();
        }
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return OPERATOR;
        }
        return request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Acting acting
                ? acting
                : NOBODY;
    }

    /** From here on the request acts for an account, as yet in no role. */
    static void as(UUID account) {
        keep(of(account));
    }

    /** From here on the request acts for a person in their roles of today. */
    static void as(Person person) {
        keep(of(person));
    }

    /** This machine's operator. */
    static Acting operator() {
        return OPERATOR;
    }

    /** An account, in no role. */
    static Acting of(UUID account) {
        return new Acting(account.toString(), "");
    }

    /** A person, in their roles of today. */
    static Acting of(Person person) {
        Set<Role> roles = person.roles();
        return new Acting(
                person.account().toString(),
                roles.stream().map(Role::id).collect(Collectors.joining(" ")));
    }

    /** Does something for somebody; transactions that it begins are theirs. */
    <T> T doing(Supplier<T> what) {
        return ScopedValue.where(ON_BEHALF, this).call(what::get);
    }

    /** From here on the request acts for a program, in the roles whose rows its scopes read. */
    static void as(ApiClient client) {
        keep(
                new Acting(
                        client.pseudonym().toString(),
                        client.scopes().stream()
                                .flatMap(scope -> scope.reads().stream())
                                .map(Role::id)
                                .distinct()
                                .collect(Collectors.joining(" "))));
    }

    private static void keep(Acting acting) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(NAME, acting, RequestAttributes.SCOPE_REQUEST);
    }
}
