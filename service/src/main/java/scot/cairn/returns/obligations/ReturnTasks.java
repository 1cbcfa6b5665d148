package scot.cairn.returns.obligations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.Task;
import scot.cairn.access.TaskSource;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.subjects.AsKnownOn;

/**
 * Returns that can be answered now, under the work of those who act for the area; and late ones
 * that were passed on, under the work of those they were passed on to.
 */
@Component
class ReturnTasks implements TaskSource {

    private final TheirReturns theirs;
    private final PassedOn passedOn;
    private final OwedReturns owed;
    private final OwedTables tables;
    private final Areas areas;

    ReturnTasks(
            TheirReturns theirs,
            PassedOn passedOn,
            OwedReturns owed,
            OwedTables tables,
            Areas areas) {
        this.theirs = theirs;
        this.passedOn = passedOn;
        this.owed = owed;
        this.tables = tables;
        this.areas = areas;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> of(Person person) {
        List<PassedOn.Late> late = passedOn.to(person, owed.day(AsKnownOn.PRESENT));
        Set<String> ids =
                late.stream().map(one -> one.owed().obligation().id()).collect(Collectors.toSet());
        Stream<Task> own =
                theirs.of(person).stream()
                        .filter(one -> !ids.contains(one.obligation().id()))
                        .filter(one ->
                                switch (one.state()) {
                                    case OPEN, DRAFTED, SIGNED_IN_PART, LATE -> true;
                                    case DUE, SUBMITTED, ATTESTED, QUERIED, ACCEPTED, MISSING ->
                                            false;
                                })
                        .map(this::task);
        return Stream.concat(late.stream().map(this::late), own).toList();
    }

    private Task late(PassedOn.Late late) {
        Obligation obligation = late.owed().obligation();
        boolean readsOnly = late.told().role().filter(Role.MISSION_TEAM::equals).isPresent();
        return new Task(
                Task.Turn.OWN,
                "Late since %s: %s, %s, %s%s"
                        .formatted(
                                DateRange.words(obligation.due().plusDays(1)),
                                tables.title(obligation.template()),
                                areas.name(obligation.area()),
                                obligation.span().words(),
                                late.owed().synthetic() ? " (made up)" : ""),
                readsOnly ? obligation.subject().url() : "/work/returns/" + obligation.id(),
                obligation.due(),
                "It has not come, and was passed on to you on %s"
                        .formatted(DateRange.words(late.told().day())));
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
