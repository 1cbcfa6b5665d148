package scot.cairn.access.web;

import org.springframework.web.servlet.function.ServerRequest;

/** What was just done. */
final class Done {

    private Done() {}

    /** In words, by the word that the address carries. */
    static String words(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "appointed" -> "The capacity is on record and holds from its first day.";
            case "ended" -> "The capacity has ended, in open sessions too.";
            case "given-up" -> "You have given the capacity up.";
            case "delegated" -> "The delegation is on record.";
            case "let-in" -> "The program is let in, from its first day.";
            case "shut-out" -> "The program is shut out, whatever its token says.";
            case "signed-out-elsewhere" -> "You are signed out everywhere but here.";
            case "signed-out" -> "They are signed out everywhere.";
            default -> "";
        };
    }
}
