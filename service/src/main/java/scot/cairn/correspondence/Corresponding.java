package scot.cairn.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.calendar.Times;
import scot.cairn.calendar.WorkingDays;
import scot.cairn.layout.PersonalNumbers;
import scot.cairn.layout.Typed;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Asks, answers, passes on, closes and opens again. Each is an act, held back unless its kind is
 * public. What is wrong is answered by the names of fields; nothing wrong means that it is done.
 */
@Service
public class Corresponding {

    private final Askings askings;
    private final Map<String, AskingKind> kinds = new TreeMap<>();
    private final WorkingDays workingDays;
    private final Recording recording;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Corresponding(
            Askings askings,
            List<AskingKind> kinds,
            WorkingDays workingDays,
            Recording recording,
            Clock clock) {
        this.askings = askings;
        this.workingDays = workingDays;
        this.recording = recording;
        this.clock = clock;
        for (AskingKind kind : kinds) {
            if (this.kinds.put(kind.id(), kind) != null) {
                throw new IllegalArgumentException("two kinds of asking have the id " + kind.id());
            }
        }
    }

    /**
     * What is to be asked.
     *
     * @param part which part of what it is about; may be empty
     * @param words never blank
     */
    public record Wanted(AskingKind kind, Subject about, AskedOf of, String part, String words) {}

    /** Asks in a capacity of one's own. */
    @Transactional
    public Asking ask(Person by, Capacity own, Wanted wanted) {
        return ask(by.as(own), wanted, Optional.of(by.account()), usual(wanted.kind()));
    }

    /**
     * The same, with another day to reply by than is usual.
     *
     * @param replyBy today or later
     */
    @Transactional
    public Asking ask(Person by, Capacity own, Wanted wanted, LocalDate replyBy) {
        if (replyBy.isBefore(today())) {
            throw new IllegalArgumentException("a reply is due today or later, not " + replyBy);
        }
        return ask(by.as(own), wanted, Optional.of(by.account()), replyBy);
    }

    /** The day by which a reply to something asked today is due, as its kind has it. */
    public LocalDate usual(AskingKind kind) {
        return workingDays.after(today(), kind.workingDays());
    }

    /** Asks as one of the public, of whom nothing is known: each time under a new pseudonym. */
    @Transactional
    public Asking askAsThePublic(Wanted wanted) {
        return ask(
                new Actor(UUID.randomUUID(), Asking.PUBLIC, Set.of()),
                wanted,
                Optional.empty(),
                usual(wanted.kind()));
    }

    private Asking ask(Actor actor, Wanted wanted, Optional<UUID> by, LocalDate replyBy) {
        AskingKind kind = wanted.kind();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Asking asking =
                new Asking(
                        askings.nextNumber(),
                        Reference.make(random),
                        kind.id(),
                        wanted.about(),
                        wanted.of(),
                        wanted.part().strip(),
                        wanted.words().strip(),
                        by.orElse(null),
                        actor.capacity(),
                        at,
                        replyBy,
                        new Asking.Rules(
                                kind.readers(), kind.answerers(), kind.closes(), kind.closers()),
                        false,
                        List.of());
        TreeMap<String, String> details = new TreeMap<>();
        details.put("about", asking.about().toString());
        details.put("kind", kind.id());
        details.put("of", of(asking.of()));
        details.put("reply_by", asking.replyBy().toString());
        details.put("words_sha256", sha256(asking.words()));
        askings.keep(asking, record("ask", kind, asking.id(), actor, details));
        return asking;
    }

    /** Answers. Every reply is kept; the last one is the answer. */
    @Transactional
    public Map<String, String> reply(Person by, Asking asking, String words) {
        return turn(by, asking, Turn.What.REPLY, words, AskedOf.WHOEVER_ANSWERS);
    }

    /** Passes on to somebody else, who may then answer too. */
    @Transactional
    public Map<String, String> passOn(Person by, Asking asking, String words, AskedOf to) {
        return Role.of(to.role()).isEmpty()
                ? Map.of("to", "Choose to whom you pass it on")
                : turn(by, asking, Turn.What.PASS_ON, words, to);
    }

    /** Closes what was answered; who may is a rule of its kind. */
    @Transactional
    public Map<String, String> close(Person by, Asking asking, String words) {
        return turn(by, asking, Turn.What.CLOSE, words, AskedOf.WHOEVER_ANSWERS);
    }

