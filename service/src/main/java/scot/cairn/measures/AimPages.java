package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.framework.Frameworks;
import scot.cairn.framework.OutcomeNode;
import scot.cairn.framework.OutcomePages;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Relevance;
import scot.cairn.pack.Measure.Strength;
import scot.cairn.pack.Mission;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Card;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * The one aim, and each half of it apart: what measures it, how directly, and where nothing does.
 */
@Component
@Order(12)
public class AimPages implements SubjectSource, PanelSource {

    private final Frameworks frameworks;
    private final Measures measures;
    private final MeasurePages pages;
    private final OutcomePages outcomes;
    private final Citing citing;

    AimPages(
            Frameworks frameworks,
            Measures measures,
            MeasurePages pages,
            OutcomePages outcomes,
            Citing citing) {
        this.frameworks = frameworks;
        this.measures = measures;
        this.pages = pages;
        this.outcomes = outcomes;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.AIM;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return frameworks.mission().stream()
                .flatMap(mission -> mission.aim().parts().stream())
                .map(this::heading)
                .toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.isList()) {
            return part(subject).map(this::heading);
        }
        return frameworks
                .mission()
                .map(mission ->
                        new Heading(
                                subject,
                                mission.title(),
                                SubjectKind.AIM.listTitle(),
                                mission.aim().sentence() + ".",
                                List.of()));
    }

    private Optional<Mission.Part> part(Subject subject) {
        return frameworks.mission().stream()
                .flatMap(mission -> mission.aim().parts().stream())
                .filter(part -> part.id().equals(subject.id()))
                .findFirst();
    }

    private Heading heading(Mission.Part part) {
        return new Heading(
                new Subject(SubjectKind.AIM, part.id()),
                "Half of the aim",
                part.words(),
                measuredBy(part),
                List.of(new Heading.Parent(SubjectKind.AIM.listTitle(), SubjectKind.AIM.path())));
    }

    /** How many measures there are of a half, and how direct they are. */
    private String measuredBy(Mission.Part part) {
        List<Strength> strengths =
                measures.all().stream()
                        .flatMap(measure -> bearing(measure, part.id()).stream())
                        .map(Relevance::strength)
                        .toList();
        long direct = strengths.stream().filter(s -> s == Strength.DIRECT).count();
        return switch (strengths.size()) {
            case 0 -> "No measure of it is on record.";
            case 1 ->
                    direct == 1
                            ? "One measure of it is on record, and it is direct."
                            : "One measure of it is on record, and it is not direct.";
            default ->
                    "%d measures of it are on record, %s direct."
                            .formatted(strengths.size(), direct == 0 ? "none of them" : direct);
        };
    }

    /** How a measure bears on a half of the aim; empty if it does not. */
    public static Optional<Relevance> bearing(Measure measure, String half) {
        return measure.relevance().stream()
                .filter(relevance -> relevance.to().equals("aim/" + half))
                .findFirst();
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.AIM) {
            return List.of();
        }
        return frameworks
                .mission()
                .map(mission -> panels(subject, mission, asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> panels(Subject subject, Mission mission, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panel(mission, asKnownOn).ifPresent(panels::add);
        part(subject)
                .ifPresent(part -> {
                    panels.add(
                            new Panel(
                                    Question.EVIDENCE,
                                    "measures",
                                    "What measures this half",
                                    measured(part, asKnownOn)));
                    panels.add(
                            new Panel(
                                    Question.EVIDENCE,
                                    "outcomes",
                                    "What measures the outcomes",
                                    List.of(
                                            Block.Prose.of(
                                                    "No document on record says which outcome serves which half of"
                                                            + " the aim, so all are listed."),
                                            gaps(asKnownOn))));
                });
        return panels;
    }

    /** The aim in its first words, its halves apart; empty before it was published. */
    public Optional<Panel> panel(Mission mission, AsKnownOn asKnownOn) {
        if (!citing.knows(asKnownOn, mission.aim().said().source())) {
            return Optional.empty();
        }
        List<Card> cards =
                all(asKnownOn).stream()
                        .map(half ->
                                new Card(
                                        half.label(),
                                        half.title(),
                                        half.subject().url(),
                                        Optional.ofNullable(half.sentence()).stream().toList()))
                        .toList();
        return Optional.of(
                new Panel(
                        Question.PROMISED,
                        "aim",
                        "The aim",
                        List.of(
                                citing.quote(mission.aim().said()),
                                Block.Prose.of(
                                        "The aim has two halves. They are reported apart, and never added up to one"
                                                + " score."),
                                new Block.Cards(cards))));
    }

    private List<Block> measured(Mission.Part part, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        boolean direct = false;
        Map<Subject, Heading> headings =
                pages.all(asKnownOn).stream()
                        .collect(Collectors.toMap(Heading::subject, Function.identity()));
        for (Measure measure : measures.all()) {
            Subject subject = new Subject(SubjectKind.MEASURE, measure.id());
            Optional<Relevance> bearing = bearing(measure, part.id());
            if (bearing.isPresent()) {
                direct |= bearing.get().strength() == Strength.DIRECT;
                rows.add(row(measure.name(), subject, bearing.get(), headings.get(subject)));
            }
        }
        if (!direct) {
            blocks.add(
                    new Block.Missing(
                            "No direct measure",
                            "Nothing on record measures this half of the aim directly.",
                            "Naming a measure is for the mission's team; the plan does not."));
        }
        if (!rows.isEmpty()) {
            blocks.add(
                    new Table(
                            "measures-of-half",
                            "Measures of it on record",
                            List.of(
                                    Column.text("measure", "Measure"),
                                    Column.text("strength", "How it bears on it"),
                                    Column.text("stands", "Where it stands")),
                            rows));
        }
        return blocks;
    }

    private static List<Cell> row(
            String name, Subject measure, Relevance bearing, @Nullable Heading heading) {
        return List.of(
                Cell.Text.of(name, measure),
                Cell.Text.of(OutcomeMeasures.strength(bearing.strength()) + ". " + bearing.why()),
                Cell.Text.of(
                        Optional.ofNullable(heading)
                                .map(Heading::sentence)
                                .orElse("No figure was on record for the day asked for.")));
    }

    /** Each outcome with how many measures of each strength bear on it or on a part of it. */
    private Table gaps(AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OutcomeNode outcome : frameworks.outcomes()) {
            if (outcome.isTop()) {
                Subject subject = new Subject(SubjectKind.OUTCOME, outcome.path());
                String title =
                        outcomes.find(subject, asKnownOn)
                                .map(Heading::title)
                                .orElse(outcome.label());
                List<Cell> row = new ArrayList<>();
                row.add(Cell.Text.of(outcome.label() + ": " + title, subject));
                for (Strength strength : Strength.values()) {
                    row.add(count(outcome, strength));
                }
                rows.add(row);
            }
        }
        return new Table(
                "outcomes-measured",
                "Measures on record of each outcome and its parts",
                List.of(
                        Column.text("outcome", "Outcome"),
                        Column.text("direct", "Direct"),
                        Column.text("proxy", "Proxy"),
                        Column.text("context", "Context only")),
                rows);
    }

    private Cell count(OutcomeNode outcome, Strength strength) {
        long bearing =
                measures.all().stream()
                        .filter(measure ->
                                measure.relevance().stream()
                                        .anyMatch(relevance ->
                                                relevance.strength() == strength
                                                        && outcome.holds(relevance.to())))
                        .count();
        return Cell.Text.of(bearing == 0 ? "none: a gap" : String.valueOf(bearing));
    }
}
