package scot.cairn.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.approval.Approval;
import scot.cairn.approval.Approvals;
import scot.cairn.approval.Asking;
import scot.cairn.approval.Part;
import scot.cairn.approval.Post;
import scot.cairn.approval.Signable;
import scot.cairn.ledger.Actor;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Preview;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * A draft that somebody else is asked to sign: whoever publishes, or of definitions of measures the
 * head of profession. Their signature loads it, as one act with the differences that they read. A
 * file that changed on record since it was drafted is not overwritten.
 */
@Service
public class PlanChange implements Signable {

    private static final String KIND = "plan-change";

    private final Drafts drafts;
    private final DraftPack packs;
    private final Asking asking;
    private final Approvals approvals;
    private final LoadingPack loading;

    PlanChange(
            Drafts drafts,
            DraftPack packs,
            Asking asking,
            Approvals approvals,
            LoadingPack loading) {
        this.drafts = drafts;
        this.packs = packs;
        this.asking = asking;
        this.approvals = approvals;
        this.loading = loading;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String noun() {
        return "change to a plan";
    }

    @Override
    public String meaning() {
        return "By signing you say that you have read what changes, that each new or changed sentence"
                + " stands in the document it cites, and that the public record is to say so from now"
                + " on. The change is loaded at once. What the record said before stays readable.";
    }

    /** The asking for a draft's signatures, if it waits for some. */
    public Optional<Approval> waiting(Draft draft) {
        return Optional.ofNullable(draft.heading().proposal())
                .flatMap(approvals::find)
                .filter(approval -> approval.end() == null);
    }

    /** How a draft stands. */
    public Standing standing(DraftHeading draft) {
        if (draft.isDropped()) {
            return Standing.GIVEN_UP;
        }
        if (draft.proposal() == null) {
            return Standing.PREPARED;
        }
        return approvals.isWaiting(draft.proposal()) ? Standing.ASKED : Standing.DECIDED;
    }

    /** How a draft stands. */
    public enum Standing {
        PREPARED("being prepared"),
        ASKED("waits for a signature"),
        DECIDED("decided"),
        GIVEN_UP("given up");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }

        /** Whether it can still be changed. */
        public boolean isOpen() {
            return this == PREPARED || this == ASKED;
        }
    }

    /**
     * Asks for a signature, or gives those asked the newer state of the draft.
     *
     * @return why it cannot be asked for; empty when it was
     */
    @Transactional
    public String propose(Person by, Draft draft) {
        Optional<String> obstacle = obstacle(draft);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!(packs.preview(draft) instanceof LoadOutcome.Previewed(Preview what))) {
            return "It has faults, or changes nothing: see what it changes";
        }
        Capacity own = author(by);
        Actor author = by.as(own);
        List<Part> parts = parts(draft, what);
        Optional<Approval> waiting = waiting(draft);
        if (waiting.isPresent()) {
            asking.revise(author, waiting.get(), parts);
        } else {
            drafts.propose(
                    draft.id(), asking.ask(author, wanted(draft, signer(own.role()), parts)));
        }
        return "";
    }

    /** The capacity in which somebody prepares it: an analyst prepares definitions of measures. */
    private static Capacity author(Person by) {
        return Stream.of(Role.MISSION_TEAM, Role.ANALYST)
                .flatMap(role ->
                        by.capacities().stream().filter(capacity -> capacity.role() == role))
                .findFirst()
                .orElseThrow();
    }

    /** Who is to sign what somebody prepares. */
    private static Role signer(Role author) {
        return author == Role.ANALYST ? Role.HEAD_OF_PROFESSION : Role.PUBLISHER;
    }

    private static Asking.Wanted wanted(Draft draft, Role signer, List<Part> parts) {
        return new Asking.Wanted(
                KIND,
                new Subject(SubjectKind.PLAN, draft.pack()),
                draft.title(),
                "/work/plans/" + draft.id(),
                false,
                List.of(Post.of(signer)),
                Asking.Preparers.NONE,
                parts);
    }

    private List<Part> parts(Draft draft, Preview what) {
        List<Part> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        words.add(what.words());
        words.addAll(what.remarks());
        what.added().forEach(subject -> words.add("New: " + subject));
        what.changed().forEach(subject -> words.add("Changed: " + subject));
        what.gone().forEach(subject -> words.add("No longer in the pack: " + subject));
        parts.add(new Part("What changes", String.join("\n", words)));
        Map<String, String> onRecord = packs.onRecord(draft.pack());
        for (FileChange change : draft.changes()) {
            parts.add(new Part(change.path(), Differences.of(onRecord.get(change.path()), change)));
        }
        return parts;
    }

    @Override
    public List<String> obstacles(Approval approval, Person signer) {
        return drafts.of(approval.id()).flatMap(this::obstacle).stream().toList();
    }

    /** Why a draft cannot go on: the record has moved under it. */
    private Optional<String> obstacle(Draft draft) {
        if (draft.heading().isDropped()) {
            return Optional.of("It was given up");
        }
        Map<String, String> onRecord = packs.onRecord(draft.pack());
        List<String> moved =
                draft.changes().stream()
                        .filter(change -> hasMoved(change, onRecord.get(change.path())))
                        .map(FileChange::path)
                        .toList();
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Changed on record since it was drafted: %s. Take that change back, and make"
                                        .formatted(String.join(", ", moved))
                                + " it anew on the newer file");
    }

    private static boolean hasMoved(FileChange change, @Nullable String onRecord) {
        @Nullable String now = onRecord == null ? null : DraftPack.hash(onRecord);
        return !Objects.equals(now, change.base());
    }

    @Override
    public void whenSigned(Approval approval, Actor signer) {
        Draft draft = drafts.of(approval.id()).orElseThrow();
        TreeMap<String, String> details = new TreeMap<>();
        details.put("reason", draft.title());
        details.put("prepared_by", draft.heading().author().toString());
        details.put("signed_content", approval.latest().content(approval.posts().getFirst()).hex());
        LoadOutcome outcome =
                packs.inFolder(draft, folder -> loading.load(folder, signer, details));
        switch (outcome) {
            case LoadOutcome.Loaded _ -> {}
            case LoadOutcome.Refused(var faults) ->
                    throw new CannotBeDone("It has faults now: " + faults.getFirst());
            case LoadOutcome.Previewed _, LoadOutcome.NothingNew _ ->
                    throw new CannotBeDone("The record says all of it already");
        }
    }
}
