package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.access.Role;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.ReturnTemplate.Collected;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Who was reminded of a return, and to whom it was passed on, with the days. */
@Component
@Order(52)
class ToldPanel implements PanelSource {

    private final OwedReturns owed;
    private final ToldOnce told;
    private final ReturnTemplates templates;
    private final Collecting collecting;

    ToldPanel(OwedReturns owed, ToldOnce told, ReturnTemplates templates, Collecting collecting) {
        this.owed = owed;
        this.told = told;
        this.templates = templates;
        this.collecting = collecting;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return subject.kind() != SubjectKind.OBLIGATION || subject.isList()
                ? List.of()
                : owed.find(subject.id(), asKnownOn).map(this::panel).stream().toList();
    }

    private Panel panel(Owed one) {
        List<Block> blocks = new ArrayList<>();
        List<Told> all =
                told.of(one.obligation().id()).stream()
                        .filter(each -> !each.day().isAfter(one.day()))
                        .toList();
        blocks.add(
                all.isEmpty()
                        ? Block.Prose.of(
                                "Nobody was reminded of it, and it was passed on to nobody.")
                        : table(one, all));
        boolean isSaid =
                templates
                        .find(one.obligation().template(), AsKnownOn.PRESENT)
                        .flatMap(collecting::of)
                        .map(Collecting.Here::how)
                        .map(Collected::escalate)
                        .filter(steps -> !steps.isEmpty())
                        .isPresent();
        if (!isSaid) {
            blocks.add(
                    new Block.Missing(
                            "To be supplied",
                            "To whom it is passed on when it is late, and after how many days, is not"
                                    + " held.",
                            "Who it is given to can say."));
        }
        return new Panel(
                Question.EVIDENCE,
                "told",
                "Who was reminded, and to whom it was passed on",
                blocks);
    }

    private static Table table(Owed one, List<Told> all) {
        return new Table(
                "told",
                "What was told of it, and when",
                List.of(
                        Column.text("day", "Day"),
                        Column.text("what", "What was told"),
                        Column.text("to", "To whom")),
                all.stream().map(told -> row(told, one.obligation().due())).toList(),
                List.of(),
                List.of(),
                one.synthetic());
    }

    private static List<Cell> row(Told told, LocalDate due) {
        long late = ChronoUnit.DAYS.between(due, told.day());
        return List.of(
                Cell.Text.of(DateRange.words(told.day())),
                Cell.Text.of(
                        told.role().isPresent()
                                ? "That it was due %s before and has not come".formatted(days(late))
                                : late == 0
                                        ? "That it is due on the day"
                                        : "That it is due in %s".formatted(days(-late))),
                Cell.Text.of(
                        told.role()
                                .map(Role::words)
                                .map("%s; and whoever follows the area"::formatted)
                                .orElse("Whoever follows the area")));
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : "%d days".formatted(days);
    }
}