    /** Opens again what was closed. Its day to reply by stays. */
    @Transactional
    public Map<String, String> reopen(Person by, Asking asking, String words) {
        return turn(by, asking, Turn.What.REOPEN, words, AskedOf.WHOEVER_ANSWERS);
    }

    /**
     * Replies, closes or opens again.
     *
     * @throws IllegalArgumentException if it is to be passed on, which names to whom
     */
    @Transactional
    public Map<String, String> act(Person by, Asking asking, Turn.What what, String words) {
        if (what == Turn.What.PASS_ON) {
            throw new IllegalArgumentException("to whom is it passed on?");
        }
        return turn(by, asking, what, words, AskedOf.WHOEVER_ANSWERS);
    }

    /** Whether somebody may do something to it in a capacity that holds today. */
    public boolean may(Person by, Asking asking, Turn.What what) {
        return inCapacity(by, asking, what).isPresent();
    }

    /**
     * The capacity in which somebody would do it.
     *
     * @return empty where they may not
     */
    public Optional<Capacity> inCapacity(Person by, Asking asking, Turn.What what) {
        return by.capacities().stream()
                .filter(capacity ->
                        switch (what) {
                            case REPLY, PASS_ON -> asking.mayAnswer(capacity);
                            case CLOSE -> asking.mayClose(by.account(), capacity);
                            case REOPEN ->
                                    by.account().equals(asking.raisedBy())
                                            || asking.mayClose(by.account(), capacity);
                        })
                .findFirst();
    }

    private Map<String, String> turn(
            Person by, Asking seen, Turn.What what, String words, AskedOf to) {
        Asking asking = alone(seen);
        Capacity own =
                inCapacity(by, asking, what)
                        .orElseThrow(() -> new IllegalStateException("may not " + what.id()));
        Optional<String> wrong =
                Typed.text(words, "words", Typed.LONGEST_TEXT)
                        .or(() -> PersonalNumbers.fault(words))
                        .or(() -> outOfTurn(asking.state(), what));
        if (wrong.isPresent()) {
            return Map.of("words", wrong.get());
        }
        TreeMap<String, String> details = new TreeMap<>();
        details.put("to", of(to));
        details.put("words_sha256", sha256(words.strip()));
        Recorded recorded = record(what.id(), kind(asking), asking.id(), by.as(own), details);
        askings.add(
                asking.id(),
                new Turn(
                        asking.turns().size() + 1,
                        what,
                        words.strip(),
                        by.account(),
                        own.role().id(),
                        recorded.at(),
                        to),
                recorded);
        return Map.of();
    }

    /** What stands in the way of it now, whatever it was when the page was opened. */
    private static Optional<String> outOfTurn(Asking.State state, Turn.What what) {
        boolean isClosed = state == Asking.State.CLOSED;
        return Optional.ofNullable(
                switch (what) {
                    case REPLY, PASS_ON -> isClosed ? "It is closed: open it again first" : null;
                    case CLOSE ->
                            state == Asking.State.ANSWERED
                                    ? null
                                    : isClosed
                                            ? "It is closed already"
                                            : "Reply before you close it";
                    case REOPEN -> isClosed ? null : "It is open";
                });
    }

    private AskingKind kind(Asking asking) {
        return Optional.ofNullable(kinds.get(asking.kind()))
                .orElseThrow(() -> new IllegalStateException("no kind " + asking.kind()));
    }

    private Recorded record(
            String act,
            AskingKind kind,
            long asking,
            Actor actor,
            SortedMap<String, String> details) {
        Act recorded =
                new Act(
                        act,
                        new Subject(SubjectKind.ASKING, Long.toString(asking)),
                        actor,
                        details,
                        List.of(),
                        null);
        return kind.isPublic()
                ? recording.record(recorded)
                : recording.recordHeldBack(recorded, null);
    }

    /** As it is now; whoever else adds to it waits until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Asking alone(Asking seen) {
        askings.oneTurnAtATime(seen.id());
        return askings.find(seen.id()).orElseThrow();
    }

    /** The day to which everything is compared. */
    public LocalDate today() {
        return Times.day(clock.instant());
    }

    private static String of(AskedOf of) {
        return "%s %s %s %s".formatted(of.role(), of.body(), of.office(), of.area()).strip();
    }

    private static String sha256(String words) {
        return Hash.sha256(words.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
