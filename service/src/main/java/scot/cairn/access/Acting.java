package scot.cairn.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who acts in what runs now, as the database is told at the start of each transaction. A request
 * acts for whoever is signed in to it, or for nobody; what runs outside a request is this machine's
 * operator.
 *
 * @param account pseudonym; empty for nobody and for the operator
 * @param roles ids, with blanks between; may be empty
 */
public record Acting(String account, String roles) {

    private static final String NAME = Acting.class.getName();
    private static final Acting NOBODY = new Acting("", "");
    private static final Acting OPERATOR = new Acting("", "operator");

    /** Whoever acts now. */
    public static Acting now() {
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
        keep(new Acting(account.toString(), ""));
    }

    /** From here on the request acts for a person in their roles of today. */
    static void as(Person person) {
        Set<Role> roles = person.roles();
        keep(
                new Acting(
                        person.account().toString(),
                        roles.stream().map(Role::id).collect(Collectors.joining(" "))));
    }

    private static void keep(Acting acting) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(NAME, acting, RequestAttributes.SCOPE_REQUEST);
    }
}
