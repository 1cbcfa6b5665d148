package scot.cairn.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.Frameworks;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Relevance;
import scot.cairn.pack.Measure.Role;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Which measures bear on an outcome, how strongly, and where each stands, those that moved the
 * worse way as well as the others; or that none does. No gap is silent.
 */
@Component
@Order(31)
class OutcomeMeasures implements PanelSource {

    private final Measures measures;
    private final MeasurePages pages;
    private final Frameworks frameworks;

    OutcomeMeasures(Measures measures, MeasurePages pages, Frameworks frameworks) {
        this.measures = measures;
        this.pages = pages;
        this.frameworks = frameworks;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.OUTCOME || subject.isList()) {
            return List.of();
        }
        List<Bearing> bearing = new ArrayList<>();
        for (Measure measure : measures.all()) {
            relevance(measure, subject.id())
                    .map(relevance ->
                            Bearing.of(measure, relevance, pages.national(measure.id(), asKnownOn)))
                    .ifPresent(bearing::add);
        }
        return List.of(
                new Panel(
                        Question.EVIDENCE,
                        "measures",
                        "Measures on record for it",
                        bearing.isEmpty() ? List.of(none()) : blocks(bearing, asKnownOn)));
    }

    /** How a measure bears on an outcome, or else on the first of its parts that it bears on. */
    private static Optional<Relevance> relevance(Measure measure, String outcome) {
        String own = "outcome/" + outcome;
        return measure.relevance().stream()
                .filter(one -> one.to().equals(own))
                .findFirst()
                .or(() ->
                        measure.relevance().stream()
                                .filter(one -> one.to().startsWith(own + "/"))
                                .findFirst());
    }

    private static Block none() {
        return new Block.Missing(
                "No measure",
                "No measure on record bears on this outcome, directly or as a proxy.",
                "Naming one is for the mission's team; the plan does not.");
    }

    private List<Block> blocks(List<Bearing> bearing, AsKnownOn asKnownOn) {
        List<Bearing> headline =
                bearing.stream().filter(one -> one.relevance().role() == Role.HEADLINE).toList();
        List<Bearing> others =
                bearing.stream().filter(one -> one.relevance().role() != Role.HEADLINE).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(Moves.of(bearing, missionStart()).sentence()));
        blocks.add(new Block.Subheading("headline", "Headline measures"));
        blocks.add(headline.isEmpty() ? noHeadline() : bullets(headline, asKnownOn));
        if (!others.isEmpty()) {
            blocks.add(
                    new Block.Subheading(
                            "supporting",
                            headline.isEmpty() ? "All measures" : "Supporting measures"));
            blocks.add(bullets(others, asKnownOn));
        }
        return blocks;
    }

    private static Block noHeadline() {
        return new Block.Missing(
                "None named",
                "No document on record says which measure of this outcome is told first.",
                "Naming one is for the mission's team.");
    }

    private Optional<LocalDate> missionStart() {
        return frameworks.mission().map(mission -> DateRange.of(mission.period().start()).first());
    }

    private Block bullets(List<Bearing> bearing, AsKnownOn asKnownOn) {
        return new Block.Bullets(bearing.stream().map(one -> item(one, asKnownOn)).toList());
    }

    private List<Span> item(Bearing one, AsKnownOn asKnownOn) {
        Subject subject = new Subject(SubjectKind.MEASURE, one.measure().id());
        String stands =
                pages.find(subject, asKnownOn)
                        .map(Heading::sentence)
                        .map(sentence -> " " + sentence)
                        .orElse("");
        String moved = one.moved().map(last -> " " + last.sentence()).orElse("");
        return List.of(
                Span.link(one.measure().name(), subject.url()),
                Span.plain(
                        " – "
                                + strength(one.relevance().strength())
                                + ". "
                                + one.relevance().why()
                                + stands
                                + moved));
    }

    /** A strength in words. */
    static String strength(Measure.Strength strength) {
        return switch (strength) {
            case DIRECT -> "a direct measure";
            case PROXY -> "a proxy: it stands in for what cannot be measured directly";
            case CONTEXT -> "context only: it cannot show progress by itself";
        };
    }
}
