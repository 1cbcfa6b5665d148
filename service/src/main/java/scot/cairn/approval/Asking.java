package scot.cairn.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Asks posts to sign, gives them a newer version, or takes the asking back. Each is an act, held
 * back; the room that asks has checked who may.
 */
@Service
public class Asking {

    private final Approvals approvals;
    private final Recording recording;
    private final Clock clock;

    Asking(Approvals approvals, Recording recording, Clock clock) {
        this.approvals = approvals;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param kind of a {@link Signable}
     * @param path where whoever works on it finds it
     * @param isOpen whether who has signed, and who has not, is public from now on
     * @param preparers who, besides whoever asks, may see it and give it anew
     * @param parts what is to be signed, never empty
     */
    public record Wanted(
            String kind,
            Subject about,
            String title,
            String path,
            boolean isOpen,
            List<Post> posts,
            Preparers preparers,
            List<Part> parts) {}

    /**
     * People who prepare what is to be signed with whoever asks.
     *
     * @param roles in which they act
     * @param bodies ids of the bodies for which they do
     * @param areas official codes of the areas for which they do
     */
    public record Preparers(Set<Role> roles, List<String> bodies, List<String> areas) {

        /** Nobody but whoever asks. */
        public static final Preparers NONE = new Preparers(Set.of(), List.of(), List.of());
    }

    /** Asks; answers with the number of the asking. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long ask(Actor author, Wanted wanted) {
        long id = approvals.nextNumber();
        TreeMap<String, String> details = new TreeMap<>();
        details.put("about", wanted.about().toString());
        details.put("kind", wanted.kind());
        details.put("title", wanted.title());
        Version first = new Version(1, author.pseudonym(), now(), wanted.parts());
        for (int i = 0; i < wanted.posts().size(); i++) {
            Post post = wanted.posts().get(i);
            details.put("post-%d".formatted(i), post.role().id() + " " + post.body());
            details.put("content-%d".formatted(i), first.content(post).hex());
        }
        Recorded recorded = record("ask for signatures", author, id, details);
        approvals.keep(id, wanted, recorded);
        approvals.keep(id, first, recorded);
        approvals.keepPosts(id, wanted.posts());
        return id;
    }

    /**
     * Gives what is to be signed anew, also where all have signed it; signatures of parts that
     * differ are stale from now on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revise(Actor author, Approval approval, List<Part> parts) {
        int number = approval.latest().number() + 1;
        TreeMap<String, String> details = new TreeMap<>();
        details.put("version", Integer.toString(number));
        Version next = new Version(number, author.pseudonym(), now(), parts);
        approval.numbers()
                .forEach(post ->
                        details.put(
                                "content-%d".formatted(post),
                                next.content(approval.posts().get(post)).hex()));
        Recorded recorded = record("revise what is to be signed", author, approval.id(), details);
        approvals.keep(approval.id(), next, recorded);
    }

    /** Takes back what one asked, unless it is decided already or one acts in no capacity now. */
    @Transactional
    public void withdraw(Person author, long id) {
        approvals.oneAtATime(id);
        Approval approval = approvals.find(id).orElseThrow();
        if (approval.end() != null || !approval.isBy(author.account())) {
            return;
        }
        author.capacities().stream()
                .findFirst()
                .map(author::as)
                .map(actor -> record("withdraw", actor, id, new TreeMap<>()))
                .ifPresent(recorded ->
                        approvals.end(
                                id,
                                approval.latest().number(),
                                new Approval.End(false, recorded.at()),
                                recorded));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Recorded record(String kind, Actor author, long id, SortedMap<String, String> details) {
        return recording.recordHeldBack(
                new Act(
                        kind,
                        new Subject(SubjectKind.APPROVAL, Long.toString(id)),
                        author,
                        details,
                        List.of(),
                        null),
                null);
    }
}
