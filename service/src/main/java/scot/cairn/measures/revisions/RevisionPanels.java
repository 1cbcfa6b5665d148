package scot.cairn.measures.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PublicFigures;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueSources;
import scot.cairn.measures.VintageTable;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/** The page of a measure's revisions: what each edition printed, and every figure that changed. */
@Component
@Order(38)
public class RevisionPanels implements PanelSource {

    private final Measures measures;
    private final PublicFigures figures;
    private final MeasurePages pages;
    private final ValueSources sources;
    private final Areas areas;

    RevisionPanels(
            Measures measures,
            PublicFigures figures,
            MeasurePages pages,
            ValueSources sources,
            Areas areas) {
        this.measures = measures;
        this.figures = figures;
        this.pages = pages;
        this.sources = sources;
        this.areas = areas;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return MeasurePart.of(subject)
                .filter(MeasurePart.Revisions.class::isInstance)
                .flatMap(part -> measures.find(part.measure()))
                .map(measure -> panels(measure, asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> panels(Measure measure, AsKnownOn asKnownOn) {
        List<Value> known = figures.vintages(measure, asKnownOn);
        List<Panel> panels = new ArrayList<>();
        panels.add(
                new Panel(
                        Question.EVIDENCE,
                        "rule",
                        "How it is revised",
                        List.of(
                                new Block.Facts(
                                        List.of(
                                                Fact.of(
                                                        "What its producer does",
                                                        measure.about().revisions()))))));
        panels.add(
                new Panel(
                        Question.CHANGED,
                        "revised",
                        "Figures that were revised",
                        List.of(revised(measure, Revision.in(known)))));
        triangle(measure, asKnownOn).ifPresent(panels::add);
        return panels;
    }

    private Block revised(Measure measure, List<Revision> revisions) {
        return revisions.isEmpty()
                ? Block.Prose.of(
                        "In the editions on record no figure was printed otherwise by a later edition."
                                + " An edition that is not held may have.")
                : new RevisionTable(measure, revisions, areas::name)
                        .table(
                                sources.of(
                                        revisions.stream()
                                                .flatMap(r ->
                                                        java.util.stream.Stream.of(
                                                                r.before(), r.after()))
                                                .toList()));
    }

    private Optional<Panel> triangle(Measure measure, AsKnownOn asKnownOn) {
        Series series = pages.national(measure.id(), asKnownOn);
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                Question.CHANGED,
                                "triangle",
                                "What each edition printed",
                                List.of(
                                        VintageTable.of(
                                                measure,
                                                pages.nation(),
                                                series,
                                                sources.of(series.printed())))));
    }
}
