package scot.cairn.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.layout.WorkPage;

/** What a page needs of the request for it. */
final class Asked {

    private Asked() {}

    /** What its forms send back. */
    static WorkPage.@Nullable Token token(ServerRequest request) {
        return request.attribute(CsrfToken.class.getName())
                .map(CsrfToken.class::cast)
                .map(token -> new WorkPage.Token(token.getParameterName(), token.getToken()))
                .orElse(null);
    }

    /** What was just done, by the word that the address carries. */
    static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "appointed" -> "The capacity is on record and holds from its first day.";
            case "ended" -> "The capacity has ended, in open sessions too.";
            case "given-up" -> "You have given the capacity up.";
            case "delegated" -> "The delegation is on record.";
            default -> "";
        };
    }
}
