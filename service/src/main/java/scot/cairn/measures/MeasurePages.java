package scot.cairn.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.Frameworks;
import scot.cairn.loading.OncePerReading;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What measures are called, and where each stands in a sentence. */
@Component
public class MeasurePages implements SubjectSource {

    private record Asked(String measure, AsKnownOn asKnownOn) {}

    private final OncePerReading<Asked, Series> read = new OncePerReading<>();
    private final Measures measures;
    private final Values values;
    private final FiguresOnRecord onRecord;
    private final Frameworks frameworks;
    private final PartHeadings parts;

    MeasurePages(
            Measures measures,
            Values values,
            FiguresOnRecord onRecord,
            Frameworks frameworks,
            PartHeadings parts) {
        this.measures = measures;
        this.values = values;
        this.onRecord = onRecord;
        this.frameworks = frameworks;
        this.parts = parts;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.MEASURE;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        Map<String, Series> nationals = nationals(asKnownOn);
        return measures.all().stream().map(m -> heading(m, nationals, asKnownOn)).toList();
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
        if (subject.equals(MeasurePart.BY_AREA)) {
            return Optional.of(
                    new Heading(
                            subject,
                            "What is counted, and where",
                            "Measures by area",
                            "The latest figure of every measure that is held by area, side by side.",
                            List.of(new Heading.Parent("Measures", SubjectKind.MEASURE.path()))));
        }
        return MeasurePage.of(subject)
                .flatMap(page -> heading(page, MeasurePage.measure(subject)))
                .or(() -> MeasurePart.of(subject).flatMap(part -> heading(part, asKnownOn)));
    }

    private Optional<Heading> heading(MeasurePage page, String id) {
        return measures.find(id)
                .filter(measure ->
                        page != MeasurePage.AREAS || parts.isHeldByArea(measure, nationCode()))
                .map(measure -> parts.of(measure, page));
    }

    private Optional<Heading> heading(MeasurePart part, AsKnownOn asKnownOn) {
        Optional<Measure> measure = measures.find(part.measure());
        return switch (part) {
            case MeasurePart.Whole(var id) ->
                    measure.map(m -> heading(m, needed(m, id, asKnownOn), asKnownOn));
            case MeasurePart.Revisions revisions ->
                    measure.map(m -> parts.of(m, revisions, asKnownOn));
            case MeasurePart.ByArea by -> measure.flatMap(m -> parts.of(m, by, asKnownOn));
            case MeasurePart.ByBreakdown by ->
                    measure.flatMap(m -> parts.of(m, by, nationCode(), asKnownOn));
            case MeasurePart.OverTime over -> measure.map(m -> parts.of(m, over));
        };
    }

    /** How each page of a measure would be announced if this were its definition. */
    List<Heading> announced(Measure definition) {
        List<Heading> pages = new ArrayList<>();
        String id = definition.id();
        pages.add(
                heading(definition, needed(definition, id, AsKnownOn.PRESENT), AsKnownOn.PRESENT));
        parts.sets().stream()
                .flatMap(set ->
                        parts
                                .of(definition, new MeasurePart.ByArea(id, set), AsKnownOn.PRESENT)
                                .stream())
                .forEach(pages::add);
        definition.breakdowns().stream()
                .flatMap(breakdown ->
                        parts
                                .of(
                                        definition,
                                        new MeasurePart.ByBreakdown(id, breakdown.id()),
                                        nationCode(),
                                        AsKnownOn.PRESENT)
                                .stream())
                .forEach(pages::add);
        return pages;
    }

    /** The series of a measure and of what it is worked out from. */
    private Map<String, Series> needed(Measure measure, String id, AsKnownOn asKnownOn) {
        return measure.derivation() == null
                ? Map.of(id, national(measure, asKnownOn))
                : Map.of(
                        measure.derivation().from(),
                        national(measure.derivation().from(), asKnownOn));
    }

    /** The measure's values for the whole nation, as known on a day. */
    public Series national(String measure, AsKnownOn asKnownOn) {
        return read.get(
                new Asked(measure, asKnownOn), asked -> read(asked.measure(), asked.asKnownOn()));
    }

    private Series read(String measure, AsKnownOn asKnownOn) {
        return measures.find(measure)
                .map(found -> national(found, asKnownOn))
                .orElse(Series.of(List.of(), asKnownOn, List.of()));
    }

    private Series national(Measure measure, AsKnownOn asKnownOn) {
        return Series.of(values.totals(measure.id(), nationCode()), asKnownOn, measure.breaks());
    }

    /** The values of every measure for the whole nation, as known on a day, by measure. */
    public Map<String, Series> nationals(AsKnownOn asKnownOn) {
        Map<String, List<Value>> totals = values.totals(nationCode());
        Map<String, Series> nationals = new LinkedHashMap<>();
        for (Measure measure : measures.all()) {
            List<Value> own = totals.getOrDefault(measure.id(), List.of());
            nationals.put(measure.id(), Series.of(own, asKnownOn, measure.breaks()));
        }
        return nationals;
    }

    /** The values of some measures for the whole nation, as known on a day, by measure. */
    public Map<String, Series> nationals(Collection<String> ids, AsKnownOn asKnownOn) {
        Map<String, List<Value>> totals = values.totalsOf(nationCode(), ids);
        Map<String, Series> nationals = new LinkedHashMap<>();
        measures.all().stream()
                .filter(measure -> totals.containsKey(measure.id()))
                .forEach(measure ->
                        nationals.put(
                                measure.id(),
                                Series.of(
                                        totals.getOrDefault(measure.id(), List.of()),
                                        asKnownOn,
                                        measure.breaks())));
        return nationals;
    }

    /** The name of the whole nation. */
    public String nation() {
        return frameworks.mission().map(m -> m.areas().getFirst().name()).orElse("the nation");
    }

    /** The official code of the whole nation; empty when no plan is loaded. */
    public String nationCode() {
        return frameworks.mission().map(m -> m.areas().getFirst().code()).orElse("");
    }

    private Heading heading(Measure measure, Map<String, Series> series, AsKnownOn asKnownOn) {
        return new Heading(
                new Subject(SubjectKind.MEASURE, measure.id()),
                isPrimary(measure) ? "Primary measure" : "Measure",
                measure.name(),
                sentence(measure, series).orElseGet(() -> nothing(measure, asKnownOn)),
                List.of(new Heading.Parent("Measures", SubjectKind.MEASURE.path())));
    }

    private Optional<String> sentence(Measure measure, Map<String, Series> series) {
        if (measure.derivation() == null) {
            return Optional.ofNullable(series.get(measure.id()))
                    .flatMap(own -> Sentences.standing(measure, nation(), own));
        }
        return Optional.ofNullable(series.get(measure.derivation().from()))
                .flatMap(counts ->
                        FiveYearAverage.of(counts).entrySet().stream().reduce((_, later) -> later))
                .map(latest -> Sentences.average(measure, latest.getKey(), latest.getValue()));
    }

    private boolean isPrimary(Measure measure) {
        return frameworks
                .mission()
                .filter(m -> m.primaryMeasure().equals(measure.id()))
                .isPresent();
    }

    private String nothing(Measure measure, AsKnownOn asKnownOn) {
        Figures held = onRecord.of(measure, asKnownOn);
        if (!held.latest().isEmpty()) {
            return "No figure for %s as a whole is on record. What is held is by %s."
                    .formatted(nation(), parts.held(held));
        }
        return asKnownOn
                .date()
                .map(DateRange::words)
                .map("No figure that Cairn holds had been published by %s."::formatted)
                .orElse("Not supplied: no figure is on record.");
    }
}
