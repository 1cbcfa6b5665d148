package scot.cairn.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.Frameworks;
import scot.cairn.framework.commitments.Commitments;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.loading.Items;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.DatedEvent;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.TestOfChange;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The dates of the plan that charts of a measure mark. */
@Component
public class MarkedDates {

    private final Items items;
    private final Commitments commitments;
    private final Frameworks frameworks;
    private final Citing citing;

    MarkedDates(Items items, Commitments commitments, Frameworks frameworks, Citing citing) {
        this.items = items;
        this.commitments = commitments;
        this.frameworks = frameworks;
        this.citing = citing;
    }

    /**
     * Events, tests of change and dates that are promised for the measure, in order of time.
     *
     * @param area official code of the area whose figures are drawn
     */
    public List<MarkedDate> of(String measure, String area, AsKnownOn asKnownOn) {
        Stream<MarkedDate> events =
                events(asKnownOn).stream()
                        .filter(event -> event.measures().contains(measure))
                        .filter(event -> event.areas().isEmpty() || event.areas().contains(area))
                        .map(this::marked);
        Stream<MarkedDate> tests =
                tests(asKnownOn).stream()
                        .filter(test -> test.measure().equals(measure))
                        .filter(test -> area.equals(test.area() == null ? nation() : test.area()))
                        .map(this::marked);
        Stream<MarkedDate> promised =
                commitments.all(asKnownOn).stream()
                        .filter(promise -> isFor(promise, measure, area))
                        .flatMap(this::marked);
        return inOrder(Stream.of(events, tests, promised).flatMap(dates -> dates));
    }

    /** When the editions of the plan were published, in order of time; those without a date out. */
    public List<MarkedDate> editions(AsKnownOn asKnownOn) {
        return inOrder(
                frameworks.mission().stream()
                        .flatMap(mission -> mission.editions().stream())
                        .filter(edition -> citing.knows(asKnownOn, edition.document()))
                        .flatMap(this::marked));
    }

    /** The events whose document had been published by the day, in the plan's order. */
    public List<DatedEvent> events(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.EVENT, DatedEvent.class).stream()
                .filter(event -> citing.knows(asKnownOn, event.source()))
                .toList();
    }

    /** The tests of change whose document had been published by the day, in the plan's order. */
    public List<TestOfChange> tests(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.TEST_OF_CHANGE, TestOfChange.class).stream()
                .filter(test -> citing.knows(asKnownOn, test.source()))
                .toList();
    }

    private String nation() {
        return frameworks.mission().map(mission -> mission.areas().getFirst().code()).orElse("");
    }

    private static List<MarkedDate> inOrder(Stream<MarkedDate> dates) {
        return dates.sorted(Comparator.comparing(date -> date.at().first())).toList();
    }

    private MarkedDate marked(DatedEvent event) {
        List<Span> said = new ArrayList<>(List.of(Span.plain(event.what() + " Source: ")));
        said.addAll(citing.cite(event.source(), event.section()));
        said.add(Span.plain("."));
        return new MarkedDate(DateRange.of(event.at()), said);
    }

    private MarkedDate marked(TestOfChange test) {
        List<Span> said = new ArrayList<>();
        said.add(Span.plain("A test of change began: "));
        said.add(Span.link(test.title(), new Subject(SubjectKind.TEST_OF_CHANGE, test.id()).url()));
        said.add(Span.plain(". Source: "));
        said.addAll(citing.cite(test.source(), test.section()));
        said.add(Span.plain("."));
        return new MarkedDate(DateRange.of(test.from()), said);
    }

    private static boolean isFor(Promise promise, String measure, String area) {
        Commitment.Target target = promise.commitment().target();
        return target != null && measure.equals(target.measure()) && area.equals(target.area());
    }

    private Stream<MarkedDate> marked(Promise promise) {
        return promise.commitment().versions().stream()
                .filter(version -> version.due() != null)
                .collect(
                        java.util.stream.Collectors.toMap(
                                version -> String.valueOf(version.dueWords()),
                                version -> version,
                                (first, _) -> first,
                                java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(version -> marked(promise, version));
    }

    private MarkedDate marked(Promise promise, Commitment.Version version) {
        List<Span> said = new ArrayList<>();
        said.add(Span.plain("The date promised (“%s”) for: ".formatted(version.dueWords())));
        said.add(
                Span.link(
                        promise.commitment().title(),
                        new Subject(SubjectKind.COMMITMENT, promise.commitment().id()).url()));
        said.add(Span.plain(". Source: "));
        said.addAll(citing.cite(version.said()));
        said.add(Span.plain("."));
        return new MarkedDate(DateRange.of(java.util.Objects.requireNonNull(version.due())), said);
    }

    private Stream<MarkedDate> marked(Edition edition) {
        return Optional.ofNullable(edition.date()).stream()
                .map(date -> {
                    List<Span> said = new ArrayList<>(List.of(Span.plain("Published: ")));
                    said.addAll(citing.cite(edition.document()));
                    said.add(Span.plain("."));
                    return new MarkedDate(DateRange.of(date), said);
                });
    }
}
