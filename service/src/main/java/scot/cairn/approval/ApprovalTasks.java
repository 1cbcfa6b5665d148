package scot.cairn.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.access.CapacityWords;
import scot.cairn.access.Person;
import scot.cairn.access.Task;
import scot.cairn.access.Task.Turn;
import scot.cairn.access.TaskSource;
import scot.cairn.approval.Approval.Standing;

/** What waits for somebody's signature, and for whose they wait. */
@Component
class ApprovalTasks implements TaskSource {

    private final Approvals approvals;
    private final Deciding deciding;
    private final CapacityWords words;

    ApprovalTasks(Approvals approvals, Deciding deciding, CapacityWords words) {
        this.approvals = approvals;
        this.deciding = deciding;
        this.words = words;
    }

    @Override
    public List<Task> of(Person person) {
        return approvals.waiting().stream().flatMap(approval -> of(person, approval)).toList();
    }

    private Stream<Task> of(Person person, Approval approval) {
        String path = "/work/approvals/" + approval.id();
        if (approval.isBy(person.account())) {
            return Stream.of(authors(approval, path));
        }
        Optional<Integer> post = deciding.postOf(person, approval);
        return post
                .filter(number -> approval.standing(number) != Standing.SENT_BACK)
                .map(number ->
                        new Task(
                                Turn.OWN,
                                "Sign: " + approval.title(),
                                path,
                                null,
                                "You act as " + title(approval.posts().get(number))))
                .stream();
    }

    private Task authors(Approval approval, String path) {
        boolean isSentBack =
                approval.numbers().anyMatch(n -> approval.standing(n) == Standing.SENT_BACK);
        return new Task(
                isSentBack ? Turn.OWN : Turn.OTHERS,
                (isSentBack ? "Sent back: " : "To be signed: ") + approval.title(),
                path,
                null,
                "You prepared it");
    }

    private String title(Post post) {
        return words.title(post.role(), post.body(), post.areas());
    }
}
