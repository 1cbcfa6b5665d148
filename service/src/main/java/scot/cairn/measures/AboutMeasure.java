package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;
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

/** What a reader needs to know of a measure, after its figures. */
@Component
@Order(36)
class AboutMeasure implements PanelSource {

    private final Measures measures;
    private final Citing citing;

    AboutMeasure(Measures measures, Citing citing) {
        this.measures = measures;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return MeasurePart.of(subject).stream()
                .filter(MeasurePart.Whole.class::isInstance)
                .flatMap(part -> measures.find(part.measure()).stream())
                .flatMap(measure ->
                        measure.sameSubject().isEmpty()
                                ? java.util.stream.Stream.of(inShort(measure), about(measure))
                                : java.util.stream.Stream.of(
                                        inShort(measure), about(measure), sameSubject(measure)))
                .toList();
    }

    private static Panel inShort(Measure measure) {
        Measure.About about = measure.about();
        return new Panel(
                Question.EVIDENCE,
                "in-short",
                "What is counted, in short",
                List.of(
                        new Block.Facts(
                                List.of(
                                        Fact.of("Official term", measure.officialTerm()),
                                        Fact.of("What is counted", about.definition()),
                                        Fact.of("Quality", about.quality()),
                                        Fact.of("Revisions", about.revisions()),
                                        Fact.of("Next figures", about.nextRelease())))));
    }

    private Panel about(Measure measure) {
        Measure.About about = measure.about();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Official term", measure.officialTerm()));
        facts.add(Fact.of("What is counted", about.definition()));
        if (about.numerator() != null) {
            facts.add(Fact.of("Numerator", about.numerator()));
        }
        if (about.denominator() != null) {
            facts.add(Fact.of("Denominator", about.denominator()));
        }
        facts.add(Fact.of("Counted by", about.basis()));
        facts.add(Fact.of("Permitted use", use(about.permittedUse())));
        facts.add(Fact.of("Quality", about.quality()));
        facts.add(Fact.of("How soon it is published", about.lag()));
        facts.add(Fact.of("Revisions", about.revisions()));
        facts.add(Fact.of("Next figures", about.nextRelease()));
        for (Measure.Break gap : measure.breaks()) {
            List<Span> spans = new ArrayList<>(List.of(Span.plain(gap.what() + " Source: ")));
            spans.addAll(citing.cite(gap.source()));
            facts.add(new Fact("The method changed from " + DateRange.of(gap.at()).words(), spans));
        }
        return new Panel(
                Question.EVIDENCE, "about", "About this measure", List.of(new Block.Facts(facts)));
    }

    private Panel sameSubject(Measure measure) {
        List<List<Span>> items = new ArrayList<>();
        for (Measure.Related related : measure.sameSubject()) {
            String name =
                    measures.find(related.measure()).map(Measure::name).orElse(related.measure());
            items.add(
                    List.of(
                            Span.link(
                                    name,
                                    new Subject(SubjectKind.MEASURE, related.measure()).url()),
                            Span.plain(": " + related.why())));
        }
        return new Panel(
                Question.EVIDENCE,
                "other-bases",
                "The same thing on another basis",
                List.of(new Block.Bullets(items)));
    }

    private static String use(Measure.PermittedUse use) {
        return switch (use) {
            case IMPROVEMENT -> "Improvement of services, not judgement of areas";
            case BENCHMARKING -> "Comparison between areas, to learn";
            case ACCOUNTABILITY -> "Holding to account";
            case OFFICIAL_STATISTIC -> "An official statistic: any use its producer's notes allow";
        };
    }
}
