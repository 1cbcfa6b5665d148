package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.pack.Area;
import scot.cairn.returns.answering.SignedReturns;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.progress.Followed.Pair;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Progress against a plan, as it was first submitted and as it stands: on the page of the plan that
 * an area owes, on that of the area, and of all areas on that of the form.
 */
@Component
@Order(53)
class StepPanels implements PanelSource {

    private final Followed followed;
    private final SignedReturns returns;
    private final OwedReturns owed;
    private final Areas areas;
    private final Gazetteer gazetteer;

    StepPanels(
            Followed followed,
            SignedReturns returns,
            OwedReturns owed,
            Areas areas,
            Gazetteer gazetteer) {
        this.followed = followed;
        this.returns = returns;
        this.owed = owed;
        this.areas = areas;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList()) {
            return List.of();
        }
        return switch (subject.kind()) {
            case OBLIGATION -> ofPlan(subject.id(), asKnownOn);
            case AREA -> ofArea(subject.id(), asKnownOn);
            case TEMPLATE -> ofForm(subject.id(), asKnownOn);
            default -> List.of();
        };
    }

    private List<Panel> ofPlan(String id, AsKnownOn asKnownOn) {
        Optional<Obligation> plan = owed.find(id, asKnownOn).map(Owed::obligation);
        return plan.stream()
                .flatMap(one ->
                        followed.pairs(asKnownOn).stream()
                                .filter(pair -> pair.plan().id().equals(one.template()))
                                .flatMap(pair ->
                                        progress(
                                                pair,
                                                returns.of(id, asKnownOn),
                                                one.area(),
                                                asKnownOn)
                                                .map(found ->
                                                        whole(pair, found, owed.day(asKnownOn)))
                                                .stream()))
                .toList();
    }

    private Optional<PlanProgress> progress(
            Pair pair, List<Submission> plan, String area, AsKnownOn asKnownOn) {
        List<Submission> said =
                returns.of(pair.returns().id(), area, asKnownOn).stream()
                        .map(List::getLast)
                        .toList();
        return plan.isEmpty()
                ? Optional.empty()
                : Optional.of(PlanProgress.of(pair, plan, said))
                        .filter(found -> !found.steps().isEmpty());
    }

    private static Panel whole(Pair pair, PlanProgress progress, LocalDate day) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(PlanWords.of(progress, day)));
        blocks.add(
                Block.Prose.of(
                        progress.returns() == 0
                                ? "No return has said yet what became of its steps."
                                : "What became of each step is what the area says in “%s”; %s."
                                        .formatted(
                                                pair.returns().title(),
                                                progress.returns() == 1
                                                        ? "one return does"
                                                        : "%d returns do"
                                                                .formatted(progress.returns()))));
        BurnUp.of(progress, day).ifPresent(blocks::addAll);
        blocks.add(PlanTables.steps(progress, day));
        return new Panel(Question.JUDGED, "progress", "Progress against the plan", blocks);
    }

    private List<Panel> ofArea(String area, AsKnownOn asKnownOn) {
        Gazetteer.On on = gazetteer.on(owed.day(asKnownOn));
        List<Block> blocks = new ArrayList<>();
        for (Pair pair : followed.pairs(asKnownOn)) {
            places(on, area, pair)
                    .flatMap(place ->
                            returns.of(pair.plan().id(), place, asKnownOn).stream()
                                    .flatMap(plan ->
                                            progress(pair, plan, place, asKnownOn)
                                                    .map(found -> inShort(pair, found, asKnownOn))
                                                    .stream()))
                    .forEach(blocks::add);
        }
        return blocks.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.JUDGED,
                                "plan-progress",
                                "Progress against its plan",
                                blocks));
    }

    /** The areas of the plan that are the area of the page, or hold it. */
    private Stream<String> places(Gazetteer.On on, String area, Pair pair) {
        return areas.of(pair.plan().asked().areaSet()).stream()
                .map(Area::code)
                .filter(code -> {
                    Lie lie = on.lie(code, area);
                    return code.equals(area) || lie == Lie.SAME || lie == Lie.CONTAINS;
                });
    }

    private Block inShort(Pair pair, PlanProgress progress, AsKnownOn asKnownOn) {
        return Block.Prose.of(
                Span.link(
                        pair.plan().title(),
                        new Subject(SubjectKind.OBLIGATION, progress.now().obligation()).url()
                                + "#progress"),
                Span.plain(": " + PlanWords.of(progress, owed.day(asKnownOn))));
    }

    private List<Panel> ofForm(String template, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        for (Pair pair : followed.pairs(asKnownOn)) {
            if (pair.plan().id().equals(template)) {
                List<PlanTables.OfArea> all = areas(pair, asKnownOn);
                if (!all.isEmpty()) {
                    panels.add(
                            new Panel(
                                    Question.JUDGED,
                                    "progress",
                                    "Progress against the plans",
                                    PlanTables.areas(all, owed.day(asKnownOn))));
                }
            }
        }
        return panels;
    }

    private List<PlanTables.OfArea> areas(Pair pair, AsKnownOn asKnownOn) {
        Map<String, List<Submission>> said =
                returns
                        .ofTemplate(pair.returns().id(), Set.of(pair.said().id()), asKnownOn)
                        .stream()
                        .map(List::getLast)
                        .collect(Collectors.groupingBy(StepPanels::area));
        return returns.ofTemplate(pair.plan().id(), Set.of(pair.steps().id()), asKnownOn).stream()
                .map(plan ->
                        new PlanTables.OfArea(
                                areas.name(area(plan.getLast())),
                                new Subject(SubjectKind.OBLIGATION, plan.getLast().obligation()),
                                PlanProgress.of(
                                        pair,
                                        plan,
                                        said.getOrDefault(area(plan.getLast()), List.of()))))
                .filter(one -> !one.progress().steps().isEmpty())
                .toList();
    }

    /** The area that a return is of, by its id. */
    static String area(Submission one) {
        return one.obligation().split("/", 3)[1];
    }
}
