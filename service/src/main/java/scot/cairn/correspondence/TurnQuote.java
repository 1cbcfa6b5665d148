package scot.cairn.correspondence;

import java.util.List;
import scot.cairn.access.Role;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;

/** What somebody said in their turn, with who they were, what they did and when. */
public final class TurnQuote {

    private TurnQuote() {}

    /** The words of a turn. */
    public static Block of(Turn turn) {
        String done =
                switch (turn.what()) {
                    case REPLY -> "replied";
                    case CLOSE -> "closed it";
                    case REOPEN -> "opened it again";
                    case PASS_ON -> "passed it on to " + role(turn.to().role());
                };
        return new Block.Quote(
                null,
                turn.words(),
                List.of(
                        Span.plain(
                                "%s %s on %s"
                                        .formatted(
                                                role(turn.capacity()),
                                                done,
                                                Times.words(turn.at())))));
    }

    /** What was asked, with by whom and when. */
    public static Block of(Asking asking) {
        return new Block.Quote(
                null,
                asking.words(),
                List.of(
                        Span.plain(
                                "%s, on %s"
                                        .formatted(
                                                role(asking.raisedAs()),
                                                Times.words(asking.raisedAt())))));
    }

    /** A role in words. */
    public static String role(String id) {
        return Role.of(id).map(Role::words).orElse(id);
    }
}
