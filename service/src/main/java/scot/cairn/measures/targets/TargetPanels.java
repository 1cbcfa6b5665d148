package scot.cairn.measures.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.framework.commitments.Commitments;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.ageing.Ages;
import scot.cairn.measures.comparability.Gate;
import scot.cairn.pack.Commitment.Monitor;
import scot.cairn.pack.Commitment.Target;
import scot.cairn.pack.Measure;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * What a target is to reach, what is measured instead where its own measure is not, and whether
 * that can tell if it was met.
 */
@Component
@Order(33)
public class TargetPanels implements PanelSource {

    private final Commitments commitments;
    private final Measures measures;
    private final MeasurePages pages;
    private final Citing citing;
    private final Ages ages;

    TargetPanels(
            Commitments commitments,
            Measures measures,
            MeasurePages pages,
            Citing citing,
            Ages ages) {
        this.ages = ages;
        this.commitments = commitments;
        this.measures = measures;
        this.pages = pages;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.COMMITMENT || subject.isList()) {
            return List.of();
        }
        return commitments
                .find(subject.id(), asKnownOn)
                .flatMap(promise ->
                        Optional.ofNullable(promise.commitment().target())
                                .map(target -> panels(promise, target, asKnownOn)))
                .orElse(List.of());
    }

    private List<Panel> panels(Promise promise, Target target, AsKnownOn asKnownOn) {
        return List.of(
                new Panel(
                        Question.PROMISED,
                        "target",
                        "What it is to reach",
                        promised(target, asKnownOn)),
                new Panel(
                        Question.EVIDENCE,
                        "monitored-by",
                        "What is measured",
                        measured(target, asKnownOn)),
                new Panel(
                        Question.JUDGED,
                        "target-state",
                        "Whether the target was met",
                        judged(promise, target, asKnownOn)));
    }

    private List<Block> judged(Promise promise, Target target, AsKnownOn asKnownOn) {
        Optional<Yardstick> stick =
                Yardstick.of(
                        target, measures::find, measure -> pages.national(measure.id(), asKnownOn));
        TargetLights lights = new TargetLights(promise, target, stick);
        return List.of(
                new Block.Lights(lights.all()),
                new Block.Facts(new TargetPace(lights, promise.today()).facts()));
    }

    private Optional<Series> promisedSeries(Target target, AsKnownOn asKnownOn) {
        return Optional.ofNullable(target.measure())
                .map(measure -> pages.national(measure, asKnownOn));
    }

    private List<Block> promised(Target target, AsKnownOn asKnownOn) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Number", number(target)));
        Optional.ofNullable(target.measure())
                .flatMap(measures::find)
                .ifPresentOrElse(
                        measure ->
                                facts.add(new Fact("Measure, as promised", List.of(link(measure)))),
                        () ->
                                facts.add(
                                        Fact.of(
                                                "Measure, as promised",
                                                "Not supplied: no document defines it")));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(facts));
        if (target.baseline() != null
                && citing.knows(asKnownOn, target.baseline().said().source())) {
            blocks.add(
                    Block.Prose.of(
                            "It starts from %s %s:"
                                    .formatted(
                                            Cell.Value.of(target.baseline().value(), 0).shown(),
                                            target.unit())));
            blocks.add(citing.quote(target.baseline().said()));
        }
        return blocks;
    }

    private static String number(Target target) {
        if (target.value() == null || target.bound() == null) {
            return "Not supplied: the target was announced and not defined";
        }
        String bound =
                switch (target.bound()) {
                    case AT_LEAST -> "at least ";
                    case AT_MOST -> "at most ";
                    case EQUAL -> "";
                };
        return bound + Cell.Value.of(target.value(), 0).shown() + " " + target.unit();
    }

    private List<Block> measured(Target target, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        boolean own = promisedSeries(target, asKnownOn).filter(s -> !s.isEmpty()).isPresent();
        if (!own) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "No figure on record counts what the target promises.",
                            "It is for whoever set the target to publish one, or to say what counts"
                                    + " instead."));
        }
        if (!target.monitoredBy().isEmpty()) {
            blocks.add(table(target, asKnownOn));
        }
        return blocks;
    }

    private Table table(Target target, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Monitor monitor : target.monitoredBy()) {
            Optional<Measure> measure = measures.find(monitor.measure());
            Optional<Value> last = pages.national(monitor.measure(), asKnownOn).last();
            rows.add(
                    List.of(
                            measure.map(m ->
                                            Cell.Text.of(
                                                    m.name(),
                                                    new Subject(SubjectKind.MEASURE, m.id())))
                                    .orElse(Cell.Text.of(monitor.measure())),
                            last.flatMap(value ->
                                            measure.map(m -> ages.number(value, m, asKnownOn)))
                                    .orElse(Cell.Absence.MISSING),
                            last.<Cell>map(value -> Cell.Text.of(value.period().words()))
                                    .orElse(Cell.Absence.MISSING),
                            last.flatMap(value -> measure.map(m -> ages.words(value, m, asKnownOn)))
                                    .orElse(Cell.Absence.NOT_APPLICABLE),
                            Cell.Text.of(
                                    measure.map(m -> Gate.ofTarget(target, m).weight().words())
                                            .orElse("Cannot be compared")),
                            Cell.Text.of(monitor.why())));
        }
        return new Table(
                "monitored",
                "Measures that documents use to follow the target, with the latest figure of each",
                List.of(
                        Column.text("measure", "Measure"),
                        Column.number("latest", "Latest figure"),
                        Column.text("period", "For"),
                        Column.text("age", "Age"),
                        Column.text("comparable", "Against the target"),
                        Column.text("why", "Why")),
                rows);
    }

    private static Span link(Measure measure) {
        return Span.link(measure.name(), new Subject(SubjectKind.MEASURE, measure.id()).url());
    }
}
