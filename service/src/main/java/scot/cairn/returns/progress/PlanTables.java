package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.returns.progress.PlanStep.Fate;
import scot.cairn.returns.progress.PlanStep.Standing;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Steps of plans as tables. */
final class PlanTables {

    private static final String SLIPPAGE =
            "Days after the first day are counted from the day by which a step was first to be done:"
                    + " to the day on which it was done, and else to the latest of today, the day in"
                    + " the plan as it stands and the day that the area expects.";

    private PlanTables() {}

    /** An area, its plan and the progress against it. */
    record OfArea(String area, Subject plan, PlanProgress progress) {}

    /** One row for each step. */
    static Table steps(PlanProgress progress, LocalDate day) {
        return new Table(
                "steps",
                "Each step of the plan, as first submitted and as it stands",
                List.of(
                        Column.text("part", "Standard and setting"),
                        Column.text("step", "Step"),
                        Column.text("first", "To be done by, as first submitted"),
                        Column.text("now", "To be done by, as it stands"),
                        Column.text("done", "Done on"),
                        Column.text("expected", "Expected on"),
                        Column.text("stands", "How it stands"),
                        Column.number("slippage", "Days after the first day")),
                progress.steps().stream().map(step -> row(step, day)).toList(),
                List.of(SLIPPAGE),
                List.of(),
                progress.synthetic());
    }

    private static List<Cell> row(PlanStep step, LocalDate day) {
        return List.of(
                Cell.Text.of(step.part()),
                step.step().isBlank() ? Cell.Absence.MISSING : Cell.Text.of(step.step()),
                step.fate() == Fate.ADDED ? Cell.Text.of("Came in later") : day(step.first()),
                step.fate() == Fate.TAKEN_OUT ? Cell.Text.of("Taken out") : day(step.now()),
                step.isDone(day) ? day(step.done()) : Cell.Text.of("Not done"),
                step.isDone(day) ? Cell.Absence.NOT_APPLICABLE : day(step.expected()),
                Cell.Text.of(step.standing(day).shown()),
                step.slippage(day).<Cell>map(Cell.Value::of).orElse(Cell.Absence.NOT_APPLICABLE));
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.Absence.MISSING : Cell.Text.of(DateRange.words(day));
    }

    /** One row for each area; what is real and what is made up are never in one table. */
    static List<Block> areas(List<OfArea> all, LocalDate day) {
        List<Block> blocks = new ArrayList<>();
        for (boolean synthetic : new boolean[] {false, true}) {
            List<OfArea> some =
                    all.stream()
                            .filter(one -> one.progress().synthetic() == synthetic)
                            .sorted(Comparator.comparing(OfArea::area))
                            .toList();
            if (!some.isEmpty()) {
                blocks.add(areas(some, day, synthetic));
            }
        }
        return blocks;
    }

    private static Table areas(List<OfArea> some, LocalDate day, boolean synthetic) {
        return new Table(
                "plans" + (synthetic ? "-made-up" : ""),
                "Steps of each plan, as first submitted and as it stands",
                List.of(
                        Column.text("area", "Area"),
                        Column.number("first", "Steps, as first submitted"),
                        Column.number("first_due", "Of these due by now"),
                        Column.number("first_done", "Of these done"),
                        Column.number("now", "Steps, as it stands"),
                        Column.number("now_due", "Of these due by now"),
                        Column.number("now_done", "Of these done"),
                        Column.number("late", "Late"),
                        Column.number("moved_later", "Moved later"),
                        Column.number("taken_out", "Taken out"),
                        Column.number("slippage", "Days after the first day, median")),
                some.stream().map(one -> row(one, day)).toList(),
                List.of(SLIPPAGE, "Plans that are not here were not given here."),
                List.of(),
                synthetic);
    }

    private static List<Cell> row(OfArea one, LocalDate day) {
        PlanProgress progress = one.progress();
        List<PlanStep> atFirst = progress.dueAtFirst(day);
        List<PlanStep> now = progress.dueNow(day);
        return List.of(
                Cell.Text.of(one.area(), one.plan()),
                Cell.Value.of(progress.atFirst()),
                Cell.Value.of(atFirst.size()),
                Cell.Value.of(PlanProgress.done(atFirst, day)),
                Cell.Value.of(progress.standing()),
                Cell.Value.of(now.size()),
                Cell.Value.of(PlanProgress.done(now, day)),
                Cell.Value.of(
                        progress.steps().stream()
                                .filter(step -> step.standing(day) == Standing.LATE)
                                .count()),
                Cell.Value.of(progress.moved(true)),
                Cell.Value.of(progress.fated(Fate.TAKEN_OUT)),
                Median.of(
                                progress.steps().stream()
                                        .flatMap(step -> step.slippage(day).stream())
                                        .toList())
                        .<Cell>map(days -> Cell.Value.of(days, 0))
                        .orElse(Cell.Absence.NOT_APPLICABLE));
    }
}
