package scot.cairn.measures.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.framework.commitments.Commitments;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.ledger.Ledger;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PublicFigures;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.PermittedUse;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Light;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * What a measure may be used for, on its own page, on its pages by area and on those of targets.
 */
@Component
@Order(35)
class UsePanels implements PanelSource {

    private final Measures measures;
    private final PublicFigures figures;
    private final MeasurePages pages;
    private final Commitments commitments;
    private final Uses uses;
    private final RecordedUses recorded;
    private final Ledger ledger;

    UsePanels(
            Measures measures,
            PublicFigures figures,
            MeasurePages pages,
            Commitments commitments,
            Uses uses,
            RecordedUses recorded,
            Ledger ledger) {
        this.measures = measures;
        this.figures = figures;
        this.pages = pages;
        this.commitments = commitments;
        this.uses = uses;
        this.recorded = recorded;
        this.ledger = ledger;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() == SubjectKind.COMMITMENT && !subject.isList()) {
            return commitments
                    .find(subject.id(), asKnownOn)
                    .map(promise -> ofTarget(promise, asKnownOn))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        }
        return MeasurePart.of(subject)
                .flatMap(part ->
                        measures.find(part.measure())
                                .flatMap(measure -> ofMeasure(part, measure, asKnownOn)))
                .stream()
                .toList();
    }

    private List<Panel> ofTarget(Promise promise, AsKnownOn asKnownOn) {
        Commitment.Target target = promise.commitment().target();
        if (target == null) {
            return List.of();
        }
        List<Light> labels =
                Stream.concat(
                                Stream.ofNullable(target.measure()),
                                target.monitoredBy().stream().map(Commitment.Monitor::measure))
                        .flatMap(id -> measures.find(id).stream())
                        .flatMap(measure ->
                                uses
                                        .label(
                                                measure,
                                                PermittedUse.ACCOUNTABILITY,
                                                measure.name(),
                                                asKnownOn)
                                        .stream())
                        .toList();
        return labels.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.EVIDENCE,
                                "use",
                                "What its measures may be used for",
                                List.of(new Block.Lights(labels))));
    }

    private Optional<Panel> ofMeasure(MeasurePart part, Measure measure, AsKnownOn asKnownOn) {
        return switch (part) {
            case MeasurePart.Whole _ ->
                    Optional.of(
                            new Panel(
                                    Question.EVIDENCE,
                                    "use",
                                    "What it may be used for",
                                    whole(measure, asKnownOn)));
            case MeasurePart.ByArea _ ->
                    byArea(measure, asKnownOn)
                            .map(label ->
                                    new Panel(
                                            Question.EVIDENCE,
                                            "use",
                                            "What it may be used for",
                                            List.of(new Block.Lights(List.of(label)))));
            case MeasurePart.ByBreakdown _, MeasurePart.Revisions _, MeasurePart.OverTime _ ->
                    Optional.empty();
        };
    }

    private List<Block> whole(Measure measure, AsKnownOn asKnownOn) {
        List<Light> labels = new ArrayList<>();
        labels.add(
                new Light(
                        "Permitted for",
                        "●",
                        capital(Uses.words(measure.about().permittedUse())),
                        List.of(Span.plain("It is %s.".formatted(measure.designation().words())))));
        String nation = pages.nationCode();
        boolean isByArea =
                figures.latest(measure, asKnownOn).stream()
                        .anyMatch(value -> !value.area().equals(nation));
        if (isByArea) {
            byArea(measure, asKnownOn).ifPresent(labels::add);
        }
        following(measure, asKnownOn)
                .forEach(promise ->
                        uses.label(
                                        measure,
                                        PermittedUse.ACCOUNTABILITY,
                                        "Followed by a target: " + promise.commitment().title(),
                                        asKnownOn)
                                .ifPresent(labels::add));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lights(labels));
        List<RecordedUse> taken = recorded.of(measure.id(), asKnownOn);
        if (!taken.isEmpty()) {
            blocks.add(
                    UseTable.of(
                            taken, ledger.places(taken.stream().map(RecordedUse::entry).toList())));
        }
        return blocks;
    }

    private Optional<Light> byArea(Measure measure, AsKnownOn asKnownOn) {
        return uses.label(
                measure, PermittedUse.BENCHMARKING, "Shown for areas side by side", asKnownOn);
    }

    private List<Promise> following(Measure measure, AsKnownOn asKnownOn) {
        return commitments.all(asKnownOn).stream()
                .filter(promise -> {
                    Commitment.Target target = promise.commitment().target();
                    return target != null
                            && (measure.id().equals(target.measure())
                                    || target.monitoredBy().stream()
                                            .anyMatch(m -> m.measure().equals(measure.id())));
                })
                .toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
