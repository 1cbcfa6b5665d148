package scot.cairn.returns.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.approval.Approval;
import scot.cairn.attachments.Attaching;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Item;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.loading.ItemJson;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.proofs.Hash;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;

/** Puts what all have signed on record, for everybody to read. */
@Component
class Submitting {

    /** Where a form asks whether the area stands by its data. */
    private static final String ATTESTATION = "attestation";

    private final Answers answers;
    private final Submissions submissions;
    private final Recording recording;
    private final Confirming confirming;
    private final Attaching attaching;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    Submitting(
            Answers answers,
            Submissions submissions,
            Recording recording,
            Confirming confirming,
            Attaching attaching,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.answers = answers;
        this.submissions = submissions;
        this.recording = recording;
        this.confirming = confirming;
        this.attaching = attaching;
        this.demonstration = demonstration;
    }

    /** Submits, or submits again what was amended, in the caller's transaction. */
    void submit(ReturnDraft draft, Approval approval, Actor signer) {
        List<SubmittedPart> parts = parts(draft);
        List<Submission> before = submissions.of(draft.id());
        TreeMap<String, String> details = new TreeMap<>();
        details.put("number", Integer.toString(before.size() + 1));
        details.put("signed_content", approval.latest().content(approval.posts().getFirst()).hex());
        Recorded recorded =
                recording.record(
                        new Act(
                                before.isEmpty() ? "submit" : "amend",
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
                before.isEmpty() ? List.of() : Amendment.between(before.getLast(), parts, draft),
                answers.preparer(draft.id()).orElse(Preparer.UNKNOWN),
                attestation(parts),
                draft.owed().obligation().synthetic() || demonstration.getIfAvailable() != null,
                recorded);
        confirming.ask(signer, draft, approval);
        attaching.subjectIsPublic(draft.owed().obligation().subject(), recorded);
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
                .filter(answer -> question.kind() != Kind.QUOTATION || answer.given().publishable())
                .map(answer ->
                        new SubmittedAnswer(
                                question.id(),
                                String.valueOf(question.words()),
                                words(draft, part, question, answer.given()),
                                answer.given()));
    }

    /** An answer in words; what is published stands beside it, so that each can be told apart. */
    private static String words(
            ReturnDraft draft, Part part, ReturnQuestion question, Given given) {
        String words = GivenWords.of(question, given);
        return draft.figure(part, question)
                .map(figure -> "%s\nPublished: %s".formatted(words, figure.words()))
                .orElse(words);
    }

    private static @Nullable Attestation attestation(List<SubmittedPart> parts) {
        return parts.stream()
                .filter(part -> part.id().equals(ATTESTATION))
                .flatMap(part -> part.answers().stream())
                .flatMap(answer -> answer.given().values().stream())
                .map(Submitting::attestation)
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
