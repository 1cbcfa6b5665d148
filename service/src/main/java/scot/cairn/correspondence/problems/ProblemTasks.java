package scot.cairn.correspondence.problems;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.access.Person;
import scot.cairn.access.Task;
import scot.cairn.access.TaskSource;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.Turn;

/** Reports that wait for a reply, under the work of those who may give one. */
@Component
class ProblemTasks implements TaskSource {

    private final Askings askings;
    private final Corresponding corresponding;

    ProblemTasks(Askings askings, Corresponding corresponding) {
        this.askings = askings;
        this.corresponding = corresponding;
    }

    @Override
    public List<Task> of(Person person) {
        return askings.all(ProblemKind.PROBLEM.id()).stream()
                .filter(Asking::isWaiting)
                .filter(asking -> corresponding.may(person, asking, Turn.What.REPLY))
                .map(asking ->
                        new Task(
                                Task.Turn.OWN,
                                "Reply to report %d".formatted(asking.id()),
                                "/work/problems/%d".formatted(asking.id()),
                                asking.replyBy(),
                                "Somebody reported a problem with a page"))
                .toList();
    }
}
