package scot.cairn.measures.ageing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.UsefulFor;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Light;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/** How old the latest figure of a measure is, and for how long it serves. */
@Component
@Order(34)
class AgePanel implements PanelSource {

    private final Measures measures;
    private final MeasurePages pages;
    private final Ages ages;
    private final Citing citing;

    AgePanel(Measures measures, MeasurePages pages, Ages ages, Citing citing) {
        this.measures = measures;
        this.pages = pages;
        this.ages = ages;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return MeasurePart.of(subject)
                .filter(MeasurePart.Whole.class::isInstance)
                .flatMap(part -> measures.find(part.measure()))
                .flatMap(measure -> panel(measure, asKnownOn))
                .stream()
                .toList();
    }

    private Optional<Panel> panel(Measure measure, AsKnownOn asKnownOn) {
        return pages.national(measure.id(), asKnownOn)
                .last()
                .map(last ->
                        new Panel(
                                Question.EVIDENCE,
                                "age",
                                "How old the latest figure is",
                                List.of(
                                        new Block.Lights(
                                                List.of(light(measure, last, asKnownOn))))));
    }

    private Light light(Measure measure, Value last, AsKnownOn asKnownOn) {
        Age age = ages.of(last.period(), asKnownOn);
        UsefulFor useful = measure.howToRead().usefulFor();
        List<Span> why = new ArrayList<>(List.of(Span.plain(age.sentence() + " ")));
        if (useful == null) {
            why.add(
                    Span.plain(
                            "No useful life is declared: no document on record says how long a figure serves."));
            return new Light("Age", "◇", "Not judged", why);
        }
        why.add(
                Span.plain(
                        "A figure serves for %s after its period. "
                                .formatted(Age.words(useful.time()))));
        why.addAll(citing.cite(useful.source()));
        return age.isPast(measure)
                ? new Light("Age", "○", "Past its useful life: it judges nothing", why)
                : new Light("Age", "●", "Within its useful life", why);
    }
}
