package scot.cairn.landscape;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The list of areas by set, and what is known of an area itself, after its figures. */
@Component
@Order(60)
class AreaPanels implements PanelSource {

    private final Areas areas;
    private final Citing citing;

    AreaPanels(Areas areas, Citing citing) {
        this.areas = areas;
        this.citing = citing;
    }

    /** Where a join of two sets is asked for, the answer stands alone. */
    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        return subject.isList() && JoiningAreas.isAsked(filters)
                ? List.of()
                : panels(subject, asKnownOn);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.AREA) {
            return List.of();
        }
        if (subject.isList()) {
            return list();
        }
        return areas.find(subject.id()).map(area -> List.of(about(area))).orElse(List.of());
    }

    private List<Panel> list() {
        List<Area> all = areas.all();
        List<Panel> panels = new ArrayList<>();
        for (AreaSet set : areas.sets()) {
            List<Area> own = all.stream().filter(a -> a.areaSet().equals(set.id())).toList();
            panels.add(
                    new Panel(Question.EVIDENCE, "set-" + set.id(), set.name(), blocks(set, own)));
        }
        return panels.isEmpty() ? List.of(nothing()) : panels;
    }

    private List<Block> blocks(AreaSet set, List<Area> own) {
        List<Block> blocks = new ArrayList<>();
        if (set.note() != null) {
            blocks.add(Block.Prose.of(set.note()));
        }
        TileMap.of(
                        "map-" + set.id(),
                        "%s, each about where it lies".formatted(set.name()),
                        own,
                        _ -> "")
                .ifPresent(blocks::add);
        blocks.add(table(set, own));
        return blocks;
    }

    private Table table(AreaSet set, List<Area> own) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Area area : own) {
            rows.add(
                    List.of(
                            Cell.Text.of(area.name(), new Subject(SubjectKind.AREA, area.code())),
                            Cell.Text.of(area.code())));
        }
        return new Table(
                set.id(),
                set.name() + ", with official codes",
                List.of(Column.text("area", set.one()), Column.text("code", "Code")),
                rows,
                List.of(),
                set.source() == null ? List.of() : citing.cite(set.source()),
                false);
    }

    private static Panel nothing() {
        return new Panel(
                Question.EVIDENCE,
                "areas",
                "Areas",
                List.of(
                        new Block.Missing(
                                "Not supplied",
                                "The plan that is loaded lists no areas.",
                                "Its writer lists them in landscape/areas.csv.")));
    }

    private Panel about(Area area) {
        AreaSet set = areas.set(area.areaSet()).orElseThrow();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Official code", area.code()));
        facts.add(
                new Fact(
                        "One of",
                        List.of(
                                Span.link(
                                        set.name(),
                                        new Subject(SubjectKind.AREA_SET, set.id()).url()))));
        if (set.note() != null) {
            facts.add(Fact.of("About the set", set.note()));
        }
        if (set.source() != null) {
            facts.add(new Fact("Listed in", citing.cite(set.source())));
        }
        return new Panel(
                Question.EVIDENCE,
                "about-area",
                "About this area",
                List.of(new Block.Facts(facts)));
    }
}
