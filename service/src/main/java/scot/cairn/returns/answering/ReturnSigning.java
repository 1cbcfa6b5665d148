package scot.cairn.returns.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.approval.Approval;
import scot.cairn.approval.Approvals;
import scot.cairn.approval.Asking;
import scot.cairn.approval.Decision;
import scot.cairn.approval.Post;
import scot.cairn.approval.Signable;
import scot.cairn.attachments.Attaching;
import scot.cairn.ledger.Actor;
import scot.cairn.pack.Body;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.subjects.AsKnownOn;

/**
 * A return that the posts which answer for it are asked to sign. Whoever wrote it cannot sign. With
 * the last signature it is submitted and public, as one act under the hash of what they read.
 */
@Service
public class ReturnSigning implements Signable {

    static final String KIND = "return";

    /** What is wanting where an area answers in a document of its own. */
    public static final String LACKS_OWN =
            "Some answers are said to be in a document of your own: attach it to the return";

    private final ReturnDrafts drafts;
    private final Answers answers;
    private final Submitting submitting;
    private final OwedReturns owed;
    private final Asking asking;
    private final Approvals approvals;
    private final Attaching attaching;

    ReturnSigning(
            ReturnDrafts drafts,
            Answers answers,
            Submitting submitting,
            OwedReturns owed,
            Asking asking,
            Approvals approvals,
            Attaching attaching) {
        this.drafts = drafts;
        this.answers = answers;
        this.submitting = submitting;
        this.owed = owed;
        this.asking = asking;
        this.approvals = approvals;
        this.attaching = attaching;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String noun() {
        return "return";
    }

    @Override
    public String meaning() {
        return "By signing you say that you have read the return, that it is right as far as you know,"
                + " and that your body answers for it. Once all who sign have signed, it is submitted"
                + " and everybody can read it.";
    }

    /** What those who sign have before them, or have signed; empty where nobody asked them. */
    @Transactional
    public Optional<Approval> asked(ReturnDraft draft) {
        return Optional.ofNullable(draft.asking())
                .flatMap(approvals::find)
                .filter(approval -> approval.end() == null || approval.end().isSigned());
    }

    /**
     * Asks the posts to sign, or gives those asked what was written since.
     *
     * @return why it cannot be asked for; empty when it was
     */
    @Transactional
    public String ask(Person person, ReturnDraft draft) {
        answers.oneAtATime(draft.id());
        Optional<String> obstacle = obstacle(person, draft);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Actor author = person.as(asks(person, draft).orElseThrow());
        Obligation obligation = draft.owed().obligation();
        answers.begin(draft.id(), drafts.bodies(obligation), drafts.areas(obligation));
        List<scot.cairn.approval.Part> parts = signed(draft);
        Optional<Approval> asked = asked(draft);
        if (asked.isEmpty()) {
            answers.asks(
                    draft.id(),
                    asking.ask(author, wanted(draft, parts)),
                    Preparer.of(
                            asks(person, draft).orElseThrow(), draft.owed().obligation().area()));
        } else if (asked.get().latest().parts().equals(parts)) {
            return "Those who sign have just this before them: nothing has changed since";
        } else {
            asking.revise(author, asked.get(), parts);
        }
        return "";
    }

    /**
     * Gives those who signed what was changed since it was submitted, so that their signatures of
     * it are stale. What was taken back by whoever wrote it waits for the next change.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveAnew(Actor author, ReturnDraft before) {
        ReturnDraft draft = drafts.draft(before.owed()).orElseThrow();
        List<scot.cairn.approval.Part> parts = signed(draft);
        asked(draft)
                .filter(approval -> !approval.latest().parts().equals(parts))
                .ifPresent(approval -> asking.revise(author, approval, parts));
    }

    private Optional<String> obstacle(Person person, ReturnDraft draft) {
        if (asks(person, draft).isEmpty()) {
            return Optional.of("An area co-ordinator or a named local officer asks for signatures");
        }
        if (posts(draft).isEmpty()) {
            return Optional.of("Who signs it is to be supplied: nobody can be asked");
        }
        if (draft.lacksOwnDocument()) {
            return Optional.of(LACKS_OWN);
        }
        return draft.isComplete()
                ? Optional.empty()
                : Optional.of("Something that must be answered is left: see the parts");
    }

    private Optional<Capacity> asks(Person person, ReturnDraft draft) {
        return drafts.writes(person, draft)
                .filter(one ->
                        one.role() == Role.AREA_CO_ORDINATOR
                                || one.role() == Role.NAMED_LOCAL_OFFICER);
    }

    private Asking.Wanted wanted(ReturnDraft draft, List<scot.cairn.approval.Part> parts) {
        Obligation obligation = draft.owed().obligation();
        return new Asking.Wanted(
                KIND,
                obligation.subject(),
                "%s, %s".formatted(draft.template().title(), obligation.span().words()),
                "/work/returns/" + draft.id(),
                true,
                posts(draft),
                new Asking.Preparers(
                        ReturnDrafts.WRITERS, drafts.bodies(obligation), drafts.areas(obligation)),
                parts);
    }

    /** Each post that signs, at its body; a post of the nation for none in particular. */
    private List<Post> posts(ReturnDraft draft) {
        return posts(drafts.signers(draft.owed().obligation()));
    }

    static List<Post> posts(List<scot.cairn.landscape.lines.Post> all) {
        return all.stream()
                .map(post -> new Post(Role.CHIEF_OFFICER, body(post), List.of(), List.of()))
                .distinct()
                .toList();
    }

    /** The body for which its holder signs; empty where no document says of which it is a post. */
    private static String body(scot.cairn.landscape.lines.Post post) {
        @Nullable String ofOffice = post.office().body();
        return post.at().map(Body::id).orElse(ofOffice == null ? "" : ofOffice);
    }

    /** Each part under a name of its own, also where a form has two of one title. */
    private static List<scot.cairn.approval.Part> signed(ReturnDraft draft) {
        Set<String> names = new HashSet<>();
        return Submitting.parts(draft).stream()
                .map(part ->
                        new scot.cairn.approval.Part(
                                names.add(part.title())
                                        ? part.title()
                                        : "%s (%s)".formatted(part.title(), part.id()),
                                part.words()))
                .toList();
    }

    /** Whoever writes it meanwhile waits, so that what is submitted is what was signed. */
    @Override
    public List<String> obstacles(Approval approval, Person signer) {
        Optional<String> id = answers.askedBy(approval.id());
        id.ifPresent(answers::oneAtATime);
        attaching.holdStill();
        return draft(approval).stream()
                .flatMap(draft -> obstacles(approval, draft, signer))
                .toList();
    }

    private Stream<String> obstacles(Approval approval, ReturnDraft draft, Person signer) {
        List<String> obstacles = new ArrayList<>();
        if (answers.wroteAny(draft.id(), List.of(signer.account()))) {
            obstacles.add(
                    "You wrote some of it: another holder of the post, or whom you delegate it to by a"
                            + " minute, signs");
        }
        if (!draft.isComplete()) {
            obstacles.add("Something that must be answered is left: whoever prepares it sees what");
        }
        if (!signed(draft).equals(approval.latest().parts())) {
            obstacles.add(
                    "It was changed since signatures were asked for: whoever prepares it asks again, and"
                            + " you see what changed");
        }
        return obstacles.stream();
    }

    private Optional<ReturnDraft> draft(Approval approval) {
        return answers.askedBy(approval.id())
                .flatMap(id -> owed.find(id, AsKnownOn.PRESENT))
                .flatMap(drafts::draft);
    }

    @Override
    public void whenSigned(Approval approval, Actor signer) {
        ReturnDraft draft =
                draft(approval).orElseThrow(() -> new CannotBeDone("The return is not there"));
        if (answers.wroteAny(
                draft.id(), approval.decisions().stream().map(Decision::account).toList())) {
            throw new CannotBeDone(
                    "Somebody who signed it wrote some of it: another holder of the post, or whom they"
                            + " delegate it to by a minute, signs");
        }
        submitting.submit(draft, approval, signer);
    }
}
