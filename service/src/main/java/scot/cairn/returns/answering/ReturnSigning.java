package scot.cairn.returns.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.approval.Approval;
import scot.cairn.approval.Approvals;
import scot.cairn.approval.Asking;
import scot.cairn.approval.Decision;
import scot.cairn.approval.Post;
import scot.cairn.approval.Signable;
import scot.cairn.attachments.Attaching;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Item;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.loading.ItemJson;
import scot.cairn.pack.Body;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.proofs.Hash;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.subjects.AsKnownOn;

/**
 * A return that the posts which answer for it are asked to sign. Whoever wrote it cannot sign. With
 * the last signature it is submitted and public, as one act under the hash of what they read.
 */
@Service
public class ReturnSigning implements Signable {

    private static final String KIND = "return";

    /** Where a form asks whether the area stands by its data. */
    private static final String ATTESTATION = "attestation";

    private final ReturnDrafts drafts;
    private final Answers answers;
    private final Submissions submissions;
    private final OwedReturns owed;
    private final Asking asking;
    private final Approvals approvals;
    private final Recording recording;
    private final Attaching attaching;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    ReturnSigning(
            ReturnDrafts drafts,
            Answers answers,
            Submissions submissions,
            OwedReturns owed,
            Asking asking,
            Approvals approvals,
            Recording recording,
            Attaching attaching,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.drafts = drafts;
        this.answers = answers;
        this.submissions = submissions;
        this.owed = owed;
        this.asking = asking;
        this.approvals = approvals;
        this.recording = recording;
        this.attaching = attaching;
        this.demonstration = demonstration;
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

    /** The asking that waits, if one does. */
    @Transactional
    public Optional<Approval> waiting(ReturnDraft draft) {
        return Optional.ofNullable(draft.asking())
                .flatMap(approvals::find)
                .filter(approval -> approval.end() == null);
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
        Optional<Approval> waiting = waiting(draft);
        if (waiting.isEmpty()) {
            answers.asks(draft.id(), asking.ask(author, wanted(draft, parts)));
        } else if (waiting.get().latest().parts().equals(parts)) {
            return "Those who sign have just this before them: nothing has changed since";
        } else {
            asking.revise(author, waiting.get(), parts);
        }
        return "";
    }

    private Optional<String> obstacle(Person person, ReturnDraft draft) {
        if (asks(person, draft).isEmpty()) {
            return Optional.of("An area co-ordinator or a named local officer asks for signatures");
        }
        if (!submissions.of(draft.id()).isEmpty()) {
            return Optional.of("It is submitted already");
        }
        if (posts(draft).isEmpty()) {
            return Optional.of("Who signs it is to be supplied: nobody can be asked");
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
                parts);
    }

    /** Each post that signs, at its body; a post of the nation for none in particular. */
    private List<Post> posts(ReturnDraft draft) {
        return drafts.signers(draft.owed().obligation()).stream()
                .map(post -> new Post(Role.CHIEF_OFFICER, body(post), List.of(), List.of()))
                .distinct()
                .toList();
    }

    /** The body for which its holder signs; empty where no document says of which it is a post. */
    private static String body(scot.cairn.landscape.lines.Post post) {
        @Nullable String ofOffice = post.office().body();
        return post.at().map(Body::id).orElse(ofOffice == null ? "" : ofOffice);
    }

    private static List<scot.cairn.approval.Part> signed(ReturnDraft draft) {
        return parts(draft).stream()
                .map(part -> new scot.cairn.approval.Part(part.title(), part.words()))
                .toList();
    }

    /** What is signed and shown: words of people only where they may be shown to everybody. */
    static List<SubmittedPart> parts(ReturnDraft draft) {
        List<SubmittedPart> parts = new ArrayList<>();
        for (Part part : draft.parts()) {
            List<SubmittedAnswer> given =
                    draft.asked(part)
                            .flatMap(question -> submitted(draft, part, question).stream())
                            .toList();
            if (!given.isEmpty()) {
                parts.add(new SubmittedPart(part.id(), part.title(), given));
            }
        }
        SubmittedFiles.of(draft.files()).ifPresent(parts::add);
        return parts;
    }

    private static Optional<SubmittedAnswer> submitted(
            ReturnDraft draft, Part part, ReturnQuestion question) {
        return draft.answer(part, question)
                .map(Answer::given)
                .filter(given -> question.kind() != Kind.QUOTATION || given.publishable())
                .map(given ->
                        new SubmittedAnswer(
                                question.id(),
                                String.valueOf(question.words()),
                                GivenWords.of(question, given),
                                given));
    }

    @Override
    public List<String> obstacles(Approval approval) {
        return draft(approval)
                .filter(draft -> !signed(draft).equals(approval.latest().parts()))
                .map(_ ->
                        List.of(
                                "It was changed since signatures were asked for: whoever prepares it"
                                        + " asks again, and you see what changed"))
                .orElse(List.of());
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
        List<SubmittedPart> parts = parts(draft);
        TreeMap<String, String> details = new TreeMap<>();
        details.put("signed_content", approval.latest().content(approval.posts().getFirst()).hex());
        Recorded recorded =
                recording.record(
                        new Act(
                                "submit",
                                draft.owed().obligation().subject(),
                                signer,
                                details,
                                List.of(
                                        new Item(
                                                draft.owed().obligation().subject(),
                                                Hash.sha256(ItemJson.bytes(parts)))),
                                null));
        submissions.keep(
                draft.id(),
                parts,
                attestation(parts),
                draft.owed().obligation().synthetic() || demonstration.getIfAvailable() != null,
                recorded);
        attaching.subjectIsPublic(draft.owed().obligation().subject(), recorded);
    }

    private static @Nullable Attestation attestation(List<SubmittedPart> parts) {
        return parts.stream()
                .filter(part -> part.id().equals(ATTESTATION))
                .flatMap(part -> part.answers().stream())
                .flatMap(answer -> answer.given().values().stream())
                .map(ReturnSigning::attestation)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Attestation> attestation(String option) {
        return switch (option) {
            case "confirmed" -> Optional.of(Attestation.CONFIRMED);
            case "with-caveats" -> Optional.of(Attestation.CONFIRMED_WITH_CAVEATS);
            case "not-confirmed" -> Optional.of(Attestation.NOT_CONFIRMED);
            default -> Optional.empty();
        };
    }
}
