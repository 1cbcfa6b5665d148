package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.framework.Frameworks;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/** A measure by sex, age, substance and so on: links on its page, and a page for each. */
@Component
@Order(33)
class BreakdownFigures implements PanelSource {

    private final Measures measures;
    private final FiguresOnRecord onRecord;
    private final Frameworks frameworks;
    private final MeasurePages pages;
    private final PartHeadings headings;
    private final ValueSources sources;

    BreakdownFigures(
            Measures measures,
            FiguresOnRecord onRecord,
            Frameworks frameworks,
            MeasurePages pages,
            PartHeadings headings,
            ValueSources sources) {
        this.measures = measures;
        this.onRecord = onRecord;
        this.frameworks = frameworks;
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
        if (measure.breakdowns().isEmpty() || part instanceof MeasurePart.ByArea) {
            return Optional.empty();
        }
        Figures figures = onRecord.of(measure, asKnownOn);
        return switch (part) {
            case MeasurePart.Whole _ -> Optional.of(links(figures));
            case MeasurePart.ByBreakdown by ->
                    measure.breakdowns().stream()
                            .filter(breakdown -> breakdown.id().equals(by.breakdown()))
                            .findFirst()
                            .map(breakdown -> page(figures, breakdown));
            case MeasurePart.ByArea _, MeasurePart.Revisions _, MeasurePart.OverTime _ ->
                    Optional.empty();
        };
    }

    private Panel links(Figures figures) {
        List<List<Span>> items = new ArrayList<>();
        for (Breakdown breakdown : figures.measure().breakdowns()) {
            var page = new MeasurePart.ByBreakdown(figures.measure().id(), breakdown.id());
            items.add(
                    List.of(
                            Span.link(
                                    "By " + PartHeadings.lower(breakdown.name()),
                                    page.subject().url()),
                            Span.plain(
                                    ". "
                                            + headings.sentence(
                                                    breakdown, pages.nationCode(), figures))));
        }
        return new Panel(
                Question.EVIDENCE, "by-category", "By category", List.of(new Block.Bullets(items)));
    }

    private Panel page(Figures figures, Breakdown breakdown) {
        String nation = pages.nationCode();
        List<Value> own = figures.by(breakdown.id(), nation);
        List<Value> crossed = figures.crossed(breakdown.id(), nation);
        List<Block> blocks = new ArrayList<>();
        if (!own.isEmpty()) {
            addOwn(blocks, new ByCategory(figures, breakdown, own));
        }
        if (!crossed.isEmpty()) {
            blocks.add(
                    new CrossTable(figures.measure(), breakdown, crossed)
                            .table(pages.nation(), sources.of(crossed)));
        }
        if (blocks.isEmpty()) {
            blocks.add(nothing(figures, breakdown));
        }
        return new Panel(Question.EVIDENCE, "figures", "The figures", blocks);
    }

    private void addOwn(List<Block> blocks, ByCategory by) {
        Map<String, List<Value>> lines = by.lines();
        List<Span> source = sources.of(by.values());
        Measure measure = by.figures().measure();
        String nation = pages.nation();
        if (!lines.isEmpty()) {
            new MeasureChart(
                            measure,
                            "%s in %s by %s"
                                    .formatted(
                                            measure.officialTerm(),
                                            nation,
                                            PartHeadings.lower(by.breakdown().name())),
                            headings.sentence(by.breakdown(), pages.nationCode(), by.figures()),
                            lines,
                            by.breaks(),
                            List.of())
                    .block(table(by), Map.of(), frameworks.mission(), source)
                    .ifPresent(chart -> addChart(blocks, chart, by, lines.size()));
        }
        blocks.add(by.table(nation, source));
    }

    private static String table(ByCategory by) {
        return "by-" + by.breakdown().id().replace('_', '-');
    }

    private static void addChart(List<Block> blocks, Block chart, ByCategory by, int lines) {
        int all = by.categories().size();
        if (all > lines) {
            blocks.add(
                    Block.Prose.of(
                            "The chart shows %d of the %d categories that have a number %s, the"
                                            .formatted(
                                                    lines,
                                                    by.numbersInLast(),
                                                    Figures.lastPeriod(by.values())
                                                            .orElseThrow()
                                                            .when())
                                    + " largest then. The table has all %d.".formatted(all)));
        }
        blocks.add(chart);
    }

    private Block nothing(Figures figures, Breakdown breakdown) {
        boolean elsewhere =
                figures.latest().stream().anyMatch(v -> v.breakdown().containsKey(breakdown.id()));
        return new Block.Missing(
                "Not supplied",
                "No figure by %s is on record for %s as a whole."
                        .formatted(PartHeadings.lower(breakdown.name()), pages.nation()),
                elsewhere
                        ? "Those of smaller areas are on the pages of these areas."
                        : "Its producer publishes it; loading it is for whoever runs this"
                                + " service.");
    }
}
