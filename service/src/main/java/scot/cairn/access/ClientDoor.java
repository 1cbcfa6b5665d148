package scot.cairn.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;

/**
 * Whether a program may ask for a route. What it may do is read anew each time, so that a client
 * which has ended has ended though its token has not.
 */
@Component
public class ClientDoor {

    static final String API = "/api/v1";

    private final Clients clients;
    private final Clock clock;

    ClientDoor(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** What comes of asking. */
    enum Answer {
        COME_IN(200),
        /** No token, or one that says nothing. */
        WHO_ARE_YOU(401),
        /** Not registered, ended, or without the scope. */
        NOT_YOU(403),
        /** Another area's: it is not there. */
        NOT_THERE(404);

        private final int status;

        Answer(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** The program that asks, or empty when it is none that is let in today. */
    public Optional<ApiClient> client() {
        return client(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whether it may; if so the request acts for it from here on. */
    Answer ask(@Nullable Authentication authentication, Permission row, String path) {
        if (!(authentication instanceof JwtAuthenticationToken)) {
            return Answer.WHO_ARE_YOU;
        }
        Optional<ApiClient> client = client(authentication);
        if (client.filter(row::allows).isEmpty()) {
            return Answer.NOT_YOU;
        }
        Acting.as(client.get());
        return row.reaches(client.get().areas(), path) ? Answer.COME_IN : Answer.NOT_THERE;
    }

    /** The id under which the issuer knows a program (RFC 9068, client_id; azp elsewhere). */
    static String idOf(Jwt token) {
        return List.of("client_id", "azp", "sub").stream()
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(API) || path.startsWith(API + "/");
    }

    private Optional<ApiClient> client(@Nullable Authentication authentication) {
        LocalDate today = Times.day(clock.instant());
        return authentication instanceof JwtAuthenticationToken token
                ? clients.known(
                                String.valueOf(token.getToken().getIssuer()),
                                idOf(token.getToken()))
                        .filter(client -> client.holdsOn(today))
                : Optional.empty();
    }
}
