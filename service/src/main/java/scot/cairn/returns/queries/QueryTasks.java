package scot.cairn.returns.queries;

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

/** Queries about returns under the work of whoever is asked, and of whoever raised them. */
@Component
class QueryTasks implements TaskSource {

    private final Askings askings;
    private final Corresponding corresponding;

    QueryTasks(Askings askings, Corresponding corresponding) {
        this.askings = askings;
        this.corresponding = corresponding;
    }

    @Override
    public List<Task> of(Person person) {
        return askings.all(QueryKind.QUERY.id()).stream()
                .flatMap(asking -> task(person, asking).stream())
                .toList();
    }

    private Optional<Task> task(Person person, Asking asking) {
        boolean isOwn = person.account().equals(asking.raisedBy());
        if (asking.isWaiting() && corresponding.may(person, asking, Turn.What.REPLY)) {
            return task(
                    asking,
                    Task.Turn.OWN,
                    "Reply to query %d about a return",
                    "You gave the return to those who sign it, or act as whoever did");
        }
        if (isOwn && asking.isWaiting()) {
            return task(asking, Task.Turn.OTHERS, "Query %d about a return", "You raised it");
        }
        return isOwn && asking.state() == Asking.State.ANSWERED
                ? task(
                        asking,
                        Task.Turn.OWN,
                        "Read the reply to query %d, and close it",
                        "You raised it, and only you can close it")
                : Optional.empty();
    }

    private static Optional<Task> task(Asking asking, Task.Turn turn, String what, String why) {
        return Optional.of(
                new Task(
                        turn,
                        what.formatted(asking.id()),
                        "/work/queries/%d".formatted(asking.id()),
                        asking.isWaiting() ? asking.replyBy() : null,
                        why));
    }
}
