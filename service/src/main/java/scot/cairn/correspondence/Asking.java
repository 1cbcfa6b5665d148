package scot.cairn.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.cairn.access.Capacity;
import scot.cairn.access.Role;
import scot.cairn.subjects.Subject;

/**
 * Something asked of someone, with all that happened to it.
 *
 * @param id its number
 * @param reference what whoever asked knows it by, and nobody guesses
 * @param kind id of its kind
 * @param about what it is about
 * @param of of whom it was asked
 * @param part which part of that; may be empty
 * @param words what was asked
 * @param raisedBy pseudonym of whoever asked; null for the public
 * @param raisedAs id of the role in which they did, or {@code public}
 * @param raisedAt when
 * @param replyBy the last day for a reply
 * @param rules of its kind, as they were then
 * @param raiserLeft whether whoever asked no longer acts in that role
 * @param turns what happened since, in order
 */
public record Asking(
        long id,
        String reference,
        String kind,
        Subject about,
        AskedOf of,
        String part,
        String words,
        @Nullable UUID raisedBy,
        String raisedAs,
        Instant raisedAt,
        LocalDate replyBy,
        Rules rules,
        boolean raiserLeft,
        List<Turn> turns) {

    /** What the public asks as. */
    public static final String PUBLIC = "public";

    /** Who may read, answer and close it. */
    public record Rules(
            Set<Role> readers, Set<Role> answerers, WhoCloses closes, Set<Role> closers) {}

    /** How it stands. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED,
        REOPENED
    }

    /** How it stands: the last thing that decides it. */
    public State state() {
        return turns.reversed().stream()
                .filter(turn -> turn.what() != Turn.What.PASS_ON)
                .findFirst()
                .map(turn ->
                        switch (turn.what()) {
                            case REPLY -> State.ANSWERED;
                            case CLOSE -> State.CLOSED;
                            case REOPEN, PASS_ON -> State.REOPENED;
                        })
                .orElse(State.OPEN);
    }

    /** Whether a reply is still owed. */
    public boolean isWaiting() {
        return state() == State.OPEN || state() == State.REOPENED;
    }

    /** By how many days the reply is late; 0 when none is owed or its day has not passed. */
    public long daysLate(LocalDate today) {
        return isWaiting() ? Math.max(0, ChronoUnit.DAYS.between(replyBy, today)) : 0;
    }

    /** How it stands on a day, in words. */
    public String words(LocalDate today) {
        long late = daysLate(today);
        String by = late == 1 ? ", late by 1 day" : ", late by %d days".formatted(late);
        return switch (state()) {
            case OPEN -> "open" + (late == 0 ? "" : by);
            case REOPENED -> "reopened" + (late == 0 ? "" : by);
            case ANSWERED -> "answered";
            case CLOSED -> "closed";
        };
    }

    /** The last reply. */
    public Optional<Turn> lastReply() {
        return turns.reversed().stream().filter(turn -> turn.what() == Turn.What.REPLY).findFirst();
    }

    /** Whom it waits for now: to whom it was last passed on, or of whom it was asked. */
    public AskedOf waitsFor() {
        return turns.reversed().stream()
                .filter(turn -> turn.what() == Turn.What.PASS_ON)
                .findFirst()
                .map(Turn::to)
                .orElse(of);
    }

    /** Whether one may answer it in a capacity. */
    boolean mayAnswer(Capacity capacity) {
        return rules.answerers().contains(capacity.role())
                || of.means(capacity)
                || turns.stream().anyMatch(turn -> turn.to().means(capacity));
    }

    /** Whether somebody may close it in a capacity. */
    boolean mayClose(UUID account, Capacity capacity) {
        return switch (rules.closes()) {
            case RAISER ->
                    account.equals(raisedBy)
                            || (raiserLeft && capacity.role().id().equals(raisedAs));
            case ANSWERER -> mayAnswer(capacity);
            case ANOTHER -> rules.closers().contains(capacity.role());
        };
    }
}
