package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.Frameworks;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Statement;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The panels of a measure's own page. */
@Component
@Order(29)
public class MeasurePanels implements PanelSource {

    private final Measures measures;
    private final MeasurePages pages;
    private final Frameworks frameworks;
    private final Citing citing;
    private final ValueSources sources;
    private final MarkedDates marked;

    MeasurePanels(
            Measures measures,
            MeasurePages pages,
            Frameworks frameworks,
            Citing citing,
            ValueSources sources,
            MarkedDates marked) {
        this.measures = measures;
        this.pages = pages;
        this.frameworks = frameworks;
        this.citing = citing;
        this.sources = sources;
        this.marked = marked;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!(MeasurePart.of(subject).orElse(null) instanceof MeasurePart.Whole(var id))) {
            return List.of();
        }
        return measures.find(id).map(measure -> ofOne(measure, asKnownOn)).orElse(List.of());
    }

    /** The chart and table of a measure, which other pages show too. */
    public List<Block> evidence(Measure measure, AsKnownOn asKnownOn) {
        Series series = pages.national(measure.id(), asKnownOn);
        List<Span> source = sources.of(series.values());
        if (measure.derivation() != null) {
            Map<String, FiveYearAverage.Average> computed =
                    FiveYearAverage.of(pages.national(measure.derivation().from(), asKnownOn));
            return computed.isEmpty()
                    ? List.of(nothing(asKnownOn))
                    : List.of(
                            ValueTables.averages(
                                    measure, pages.nation(), series, computed, source));
        }
        if (series.isEmpty()) {
            return List.of(nothing(asKnownOn));
        }
        List<Block> blocks = new ArrayList<>();
        List<MarkedDate> dates = marked.of(measure.id(), pages.nationCode(), asKnownOn);
        MeasureChart chart = MeasureChart.of(measure, pages.nation(), series, dates);
        chart.leftOut().ifPresent(blocks::add);
        chart.block(
                        "values",
                        hasAverage(measure) ? FiveYearAverage.of(series) : Map.of(),
                        frameworks.mission(),
                        source)
                .ifPresent(drawn -> {
                    blocks.add(drawn);
                    MarkedDate.caution(drawn, dates).ifPresent(blocks::add);
                });
        blocks.add(ValueTables.values(measure, pages.nation(), series, source));
        blocks.add(compare(measure));
        return blocks;
    }

    private static Block compare(Measure measure) {
        return Block.Prose.of(
                Span.link(
                        "Compare two figures of “%s”".formatted(measure.name()),
                        "%s?one-measure=%s&other-measure=%s"
                                .formatted(
                                        SubjectKind.COMPARISON.path(), measure.id(), measure.id())),
                Span.plain(": whether they can be compared is said first."));
    }

    /**
     * The latest five-year average of a measure with its likely range, in a sentence that says it
     * was worked out here; empty when the measure has none.
     */
    public Optional<Block> latest(Measure measure, AsKnownOn asKnownOn) {
        Series series = pages.national(measure.id(), asKnownOn);
        if (!hasAverage(measure)) {
            return Optional.empty();
        }
        return FiveYearAverage.of(series).entrySet().stream()
                .reduce((_, later) -> later)
                .map(e -> Block.Prose.of(Sentences.average(measure, e.getKey(), e.getValue())));
    }

    private Block nothing(AsKnownOn asKnownOn) {
        String when =
                asKnownOn
                        .date()
                        .map(day -> "had been published by " + DateRange.words(day))
                        .orElse("is on record");
        return new Block.Missing(
                "Not supplied",
                "No figure of this measure for %s as a whole %s.".formatted(pages.nation(), when),
                "Its producer publishes it; loading it is for whoever runs this service.");
    }

    private boolean hasAverage(Measure measure) {
        return measures.all().stream()
                .map(Measure::derivation)
                .anyMatch(derived -> derived != null && derived.from().equals(measure.id()));
    }

    private List<Panel> ofOne(Measure measure, AsKnownOn asKnownOn) {
        Series series = pages.national(measure.id(), asKnownOn);
        List<Panel> panels = new ArrayList<>();
        primary(measure, asKnownOn).ifPresent(panels::add);
        panels.add(producer(measure));
        panels.add(
                new Panel(
                        Question.EVIDENCE, "figures", "The figures", evidence(measure, asKnownOn)));
        List<Statement> statements =
                measures.statements(measure.id()).stream()
                        .filter(stated -> citing.knows(asKnownOn, stated.said().source()))
                        .toList();
        if (!statements.isEmpty()) {
            panels.add(StatedBesideComputed.panel(measure, statements, series, citing));
        }
        if (series.vintages().size() > 1) {
            panels.add(vintages(measure, series));
        }
        return panels;
    }

    private Optional<Panel> primary(Measure measure, AsKnownOn asKnownOn) {
        return frameworks
                .mission()
                .filter(mission -> mission.primaryMeasure().equals(measure.id()))
                .map(Mission::primaryMeasureSaid)
                .filter(said -> citing.knows(asKnownOn, said.source()))
                .map(said ->
                        new Panel(
                                Question.PROMISED,
                                "primary",
                                "The measure by which the mission is judged",
                                List.of(citing.quote(said))));
    }

    private static Panel producer(Measure measure) {
        return new Panel(
                Question.ANSWERS,
                "producer",
                "Who answers for the figures",
                List.of(
                        new Block.Facts(
                                List.of(
                                        Fact.of("Produced by", measure.producer()),
                                        Fact.of(
                                                "Designation",
                                                capital(measure.designation().words()))))));
    }

    private Panel vintages(Measure measure, Series series) {
        return new Panel(
                Question.CHANGED,
                "vintages-panel",
                "How the figures were revised",
                List.of(
                        VintageTable.of(
                                measure, pages.nation(), series, sources.of(series.printed())),
                        Block.Prose.of(
                                Span.link(
                                        "Every figure that was revised, with the change in words",
                                        new MeasurePart.Revisions(measure.id()).subject().url()),
                                Span.plain("."))));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
