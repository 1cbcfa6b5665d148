package scot.cairn.returns.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.cairn.returns.answering.Submission.AmendedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;

/** What differs between a submission and what is submitted after it. */
final class Amendment {

    private Amendment() {}

    /**
     * Answer by answer.
     *
     * @param draft from which what is submitted now was taken
     */
    static List<AmendedAnswer> between(
            Submission before, List<SubmittedPart> now, ReturnDraft draft) {
        List<AmendedAnswer> changes = new ArrayList<>();
        for (SubmittedPart part : now) {
            for (SubmittedAnswer is : part.answers()) {
                String was =
                        before.answer(part.id(), is.question())
                                .map(SubmittedAnswer::words)
                                .orElse("");
                if (!was.equals(is.words())) {
                    changes.add(changed(part, is, was, is.words(), draft));
                }
            }
        }
        for (SubmittedPart part : before.parts()) {
            part.answers().stream()
                    .filter(was -> isGone(part, was, now))
                    .forEach(was -> changes.add(changed(part, was, was.words(), "", draft)));
        }
        return changes;
    }

    private static boolean isGone(
            SubmittedPart part, SubmittedAnswer was, List<SubmittedPart> now) {
        return now.stream()
                .filter(one -> one.id().equals(part.id()))
                .flatMap(one -> one.answers().stream())
                .noneMatch(one -> one.question().equals(was.question()));
    }

    private static AmendedAnswer changed(
            SubmittedPart part, SubmittedAnswer answer, String was, String is, ReturnDraft draft) {
        String reason =
                part.id().equals(SubmittedFiles.PART)
                        ? "Attached after it was submitted"
                        : Optional.ofNullable(
                                        draft.answers()
                                                .get(ReturnDraft.key(part.id(), answer.question())))
                                .flatMap(one -> Optional.ofNullable(one.reason()))
                                .orElse("");
        return new AmendedAnswer(part.title(), answer.asked(), was, is, reason);
    }
}
