package scot.cairn.returns.obligations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Person;
import scot.cairn.access.Task;
import scot.cairn.access.TaskSource;
import scot.cairn.landscape.Areas;

/** Returns that can be answered now, under the work of those who act for the area. */
@Component
class ReturnTasks implements TaskSource {

    private final TheirReturns theirs;
    private final OwedTables tables;
    private final Areas areas;

    ReturnTasks(TheirReturns theirs, OwedTables tables, Areas areas) {
        this.theirs = theirs;
        this.tables = tables;
        this.areas = areas;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> of(Person person) {
        return theirs.of(person).stream()
                .filter(one ->
                        switch (one.state()) {
                            case OPEN, DRAFTED, SIGNED_IN_PART, LATE -> true;
                            case DUE, SUBMITTED, ATTESTED, QUERIED, ACCEPTED, MISSING -> false;
                        })
                .map(this::task)
                .toList();
    }

    private Task task(Owed one) {
        Obligation obligation = one.obligation();
        return new Task(
                Task.Turn.OWN,
                "Return: %s, %s%s"
                        .formatted(
                                tables.title(obligation.template()),
                                obligation.span().words(),
                                one.synthetic() ? " (made up)" : ""),
                "/work/returns/" + obligation.id(),
                obligation.due(),
                "You act for %s".formatted(areas.name(obligation.area())));
    }
}
