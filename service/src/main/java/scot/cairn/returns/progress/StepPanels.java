package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import scot.cairn.returns.progress.Followed.Steps;
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
                        followed.all(asKnownOn).stream()
                                .filter(steps -> steps.plan().id().equals(one.template()))
                                .flatMap(steps ->
                                        progress(
                                                steps,
                                                returns.of(id, asKnownOn),
                                                one.area(),
                                                asKnownOn)
                                                .map(found ->
                                                        whole(steps, found, owed.day(asKnownOn)))
                                                .stream()))
                .limit(1)
                .toList();
    }

    private Optional<PlanProgress> progress(
            Steps steps, List<Submission> plan, String area, AsKnownOn asKnownOn) {
        List<Submission> told =
                steps.told().stream()
                        .map(one -> one.form().id())
                        .distinct()
                        .flatMap(form -> returns.of(form, area, asKnownOn).stream())
                        .map(List::getLast)
                        .sorted(Comparator.comparing(Submission::begins))
                        .toList();
        return plan.isEmpty()
                ? Optional.empty()
                : Optional.of(PlanProgress.of(steps, plan, told))
                        .filter(found -> !found.steps().isEmpty());
    }

    private static Panel whole(Steps steps, PlanProgress progress, LocalDate day) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(PlanWords.of(progress, day)));
        blocks.add(
                Block.Prose.of(
                        progress.returns() == 0
                                ? "No return has said yet what became of its steps."
                                : "What became of each step is what the area says in “%s”; %s."
                                        .formatted(
                                                steps.told().getLast().form().title(),
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
        for (Steps steps : followed.all(asKnownOn)) {
            places(on, area, steps)
                    .flatMap(place ->
                            returns.of(steps.plan().id(), place, asKnownOn).stream()
                                    .flatMap(plan ->
                                            progress(steps, plan, place, asKnownOn)
                                                    .map(found -> inShort(steps, found, asKnownOn))
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
    private Stream<String> places(Gazetteer.On on, String area, Steps steps) {
        return areas.of(steps.plan().asked().areaSet()).stream()
                .map(Area::code)
                .filter(code -> {
                    Lie lie = on.lie(code, area);
                    return code.equals(area) || lie == Lie.SAME || lie == Lie.CONTAINS;
                });
    }

    private Block inShort(Steps steps, PlanProgress progress, AsKnownOn asKnownOn) {
        return Block.Prose.of(
                Span.link(
                        steps.plan().title(),
                        new Subject(SubjectKind.OBLIGATION, progress.now().obligation()).url()
                                + "#progress"),
                Span.plain(": " + PlanWords.of(progress, owed.day(asKnownOn))));
    }

    private List<Panel> ofForm(String template, AsKnownOn asKnownOn) {
        return followed.all(asKnownOn).stream()
                .filter(steps -> steps.plan().id().equals(template))
                .map(steps -> areas(steps, asKnownOn))
                .filter(all -> !all.isEmpty())
                .limit(1)
                .map(all ->
                        new Panel(
                                Question.JUDGED,
                                "progress",
                                "Progress against the plans",
                                PlanTables.areas(all, owed.day(asKnownOn))))
                .toList();
    }

    private List<PlanTables.OfArea> areas(Steps steps, AsKnownOn asKnownOn) {
        Map<String, List<Submission>> told = told(steps, asKnownOn);
        return returns.ofTemplate(steps.plan().id(), Set.of(steps.steps().id()), asKnownOn).stream()
                .map(plan -> ofArea(steps, plan, told))
                .filter(one -> !one.progress().steps().isEmpty())
                .toList();
    }

    private PlanTables.OfArea ofArea(
            Steps steps, List<Submission> plan, Map<String, List<Submission>> told) {
        Submission last = plan.getLast();
        return new PlanTables.OfArea(
                areas.name(last.area()),
                new Subject(SubjectKind.OBLIGATION, last.obligation()),
                PlanProgress.of(steps, plan, told.getOrDefault(last.area(), List.of())));
    }

    /** The returns that tell of steps, by area. */
    private Map<String, List<Submission>> told(Steps steps, AsKnownOn asKnownOn) {
        return steps.told().stream()
                .flatMap(one ->
                        returns
                                .ofTemplate(one.form().id(), Set.of(one.table().id()), asKnownOn)
                                .stream())
                .map(List::getLast)
                .sorted(Comparator.comparing(Submission::begins))
                .collect(Collectors.groupingBy(Submission::area));
    }
}
