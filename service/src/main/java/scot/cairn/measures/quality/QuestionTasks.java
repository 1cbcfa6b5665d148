package scot.cairn.measures.quality;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.access.Person;
import scot.cairn.access.Task;
import scot.cairn.access.TaskSource;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.Turn;

/** Questions about figures under the work of whoever is asked, and of whoever raised them. */
@Component
class QuestionTasks implements TaskSource {

    private final Askings askings;
    private final Corresponding corresponding;

    QuestionTasks(Askings askings, Corresponding corresponding) {
        this.askings = askings;
        this.corresponding = corresponding;
    }

    @Override
    public List<Task> of(Person person) {
        return askings.all(QuestionKind.QUESTION.id()).stream()
                .flatMap(asking -> task(person, asking).stream())
                .toList();
    }

    private Optional<Task> task(Person person, Asking asking) {
        boolean isOwn = person.account().equals(asking.raisedBy());
        if (asking.isWaiting() && corresponding.may(person, asking, Turn.What.REPLY)) {
            return Optional.of(
                    task(
                            asking,
                            Task.Turn.OWN,
                            "Reply to question %d about a figure",
                            "You are asked as whoever supplies the figure"));
        }
        if (isOwn && asking.isWaiting()) {
            return Optional.of(
                    task(asking, Task.Turn.OTHERS, "Question %d about a figure", "You raised it"));
        }
        if (isOwn && asking.state() == Asking.State.ANSWERED) {
            return Optional.of(
                    task(
                            asking,
                            Task.Turn.OWN,
                            "Read the reply to question %d, and close it",
                            "You raised it, and only you can close it"));
        }
        return Optional.empty();
    }

    private static Task task(Asking asking, Task.Turn turn, String what, String why) {
        return new Task(
                turn,
                what.formatted(asking.id()),
                "/work/data-quality/%d".formatted(asking.id()),
                asking.isWaiting() ? asking.replyBy() : null,
                why);
    }
}
