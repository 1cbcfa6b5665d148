package scot.cairn.measures.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.PlaceCell;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Measures.Version;
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
import scot.cairn.subjects.WordChanges;

/** How the definition of a measure was changed: each part before and after, with the act. */
@Component
@Order(39)
public class DefinitionPanels implements PanelSource {

    private final Measures measures;
    private final Ledger ledger;

    DefinitionPanels(Measures measures, Ledger ledger) {
        this.measures = measures;
        this.ledger = ledger;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.MEASURE || subject.isList()) {
            return List.of();
        }
        List<Version> versions = measures.versions(subject.id());
        return versions.size() < 2
                ? List.of()
                : List.of(
                        new Panel(
                                Question.CHANGED,
                                "definitions",
                                "How the definition was changed",
                                List.of(
                                        Block.Prose.of(
                                                "Each change stands with what it replaced. A change may be of"
                                                        + " our transcription alone: the entry says why it was"
                                                        + " made."),
                                        table(versions))));
    }

    private Table table(List<Version> versions) {
        Map<Long, Long> places = ledger.places(versions.stream().map(Version::entry).toList());
        List<List<Cell>> rows = new ArrayList<>();
        for (int index = versions.size() - 1; index > 0; index--) {
            Version version = versions.get(index);
            for (Difference one :
                    Difference.between(
                            versions.get(index - 1).definition(), version.definition())) {
                rows.add(
                        List.of(
                                Cell.Text.of(Integer.toString(version.number())),
                                Cell.Text.of(one.part()),
                                changed(one),
                                PlaceCell.of(places.get(version.entry()))));
            }
        }
        return new Table(
                "definitions",
                "Changes of the definition on record, the latest first",
                List.of(
                        Column.text("version", "Version"),
                        Column.text("part", "Part"),
                        Column.text("changed", "What was added and removed"),
                        Column.text("entry", "On record")),
                rows);
    }

    /** What was added and removed, word by word. */
    public static Cell changed(Difference one) {
        if (one.before().isEmpty()) {
            return new Cell.Changed(List.of(new Cell.Piece(Cell.Change.ADDED, one.after())));
        }
        if (one.after().isEmpty()) {
            return new Cell.Changed(List.of(new Cell.Piece(Cell.Change.REMOVED, one.before())));
        }
        return new Cell.Changed(WordChanges.between(one.before(), one.after()));
    }
}
