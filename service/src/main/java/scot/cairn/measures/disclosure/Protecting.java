package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.landscape.Areas;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.measures.Measures;
import scot.cairn.measures.disclosure.Figure.Sight;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaLink;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Plan;
import scot.cairn.pack.ValueRow;
import scot.cairn.subjects.SubjectKind;

/**
 * Decides in the transaction of a load or an import which of its figures are withheld, and attacks
 * what would be shown together with all that is shown already. It has the whole population before
 * it: other measures of the same people, earlier editions, areas and periods that add up.
 */
@Service
public class Protecting {

    /** As many rows of protected figures can be held against one another at once. */
    public static final int MOST = 200_000;

    private final Policies policies;
    private final RecordedFigures recorded;
    private final Measures measures;
    private final Areas areas;
    private final Items items;

    Protecting(
            Policies policies,
            RecordedFigures recorded,
            Measures measures,
            Areas areas,
            Items items) {
        this.policies = policies;
        this.recorded = recorded;
        this.measures = measures;
        this.areas = areas;
        this.items = items;
    }

    /** Ids of those of some measures whose figures are protected. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> protectedOnes(Collection<String> asked) {
        Set<String> found = new HashSet<>();
        policies.populations()
                .forEach(population -> asked.stream().filter(population::has).forEach(found::add));
        return found;
    }

    /** What is to become of figures that an import brings. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Judgement judge(List<Figure> brought) {
        return judge(
                policies.populations(),
                brought,
                Protecting::again,
                sums(areas.all(), links(List.of())));
    }

    /** What would become of the figures of a plan: one that would be hidden cannot stand in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Judgement judge(Plan plan) {
        List<Population> populations =
                Population.protectedOnes(
                        merged(plan.disclosurePolicies(), policies.all(), DisclosurePolicy::id),
                        merged(
                                plan.disclosureAssessments(),
                                policies.assessments(),
                                DisclosureAssessment::id),
                        merged(plan.measures(), measures.all(), Measure::id));
        if (populations.isEmpty()) {
            return Judgement.NOTHING;
        }
        List<Figure> figures = new ArrayList<>();
        for (ValueRow row : plan.values()) {
            Figure.of(row).ifPresent(figures::add);
        }
        return judge(
                populations,
                figures,
                (_, now) -> now,
                sums(merged(plan.areas(), areas.all(), Area::code), links(plan.areaLinks())));
    }

    private Judgement judge(
            List<Population> populations,
            List<Figure> brought,
            BinaryOperator<Figure> again,
            AreaSums sums) {
        Judgement judgement = Judgement.NOTHING;
        for (Population population : populations) {
            List<Figure> own =
                    brought.stream().filter(figure -> population.has(figure.measure())).toList();
            if (!own.isEmpty()) {
                List<Figure> all = beside(recorded.of(population.measures()), own, again);
                judgement = judgement.and(Guard.judge(population, all, sums));
            }
        }
        return judgement;
    }

    /** What is brought after what is on record. */
    private static List<Figure> beside(
            List<Figure> onRecord, List<Figure> brought, BinaryOperator<Figure> again) {
        Map<Figure.Of, Figure> known = new HashMap<>();
        onRecord.forEach(figure -> known.put(figure.of(), figure));
        Map<Figure.Of, Figure> all = new LinkedHashMap<>();
        onRecord.forEach(figure -> all.put(figure.of(), figure));
        for (Figure figure : brought) {
            Figure before = known.get(figure.of());
            all.remove(figure.of());
            all.put(figure.of(), before == null ? figure : again.apply(before, figure));
        }
        return List.copyOf(all.values());
    }

    /** An import changes nothing about what can be seen of a number that it says again. */
    private static Figure again(Figure before, Figure now) {
        boolean isSame =
                before.number() != null
                        && now.number() != null
                        && before.number().compareTo(now.number()) == 0;
        boolean isKept = before.sight() == Sight.WITHHELD || (isSame && before.isVisible());
        return isKept && now.sight() == Sight.PENDING ? now.seen(before.sight()) : now;
    }

    /** Withholds what was judged to be, under the act that brought it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withhold(Judgement judgement, Recorded act) {
        recorded.withhold(judgement.hidden(), act);
    }

    /** Withholds what a changed policy hides of what is on record, from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void applyAnew(Recorded act) {
        AreaSums sums = sums(areas.all(), links(List.of()));
        for (Population population : policies.populations()) {
            List<Figure> all =
                    recorded.of(population.measures()).stream()
                            .map(figure -> figure.isVisible() ? figure.seen(Sight.PENDING) : figure)
                            .toList();
            if (!all.isEmpty()) {
                withhold(Guard.judge(population, all, sums), act);
            }
        }
    }

    private static AreaSums sums(Collection<Area> areas, Collection<AreaLink> links) {
        return new AreaSums(areas, links);
    }

    private List<AreaLink> links(List<AreaLink> ofPlan) {
        List<AreaLink> all = new ArrayList<>(ofPlan);
        items.all(SubjectKind.AREA_LINK, AreaLink.class).stream()
                .filter(link -> !ofPlan.contains(link))
                .forEach(all::add);
        return all;
    }

    private static <T> List<T> merged(List<T> first, List<T> others, Function<T, String> id) {
        Map<String, T> all = new LinkedHashMap<>();
        others.forEach(one -> all.put(id.apply(one), one));
        first.forEach(one -> all.put(id.apply(one), one));
        return List.copyOf(all.values());
    }
}
