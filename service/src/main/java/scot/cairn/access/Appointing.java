package scot.cairn.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Typed;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Gives, delegates and ends capacities. Each is an act; who got or lost one is not public. What is
 * wrong is answered by the names of the fields, all of it at once; nothing wrong means that it is
 * done.
 */
@Service
public class Appointing {

    private final Accounts accounts;
    private final Places places;
    private final Recording recording;
    private final Clock clock;

    Appointing(Accounts accounts, Places places, Recording recording, Clock clock) {
        this.accounts = accounts;
        this.places = places;
        this.recording = recording;
        this.clock = clock;
    }

    /** Appoints somebody else. */
    @Transactional
    public Map<String, String> appoint(Person by, UUID account, Wanted wanted) {
        accounts.oneChangeAtATime();
        Map<String, String> wrong = wanted.faults(places);
        if (account.equals(by.account())) {
            wrong.put("role", "Nobody appoints themselves: ask another administrator");
        }
        if (!accounts.isAccount(account)) {
            wrong.put("role", "There is no such account");
        }
        if (wrong.isEmpty()) {
            Capacity made = wanted.capacity(accounts.nextNumber(), account);
            if (accounts.capacities(account).stream().anyMatch(other -> isSame(other, made))) {
                wrong.put("role", "This person holds that capacity already");
            } else {
                give(by.as(inRole(by, Role.ADMINISTRATOR)), made);
            }
        }
        return wrong;
    }

