package scot.cairn.returns.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.loading.Items;
import scot.cairn.pack.MadeUp;
import scot.cairn.returns.templates.Often;
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

/**
 * Which areas went from one rhythm to another, when and why; and what is made up, if anything is.
 */
@Component
@Order(56)
class SwitchPanel implements PanelSource {

    private final OwedReturns owed;
    private final OwedTables tables;
    private final Areas areas;
    private final Items items;

    SwitchPanel(OwedReturns owed, OwedTables tables, Areas areas, Items items) {
        this.owed = owed;
        this.tables = tables;
        this.areas = areas;
        this.items = items;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.equals(Subject.listOf(SubjectKind.TEMPLATE))) {
            return List.of();
        }
        List<Panel> panels = new ArrayList<>();
        List<Owed> switched =
                owed.all(asKnownOn).stream()
                        .filter(one -> one.obligation().decided().isSwitch())
                        .toList();
        List<Block> switches = Portion.of(switched).stream().<Block>map(this::table).toList();
        if (!switches.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.CHANGED,
                            "switches",
                            "Who reports more or less often",
                            switches));
        }
        List<Block> madeUp = madeUp();
        if (!madeUp.isEmpty() && asKnownOn.date().isEmpty()) {
            panels.add(new Panel(Question.CHANGED, "made-up", "What is made up", madeUp));
        }
        return panels;
    }

    private Table table(Portion portion) {
        return new Table(
                "switches" + portion.suffix(),
                "Areas that went from one rhythm to another",
                List.of(
                        Column.text("area", "Area"),
                        Column.text("asked", "What is owed"),
                        Column.text("from", "From"),
                        Column.text("before", "Before"),
                        Column.text("now", "Since"),
                        Column.text("why", "Why")),
                portion.owed().stream().map(this::row).toList(),
                List.of(),
                List.of(),
                portion.synthetic());
    }

    private List<Cell> row(Owed one) {
        Obligation obligation = one.obligation();
        Decided decided = obligation.decided();
        return List.of(
                Cell.Text.of(
                        areas.name(obligation.area()),
                        new Subject(SubjectKind.AREA, obligation.area())),
                Cell.Text.of(tables.title(obligation.template()), obligation.subject()),
                Cell.Text.of(DateRange.words(obligation.period().first())),
                Cell.Text.of(Often.capital(Objects.requireNonNull(decided.before()))),
                Cell.Text.of(Often.capital(decided.months())),
                Cell.Text.of(decided.why()));
    }

    private List<Block> madeUp() {
        List<Block> blocks = new ArrayList<>();
        items.allById(SubjectKind.MADE_UP, MadeUp.class)
                .forEach((plan, part) -> {
                    blocks.add(
                            new Block.Subheading(
                                    "made-up-" + plan, "Made up for the demonstration"));
                    blocks.add(
                            Block.Prose.of(
                                    "From when %d %s given here, %,d facts about areas and %,d returns that came are made up, in the order of lists and of nothing else. They say nothing about any real area."
                                            .formatted(
                                                    part.collected().size(),
                                                    part.collected().size() == 1
                                                            ? "return is"
                                                            : "returns are",
                                                    part.facts().size(),
                                                    part.received().size())));
                });
        return blocks;
    }
}
