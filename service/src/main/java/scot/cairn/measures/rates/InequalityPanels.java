package scot.cairn.measures.rates;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.measures.FiguresOnRecord;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.MethodsUsed;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueSources;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/**
 * Inequality by deprivation on the page of a breakdown whose categories the plan orders so. Where
 * the people of the groups are not held, it says so.
 */
@Component
@Order(34)
class InequalityPanels implements PanelSource {

    private final Measures measures;
    private final FiguresOnRecord onRecord;
    private final MeasurePages pages;
    private final ValueSources sources;

    InequalityPanels(
            Measures measures, FiguresOnRecord onRecord, MeasurePages pages, ValueSources sources) {
        this.measures = measures;
        this.onRecord = onRecord;
        this.pages = pages;
        this.sources = sources;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!(MeasurePart.of(subject).orElse(null)
                instanceof MeasurePart.ByBreakdown(var id, var by))) {
            return List.of();
        }
        return measures
                .find(id)
                .flatMap(measure ->
                        measure.breakdowns().stream()
                                .filter(breakdown -> breakdown.id().equals(by))
                                .filter(breakdown -> breakdown.order() != null)
                                .findFirst()
                                .map(breakdown -> panel(measure, breakdown, asKnownOn)))
                .stream()
                .toList();
    }

    private Panel panel(Measure measure, Breakdown breakdown, AsKnownOn asKnownOn) {
        return new Panel(
                Question.EVIDENCE,
                "inequality",
                "Inequality",
                RateRule.of(measure, measures)
                        .flatMap(rule -> blocks(rule, breakdown, asKnownOn))
                        .orElse(List.of(missing(breakdown))));
    }

    private Optional<List<Block>> blocks(RateRule rule, Breakdown breakdown, AsKnownOn asKnownOn) {
        String nation = pages.nationCode();
        List<Value> counts =
                Value.real(onRecord.of(rule.counts(), asKnownOn).by(breakdown.id(), nation));
        List<Value> people =
                Value.real(onRecord.of(rule.people(), asKnownOn).by(breakdown.id(), nation));
        return InequalityOf.of(rule, breakdown, counts, people)
                .map(found -> {
                    List<Span> source =
                            sources.of(
                                    java.util.stream.Stream.concat(counts.stream(), people.stream())
                                            .toList());
                    return List.of(
                            Block.Prose.of(
                                    Span.plain(found.sentence() + " By: "),
                                    MethodsUsed.Method.SLOPE_INDEX.link(),
                                    Span.plain("; "),
                                    MethodsUsed.Method.RATE.link(),
                                    Span.plain(".")),
                            found.indices(source),
                            found.table(breakdown, source));
                });
    }

    private static Block missing(Breakdown breakdown) {
        return new Block.Missing(
                "To be supplied",
                "No year is held in which every group by %s has a count and a number of people, so no"
                                .formatted(PartHeadings.lower(breakdown.name()))
                        + " slope index, ratio or gap is worked out.",
                "Whoever produces the counts and the people can supply them.");
    }
}
