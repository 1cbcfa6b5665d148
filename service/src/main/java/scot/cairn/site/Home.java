package scot.cairn.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.framework.Frameworks;
import scot.cairn.framework.commitments.Commitments;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.TileMap;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Ledger;
import scot.cairn.measures.AimPages;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePanels;
import scot.cairn.measures.Measures;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Mission;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * The home page: the mission in one sentence and one picture, then its aim, outcomes and latest
 * acts.
 */
@Component
class Home implements SubjectSource, PanelSource {

    private static final int LATELY = 10;

    private final Frameworks frameworks;
    private final AimPages aim;
    private final Measures measures;
    private final MeasurePages measurePages;
    private final MeasurePanels measurePanels;
    private final OutcomeCards outcomes;
    private final Ledger ledger;
    private final Commitments commitments;
    private final Areas areas;
    private final Citing citing;

    Home(
            Frameworks frameworks,
            AimPages aim,
            Measures measures,
            MeasurePages measurePages,
            MeasurePanels measurePanels,
            OutcomeCards outcomes,
            Ledger ledger,
            Commitments commitments,
            Areas areas,
            Citing citing) {
        this.frameworks = frameworks;
        this.aim = aim;
        this.measures = measures;
        this.measurePages = measurePages;
        this.measurePanels = measurePanels;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.commitments = commitments;
        this.areas = areas;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.MISSION;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return List.of();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.isList()) {
            return Optional.empty();
        }
        return Optional.of(
                frameworks
                        .mission()
                        .map(mission -> heading(subject, mission, asKnownOn))
                        .orElseGet(() ->
                                new Heading(
                                        subject,
                                        "Cairn",
                                        "No mission is loaded yet",
                                        null,
                                        List.of())));
    }

    private Heading heading(Subject subject, Mission mission, AsKnownOn asKnownOn) {
        String sentence =
                measurePages
                        .find(new Subject(SubjectKind.MEASURE, mission.primaryMeasure()), asKnownOn)
                        .map(Heading::sentence)
                        .orElse(null);
        return new Heading(subject, mission.aim().sentence(), mission.title(), sentence, List.of());
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.MISSION) {
            return List.of();
        }
        return frameworks.mission().map(mission -> panels(mission, asKnownOn)).orElse(List.of());
    }

    private List<Panel> panels(Mission mission, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        measures.find(mission.primaryMeasure())
                .map(measure -> primary(measure, asKnownOn))
                .ifPresent(panels::add);
        aim.panel(mission, asKnownOn).ifPresent(panels::add);
        panels.add(
                new Panel(
                        Question.PROMISED,
                        "outcomes",
                        "Outcomes",
                        List.of(new Block.Cards(outcomes.cards(asKnownOn)))));
        panels.add(promises(asKnownOn));
        nationByArea().ifPresent(panels::add);
        panels.add(vision(asKnownOn));
        panels.add(lately());
        panels.add(notHere());
        return panels;
    }

    private Panel primary(Measure measure, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        measurePanels.evidence(measure, asKnownOn).stream()
                .filter(block -> !(block instanceof Table))
                .forEach(blocks::add);
        measurePanels.latest(measure, asKnownOn).ifPresent(blocks::add);
        blocks.add(
                Block.Prose.of(
                        Span.link(
                                "How do we know? Every year's figure, its source and its revisions",
                                new Subject(SubjectKind.MEASURE, measure.id()).url()),
                        Span.plain(".")));
        return new Panel(Question.EVIDENCE, "primary-measure", measure.name(), blocks);
    }

    private Panel promises(AsKnownOn asKnownOn) {
        return new Panel(
                Question.PROMISED,
                "promises",
                "Promises",
                List.of(
                        commitments.standings(asKnownOn),
                        Block.Prose.of(
                                Span.link("Every promise", SubjectKind.COMMITMENT.path()),
                                Span.plain(", in its first words, with every date it ever had."))));
    }

    /** The areas of the first set that has a tile map, as the way to a reader's own. */
    private Optional<Panel> nationByArea() {
        return areas.sets().stream()
                .flatMap(set ->
                        TileMap.of(
                                "map-home",
                                "%s, each about where it lies".formatted(set.name()),
                                areas.of(set.id()),
                                _ -> "")
                                .stream())
                .findFirst()
                .map(map ->
                        new Panel(
                                Question.EVIDENCE,
                                "areas",
                                "Find your area",
                                List.of(
                                        map,
                                        Block.Prose.of(
                                                Span.link(
                                                        "Every area, by set, with its code",
                                                        SubjectKind.AREA.path()),
                                                Span.plain(".")))));
    }

    private Panel vision(AsKnownOn asKnownOn) {
        List<Block> quotes = new ArrayList<>();
        frameworks.vision().stream()
                .filter(clause -> citing.knows(asKnownOn, clause.said().source()))
                .forEach(clause ->
                        quotes.add(
                                new Block.Quote(
                                        "vision-" + clause.id(),
                                        clause.said().words(),
                                        citing.cite(clause.said()))));
        if (quotes.isEmpty()) {
            quotes.add(Block.Prose.of("No statement of it that Cairn holds had been published."));
        }
        return new Panel(Question.PROMISED, "vision", "The vision", quotes);
    }

    private Panel lately() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : ledger.latest(Long.MAX_VALUE, LATELY)) {
            int items = ledger.items(entry);
            rows.add(
                    List.of(
                            Cell.Text.of(Times.words(entry.recordedAt())),
                            Cell.Text.of(entry.act()),
                            Cell.Value.of(items),
                            Cell.Text.of(
                                    "Entry " + entry.index(),
                                    new Subject(
                                            SubjectKind.ENTRY, String.valueOf(entry.index())))));
        }
        Table table =
                new Table(
                        "lately",
                        "The latest acts on record",
                        List.of(
                                Column.text("recorded", "Recorded"),
                                Column.text("act", "Act"),
                                Column.number("items", "Items it brought in"),
                                Column.text("entry", "Ledger entry")),
                        rows);
        return new Panel(Question.CHANGED, "lately-panel", "Lately", List.of(table));
    }

    private static Panel notHere() {
        return new Panel(
                Question.CHANGED,
                "not-here",
                "What is not here yet",
                List.of(
                        Block.Prose.of(
                                Span.plain(
                                        "How areas are assessed against the standards, returns, money,"
                                                + " recommendations and reports are not in Cairn yet. "),
                                Span.link("About the data", SubjectKind.ABOUT_THE_DATA.path()),
                                Span.plain(" says what is held and what is missing. "),
                                Span.link("Plans", SubjectKind.PLAN.path()),
                                Span.plain(" lists this plan and any that came after it."))));
    }
}
