package scot.cairn.returns.answering;

import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.returns.obligations.Obligation;

/**
 * Words of a person that everybody could read, and that whoever wrote them takes back. They go from
 * every submission at once, with nobody's signature; that they were there stays.
 */
@Component
class TakingBack {

    private final Submissions submissions;
    private final Recording recording;

    TakingBack(Submissions submissions, Recording recording) {
        this.submissions = submissions;
        this.recording = recording;
    }

    /** Whether an answer takes back the words that were given before. */
    boolean isTakenBack(ReturnQuestion question, Given now) {
        return question.kind() == Kind.QUOTATION && (now.isEmpty() || !now.publishable());
    }

    /** Takes back what is shown of an answer; nothing where nothing is. */
    void of(Actor actor, Obligation obligation, Part part, ReturnQuestion question) {
        boolean isShown =
                submissions.of(obligation.id()).stream()
                        .flatMap(one -> one.given(part.id(), question.id()).stream())
                        .anyMatch(Given::publishable);
        if (!isShown) {
            return;
        }
        TreeMap<String, String> details = new TreeMap<>();
        details.put("part", part.id());
        details.put("question", question.id());
        Recorded recorded =
                recording.record(
                        new Act(
                                "take words back",
                                obligation.subject(),
                                actor,
                                details,
                                List.of(),
                                null));
        submissions.takeBack(obligation.id(), part.id(), question.id(), recorded);
    }
}
