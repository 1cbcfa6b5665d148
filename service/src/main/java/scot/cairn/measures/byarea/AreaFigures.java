package scot.cairn.measures.byarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Figures;
import scot.cairn.measures.FiguresOnRecord;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueSources;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/** A measure by area: the last period on its own page, every period on a page for each set. */
@Component
@Order(32)
class AreaFigures implements PanelSource {

    private final Measures measures;
    private final FiguresOnRecord onRecord;
    private final Areas areas;
    private final MeasurePages pages;
    private final PartHeadings headings;
    private final ValueSources sources;

    AreaFigures(
            Measures measures,
            FiguresOnRecord onRecord,
            Areas areas,
            MeasurePages pages,
            PartHeadings headings,
            ValueSources sources) {
        this.measures = measures;
        this.onRecord = onRecord;
        this.areas = areas;
        this.pages = pages;
        this.headings = headings;
        this.sources = sources;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return MeasurePart.of(subject)
                .flatMap(part ->
                        measures.find(part.measure())
                                .flatMap(measure -> panel(measure, part, asKnownOn)))
                .stream()
                .toList();
    }

    private Optional<Panel> panel(Measure measure, MeasurePart part, AsKnownOn asKnownOn) {
        return switch (part) {
            case MeasurePart.Whole _ -> everySet(onRecord.of(measure, asKnownOn), asKnownOn);
            case MeasurePart.ByArea by ->
                    areas.set(by.set())
                            .map(set -> oneSet(set, onRecord.of(measure, asKnownOn), asKnownOn));
            case MeasurePart.ByBreakdown _, MeasurePart.Revisions _, MeasurePart.OverTime _ ->
                    Optional.empty();
        };
    }

    private Optional<Panel> everySet(Figures figures, AsKnownOn asKnownOn) {
        List<Area> all = areas.all();
        String nation = pages.nationCode();
        List<Block> blocks = new ArrayList<>();
        for (AreaSet set : areas.sets()) {
            List<Area> own = all.stream().filter(a -> a.areaSet().equals(set.id())).toList();
            boolean ofNation = own.stream().anyMatch(area -> area.code().equals(nation));
            List<Value> totals = figures.totals(set.id());
            if (!ofNation && !totals.isEmpty()) {
                add(blocks, figures, ByAreaSet.of(figures.measure(), set, own, totals), asKnownOn);
            }
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(Question.EVIDENCE, "by-area", "By area", blocks));
    }

    private void add(List<Block> blocks, Figures figures, ByAreaSet by, AsKnownOn asKnownOn) {
        AreaSet set = by.set();
        blocks.add(new Block.Subheading("by-" + set.id(), set.name()));
        blocks.add(Block.Prose.of(headings.sentence(set, figures)));
        addingUp(by, asKnownOn).ifPresent(blocks::add);
        by.tiles().ifPresent(blocks::add);
        blocks.add(by.latestTable(sources.of(by.latest())));
        var page = new MeasurePart.ByArea(figures.measure().id(), set.id());
        String words =
                by.periods() == 1
                        ? "This table on a page of its own"
                        : "All %d periods by %s%s"
                                .formatted(
                                        by.periods(),
                                        PartHeadings.lower(set.one()),
                                        figures.measure().rate() == null ? "" : ", and rates");
        blocks.add(Block.Prose.of(Span.link(words, page.subject().url()), Span.plain(".")));
    }

    /** Whether the figures of a set add up to the nation's. */
    private Optional<Block> addingUp(ByAreaSet by, AsKnownOn asKnownOn) {
        return AddingUp.sentence(by, pages.nation(), pages.national(by.measure().id(), asKnownOn))
                .map(Block.Prose::of);
    }

    private Panel oneSet(AreaSet set, Figures figures, AsKnownOn asKnownOn) {
        List<Value> totals = figures.totals(set.id());
        List<Block> blocks = new ArrayList<>();
        if (totals.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "No figure of this measure by %s was on record for the day asked for."
                                    .formatted(PartHeadings.lower(set.one())),
                            "Its producer publishes it; loading it is for whoever runs this"
                                    + " service."));
        } else {
            ByAreaSet by = ByAreaSet.of(figures.measure(), set, areas.of(set.id()), totals);
            addingUp(by, asKnownOn).ifPresent(blocks::add);
            by.tiles().ifPresent(blocks::add);
            if (figures.measure().rate() == null) {
                by.charts(sources.of(totals)).ifPresent(blocks::add);
            }
            blocks.add(by.fullTable(sources.of(totals)));
        }
        return new Panel(Question.EVIDENCE, "figures", "The figures", blocks);
    }
}
