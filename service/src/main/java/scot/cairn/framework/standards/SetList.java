package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.StandardSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The list of sets. */
@Component
@Order(26)
class SetList implements PanelSource {

    private final StandardSets sets;

    SetList(StandardSets sets) {
        this.sets = sets;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        List<StandardSet> known =
                subject.equals(Subject.listOf(SubjectKind.STANDARD))
                        ? sets.all(asKnownOn)
                        : List.of();
        return known.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.PROMISED,
                                "sets-panel",
                                "Sets of standards and of principles",
                                List.of(table(known, asKnownOn))));
    }

    private Table table(List<StandardSet> known, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (StandardSet set : known) {
            rows.add(
                    List.of(
                            Cell.Text.of(set.name(), new Subject(SubjectKind.STANDARD, set.id())),
                            Cell.Text.of(Words.kind(set)),
                            Cell.Text.of(Words.state(set.state())),
                            Cell.Value.of(sets.standards(set, asKnownOn).size()),
                            Cell.Text.of(
                                    set.missing() == null ? "Nothing known of" : set.missing())));
        }
        return new Table(
                "sets",
                "Sets of standards and of principles",
                List.of(
                        Column.text("set", "Set"),
                        Column.text("kind", "Kind"),
                        Column.text("state", "State"),
                        Column.number("held", "Standards held in words"),
                        Column.text("missing", "What is missing")),
                rows);
    }
}
