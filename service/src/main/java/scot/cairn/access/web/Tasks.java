package scot.cairn.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import scot.cairn.access.Person;
import scot.cairn.access.Task;
import scot.cairn.access.Task.Turn;
import scot.cairn.access.TaskSource;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What a person is to do, the most urgent first, and what they wait for. */
@Component
class Tasks {

    private final ObjectProvider<TaskSource> sources;
    private final Clock clock;

    Tasks(ObjectProvider<TaskSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** Two sections of their page; the second only where they wait for something. */
    List<Section> of(Person person) {
        List<Task> all =
                sources.orderedStream()
                        .flatMap(source -> source.of(person).stream())
                        .sorted(
                                Comparator.comparing(
                                        Task::by, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        List<Task> own = all.stream().filter(task -> task.turn() == Turn.OWN).toList();
        List<Task> others = all.stream().filter(task -> task.turn() == Turn.OTHERS).toList();
        Section toDo =
                section(
                        "to-do",
                        "To do",
                        own.isEmpty()
                                ? Block.Prose.of("Nothing waits for you today.")
                                : table("tasks", "What waits for you, the most urgent first", own));
        return others.isEmpty()
                ? List.of(toDo)
                : List.of(
                        toDo,
                        section(
                                "waiting",
                                "Waiting for others",
                                table("waits", "What you have asked of others", others)));
    }

    private static Section section(String id, String title, Block block) {
        return new Section(id, title, List.of(block), List.of());
    }

    private Table table(String id, String title, List<Task> tasks) {
        return new Table(
                id,
                title,
                List.of(
                        Column.text("what", "What"),
                        Column.text("by", "By when"),
                        Column.text("why", "Why you")),
                tasks.stream().map(this::row).toList());
    }

    private List<Cell> row(Task task) {
        return List.of(
                new Cell.Text(task.what(), task.path()),
                Cell.Text.of(when(task)),
                Cell.Text.of(task.why()));
    }

    private String when(Task task) {
        LocalDate by = task.by();
        if (by == null) {
            return "no day is set";
        }
        long late = ChronoUnit.DAYS.between(by, Times.day(clock.instant()));
        if (late <= 0) {
            return DateRange.words(by);
        }
        return "%s: late by %d %s".formatted(DateRange.words(by), late, late == 1 ? "day" : "days");
    }
}
