package scot.cairn.returns.obligations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What is owed for an area, or for one that holds it, on its page. */
@Component
@Order(45)
class AreaReturns implements PanelSource {

    private final OwedReturns owed;
    private final OwedTables tables;
    private final Gazetteer gazetteer;

    AreaReturns(OwedReturns owed, OwedTables tables, Gazetteer gazetteer) {
        this.owed = owed;
        this.tables = tables;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.AREA || subject.isList()) {
            return List.of();
        }
        Gazetteer.On on = gazetteer.on(owed.day(asKnownOn));
        List<Owed> here =
                owed.all(asKnownOn).stream()
                        .filter(one -> isHere(on.lie(one.obligation().area(), subject.id())))
                        .toList();
        if (here.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (Portion portion : Portion.of(here)) {
            blocks.add(Block.Prose.of(portion.sentence()));
            blocks.add(
                    tables.list(
                            "returns" + portion.suffix(),
                            "Returns that are owed for this area, by the day on which each is due",
                            portion.owed()));
        }
        blocks.add(
                Block.Prose.of(
                        Span.link("Returns of every area", SubjectKind.TEMPLATE.path()),
                        Span.plain(".")));
        return List.of(
                new Panel(Question.EVIDENCE, "returns", "Returns owed for this area", blocks));
    }

    private static boolean isHere(Lie lie) {
        return lie == Lie.SAME || lie == Lie.CONTAINS;
    }
}
