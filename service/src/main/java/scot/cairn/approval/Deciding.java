package scot.cairn.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.approval.Approval.Standing;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Typed;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Signs for a post, or sends back. Nobody signs what they wrote, nor for two posts; the last
 * signature does what was signed, in the same transaction. Answers with what is wrong, empty when
 * it is done.
 */
@Service
public class Deciding {

    private static final int LONGEST_REASON = 2000;

    private final Approvals approvals;
    private final Map<String, Signable> kinds;
    private final Recording recording;
    private final Clock clock;

    Deciding(Approvals approvals, List<Signable> kinds, Recording recording, Clock clock) {
        this.approvals = approvals;
        this.kinds = kinds.stream().collect(Collectors.toMap(Signable::kind, Function.identity()));
        this.recording = recording;
        this.clock = clock;
    }

    /** What kind of thing an approval is of. */
    public Signable kind(Approval approval) {
        return Objects.requireNonNull(kinds.get(approval.kind()), approval.kind());
    }

    /** The post for which a person may decide now, if any. */
    public Optional<Integer> postOf(Person person, Approval approval) {
        if (approval.end() != null || approval.isBy(person.account())) {
            return Optional.empty();
        }
        boolean hasSigned =
                approval.numbers()
                        .filter(post -> approval.standing(post) == Standing.SIGNED)
                        .mapToObj(approval::last)
                        .flatMap(Optional::stream)
                        .anyMatch(decision -> decision.account().equals(person.account()));
        return hasSigned
                ? Optional.empty()
                : approval.numbers()
                        .filter(post -> approval.standing(post) != Standing.SIGNED)
                        .filter(post -> capacity(person, approval.posts().get(post)).isPresent())
                        .boxed()
                        .findFirst();
    }

    /**
     * Signs.
     *
     * @param version the one that the person had before them
     * @throws Signable.CannotBeDone if it was the last signature and what was signed cannot be done
     */
    @Transactional
    public String sign(Person person, long id, int version) {
        return decide(person, id, version, null);
    }

    /** Sends back, with a reason. */
    @Transactional
    public String sendBack(Person person, long id, int version, String reason) {
        Optional<String> fault = Typed.text(reason, "reason", LONGEST_REASON);
        return fault.orElseGet(() -> decide(person, id, version, reason.strip()));
    }

    private String decide(Person person, long id, int version, @Nullable String reason) {
        approvals.oneAtATime(id);
        Approval approval = approvals.find(id).orElseThrow();
        if (approval.end() != null) {
            return "It is decided already: nothing more can be signed";
        }
        if (approval.latest().number() != version) {
            return "It has changed since you opened it: read what changed first";
        }
        Optional<Integer> post = postOf(person, approval);
        if (post.isEmpty()) {
            return holdsPost(person, approval)
                    ? "Another holder of your post has signed it already"
                    : "It does not wait for you";
        }
        List<String> obstacles =
                reason == null ? kind(approval).obstacles(approval, person) : List.of();
        if (!obstacles.isEmpty()) {
            return String.join(". ", obstacles);
        }
        keep(person, approval, post.get(), reason);
        return "";
    }

    /** Whether somebody could have signed, had nobody signed for their post before them. */
    private boolean holdsPost(Person person, Approval approval) {
        return !approval.isBy(person.account())
                && approval.decisions().stream()
                        .filter(decision -> decision.account().equals(person.account()))
                        .allMatch(decision -> isFollowed(decision, approval))
                && approval.posts().stream().anyMatch(post -> capacity(person, post).isPresent());
    }

    /** Whether somebody decided for the same post after it. */
    private static boolean isFollowed(Decision decision, Approval approval) {
        return approval.decisions().stream()
                .filter(other -> other.post() == decision.post())
                .anyMatch(other -> other.at().isAfter(decision.at()));
    }

    private void keep(Person person, Approval approval, int number, @Nullable String reason) {
        Post post = approval.posts().get(number);
        Capacity capacity = capacity(person, post).orElseThrow();
        Actor actor = person.as(capacity);
        var content = approval.latest().content(post);
        TreeMap<String, String> details = new TreeMap<>();
        details.put("content", content.hex());
        details.put("post", Integer.toString(number));
        details.put("version", Integer.toString(approval.latest().number()));
        if (reason != null) {
            details.put("reason", reason);
        }
        Recorded recorded = record(reason == null ? "sign" : "send back", actor, approval, details);
        Decision decision =
                new Decision(
                        number,
                        approval.latest().number(),
                        person.account(),
                        capacity.id(),
                        content,
                        reason,
                        recorded.at());
        approvals.keep(approval.id(), decision, recorded);
        Approval now = approval.with(decision);
        if (now.isSignedByAll()) {
            kind(now).whenSigned(now, actor);
            approvals.end(
                    now.id(),
                    now.latest().number(),
                    new Approval.End(true, recorded.at()),
                    recorded);
        }
    }

    private Recorded record(
            String kind, Actor actor, Approval approval, SortedMap<String, String> details) {
        return recording.recordHeldBack(
                new Act(
                        kind,
                        new Subject(SubjectKind.APPROVAL, Long.toString(approval.id())),
                        actor,
                        details,
                        List.of(),
                        null),
                null);
    }

    private Optional<Capacity> capacity(Person person, Post post) {
        LocalDate today = Times.day(clock.instant());
        return person.capacities().stream()
                .filter(capacity -> post.isHeldBy(capacity, today))
                .findFirst();
    }
}
