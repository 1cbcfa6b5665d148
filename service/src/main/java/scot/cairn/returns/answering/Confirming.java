package scot.cairn.returns.answering;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.access.Role;
import scot.cairn.approval.Approval;
import scot.cairn.approval.Approvals;
import scot.cairn.approval.Asking;
import scot.cairn.approval.Part;
import scot.cairn.approval.Post;
import scot.cairn.approval.Signable;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recording;
import scot.cairn.returns.obligations.Obligation;

/**
 * A return that was submitted subject to posts that sign after it, as an annual survey is where the
 * board has not met yet. What is amended before or after they signed is before them again.
 */
@Component
class Confirming implements Signable {

    static final String KIND = "submitted-return";

    private final Answers answers;
    private final ReturnDrafts drafts;
    private final Asking asking;
    private final Approvals approvals;
    private final Recording recording;

    Confirming(
            Answers answers,
            ReturnDrafts drafts,
            Asking asking,
            Approvals approvals,
            Recording recording) {
        this.answers = answers;
        this.drafts = drafts;
        this.asking = asking;
        this.approvals = approvals;
        this.recording = recording;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String noun() {
        return "submitted return";
    }

    @Override
    public String meaning() {
        return "The return is submitted and public, subject to you. By signing you say that your body"
                + " approves it as it stands.";
    }

    /** Asks those to whose approval it is subject, or gives them what was amended. */
    void ask(Actor author, ReturnDraft draft, Approval signed) {
        Obligation obligation = draft.owed().obligation();
        List<Post> posts = ReturnSigning.posts(drafts.followers(obligation));
        if (posts.isEmpty()) {
            return;
        }
        List<Part> parts = signed.latest().parts();
        Optional<Approval> asked = answers.confirming(draft.id()).flatMap(approvals::find);
        if (asked.isPresent()) {
            asking.revise(author, asked.get(), parts);
            return;
        }
        Asking.Wanted wanted =
                new Asking.Wanted(
                        KIND,
                        obligation.subject(),
                        signed.title() + ", submitted subject to them",
                        signed.path(),
                        true,
                        posts,
                        new Asking.Preparers(
                                Stream.concat(
                                                ReturnDrafts.WRITERS.stream(),
                                                Stream.of(Role.CHIEF_OFFICER))
                                        .collect(Collectors.toSet()),
                                drafts.bodies(obligation),
                                drafts.areas(obligation)),
                        parts);
        answers.confirms(draft.id(), asking.ask(author, wanted));
    }

    @Override
    public void whenSigned(Approval approval, Actor signer) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("signed_content", approval.latest().content(approval.posts().getFirst()).hex());
        recording.record(new Act("confirm", approval.about(), signer, details, List.of(), null));
    }
}
