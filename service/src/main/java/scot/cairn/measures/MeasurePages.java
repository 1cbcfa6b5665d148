package scot.cairn.measures;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.Frameworks;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Mission;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What measures are called, and where each stands in a sentence. */
@Component
public class MeasurePages implements SubjectSource {

    private final Measures measures;
    private final Frameworks frameworks;

    MeasurePages(Measures measures, Frameworks frameworks) {
        this.measures = measures;
        this.frameworks = frameworks;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.MEASURE;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return measures.all().stream().map(measure -> heading(measure, asKnownOn)).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList()) {
            return Optional.of(
                    new Heading(
                            subject,
                            "What is counted",
                            SubjectKind.MEASURE.listTitle(),
                            "%d measures are on record.".formatted(measures.all().size()),
                            List.of()));
        }
        return measures.find(subject.id()).map(measure -> heading(measure, asKnownOn));
    }

    /** The measure's values for the whole nation, as known on a day. */
    Series national(String measure, AsKnownOn asKnownOn) {
        return frameworks
                .mission()
                .map(Mission::areas)
                .map(areas -> areas.getFirst().code())
                .map(area -> Series.of(measures.values(measure, area), asKnownOn))
                .orElse(Series.of(List.of(), asKnownOn));
    }

    /** The name of the whole nation. */
    String nation() {
        return frameworks.mission().map(m -> m.areas().getFirst().name()).orElse("the nation");
    }

    private Heading heading(Measure measure, AsKnownOn asKnownOn) {
        return new Heading(
                new Subject(SubjectKind.MEASURE, measure.id()),
                isPrimary(measure) ? "Primary measure" : "Measure",
                measure.name(),
                sentence(measure, asKnownOn).orElse(nothing(asKnownOn)),
                List.of(new Heading.Parent("Measures", SubjectKind.MEASURE.path())));
    }

    private Optional<String> sentence(Measure measure, AsKnownOn asKnownOn) {
        if (measure.derivation() == null) {
            return Sentences.standing(measure, nation(), national(measure.id(), asKnownOn));
        }
        Series counts = national(measure.derivation().from(), asKnownOn);
        return FiveYearAverage.of(counts).entrySet().stream()
                .reduce((_, later) -> later)
                .map(latest -> Sentences.average(measure, latest.getKey(), latest.getValue()));
    }

    private boolean isPrimary(Measure measure) {
        return frameworks
                .mission()
                .filter(m -> m.primaryMeasure().equals(measure.id()))
                .isPresent();
    }

    private static String nothing(AsKnownOn asKnownOn) {
        return asKnownOn
                .date()
                .map(DateRange::words)
                .map("No figure that Cairn holds had been published by %s."::formatted)
                .orElse("Not supplied: no figure is on record.");
    }
}