    /**
     * Appoints as this machine's operator, where nobody is signed in yet: all in one act, those who
     * hold it already apart.
     *
     * @throws IllegalArgumentException if what is wanted could not be given to anybody
     */
    @Transactional
    void appointFirst(Map<UUID, Wanted> wanted) {
        accounts.oneChangeAtATime();
        List<Capacity> made = new ArrayList<>();
        wanted.forEach((account, asked) -> {
            Map<String, String> wrong = asked.faults(places);
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException(wrong.toString());
            }
            Capacity capacity = asked.capacity(accounts.nextNumber(), account);
            if (accounts.capacities(account).stream().noneMatch(o -> isSame(o, capacity))) {
                made.add(capacity);
            }
        });
        if (!made.isEmpty()) {
            TreeMap<String, String> details = new TreeMap<>();
            made.forEach(capacity ->
                    details.put(
                            "capacity-%d".formatted(capacity.id()),
                            "%s to %s in %s: %s"
                                    .formatted(
                                            capacity.role().id(),
                                            capacity.account(),
                                            capacity.areas(),
                                            capacity.cites())));
            Recorded recorded =
                    record("appoint", recording.operator(), made.getFirst().id(), details);
            made.forEach(capacity -> accounts.keep(capacity, recorded));
        }
    }

    /**
     * Lets somebody else act in a capacity of one's own until a day.
     *
     * @param delegate number of their account, as they read it on their own page
     * @param until its last day
     * @param minute the minute that says so
     */
    @Transactional
    public Map<String, String> delegate(
            Person by, Capacity own, String delegate, String until, String minute) {
        accounts.oneChangeAtATime();
        Map<String, String> wrong = new TreeMap<>();
        Optional<UUID> account = number(delegate).filter(accounts::isAccount);
        if (account.isEmpty()) {
            wrong.put(
                    "delegate",
                    "Give the number of an account, as its holder reads it under Your work");
        }
        if (account.equals(Optional.of(by.account()))) {
            wrong.put("delegate", "This is your own account");
        }
        Optional<LocalDate> last = Typed.day(until);
        if (last.isEmpty() || last.get().isBefore(today())) {
            wrong.put(
                    "until", "Give the last day of the delegation, today or later, as 2026-11-22");
        } else if (own.to() != null && last.get().isAfter(own.to())) {
            wrong.put(
                    "until",
                    "Your own capacity ends on %s: choose that day or one before"
                            .formatted(own.to()));
        }
        Typed.line(minute, "minute").ifPresent(fault -> wrong.put("minute", fault));
        if (hasEnded(own)) {
            wrong.put("delegate", "Your own capacity has ended");
        }
        if (own.delegatedFrom() != null || own.role() == Role.ADMINISTRATOR) {
            wrong.put("delegate", "This capacity cannot be delegated on");
        }
        if (wrong.isEmpty()) {
            give(
                    by.as(own),
                    new Capacity(
                            accounts.nextNumber(),
                            account.orElseThrow(),
                            own.role(),
                            own.body(),
                            own.areas(),
                            today(),
                            last.orElseThrow(),
                            minute.strip(),
                            own.id(),
                            null));
        }
        return wrong;
    }

    /** Ends a capacity of somebody else. */
    @Transactional
    public Map<String, String> end(Person by, Capacity capacity, String reason) {
        if (capacity.account().equals(by.account())) {
            return Map.of("reason", "This is your own: give it up under Your work");
        }
        return end(by.as(inRole(by, Role.ADMINISTRATOR)), capacity, reason);
    }

    /** Gives up a capacity of one's own. */
    @Transactional
    public Map<String, String> giveUp(Person by, Capacity own, String reason) {
        return end(by.as(own), own, reason);
    }

    private Map<String, String> end(Actor actor, Capacity capacity, String reason) {
        accounts.oneChangeAtATime();
        Map<String, String> wrong = new TreeMap<>();
        Typed.line(reason, "reason").ifPresent(fault -> wrong.put("reason", fault));
        if (hasEnded(capacity)) {
            wrong.put("reason", "It has ended already");
        }
        if (capacity.role() == Role.ADMINISTRATOR && isLastAdministrator(capacity)) {
            wrong.put("reason", "There is no other administrator: appoint one first");
        }
        if (wrong.isEmpty()) {
            TreeMap<String, String> details = new TreeMap<>();
            details.put("capacity", Long.toString(capacity.id()));
            details.put("reason", reason.strip());
            Recorded recorded = record("end", actor, capacity.id(), details);
            accounts.end(capacity.id(), new Capacity.End(recorded.at(), reason.strip()), recorded);
        }
        return wrong;
    }

    /** As it is now, not as it was when the page was opened. */
    private boolean hasEnded(Capacity capacity) {
        return accounts.capacity(capacity.id()).filter(now -> now.end() == null).isEmpty();
    }

    private boolean isLastAdministrator(Capacity capacity) {
        return accounts.administratorsOn(today()) < 2 && capacity.holdsOn(today());
    }

    private void give(Actor actor, Capacity made) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("account", made.account().toString());
        details.put("areas", String.join(" ", made.areas()));
        details.put("body", made.body());
        details.put("cites", made.cites());
        details.put("from", made.from().toString());
        details.put("role", made.role().id());
        details.put("to", made.to() == null ? "" : made.to().toString());
        String kind = made.delegatedFrom() == null ? "appoint" : "delegate";
        accounts.keep(made, record(kind, actor, made.id(), details));
    }

    private Recorded record(
            String kind, Actor actor, long capacity, SortedMap<String, String> details) {
        return recording.recordHeldBack(
                new Act(
                        kind,
                        new Subject(SubjectKind.CAPACITY, Long.toString(capacity)),
                        actor,
                        details,
                        List.of(),
                        null),
                null);
    }

    private boolean isSame(Capacity other, Capacity made) {
        boolean isOver = other.to() != null && other.to().isBefore(made.from());
        return other.end() == null
                && !isOver
                && other.role() == made.role()
                && other.body().equals(made.body())
                && other.areas().equals(made.areas());
    }

    private static Capacity inRole(Person person, Role role) {
        return person.capacities().stream()
                .filter(capacity -> capacity.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not in the role of " + role));
    }

    private static Optional<UUID> number(@Nullable String written) {
        try {
            return Optional.of(UUID.fromString(written == null ? "" : written.strip()));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
