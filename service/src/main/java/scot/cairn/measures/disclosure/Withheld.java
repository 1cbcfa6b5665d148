package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.landscape.Areas;
import scot.cairn.loading.Items;
import scot.cairn.loading.OncePerReading;
import scot.cairn.measures.Measures;
import scot.cairn.pack.AreaLink;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosureAssessment.Decision;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.pack.DisclosurePolicy.Zeros;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.SubjectKind;

/** How many figures are not shown, by whom, and what can be told of them. */
@Component
class Withheld {

    private final RecordedFigures recorded;
    private final Policies policies;
    private final Measures measures;
    private final Areas areas;
    private final Items items;
    private final OncePerReading<DisclosureAssessment, Map<Figure, Bounds>> attacked =
            new OncePerReading<>();

    Withheld(
            RecordedFigures recorded,
            Policies policies,
            Measures measures,
            Areas areas,
            Items items) {
        this.recorded = recorded;
        this.policies = policies;
        this.measures = measures;
        this.areas = areas;
        this.items = items;
    }

    /**
     * Of one measure.
     *
     * @param here how many are withheld here
     * @param byProducer how many its producer withheld
     */
    record Of(String measure, int here, int byProducer) {}

    /** Of every measure of which any figure is not shown. */
    List<Of> all() {
        List<Of> all = new ArrayList<>();
        recorded.notShown().forEach((measure, figures) -> all.add(of(measure, figures)));
        return all;
    }

    /** Of one measure; empty where every figure is shown. */
    Optional<Of> of(String measure) {
        int figures = recorded.notShown(measure);
        return figures == 0 ? Optional.empty() : Optional.of(of(measure, figures));
    }

    private Of of(String measure, int figures) {
        int here = recorded.withheld(measure).values().stream().mapToInt(Integer::intValue).sum();
        return new Of(measure, here, Math.max(0, figures - here));
    }

    /**
     * What readers can tell of figures that producers withheld.
     *
     * @param figures how many were looked at
     * @param told how many can be told
     * @param fewest how many whole numbers are left at least for one that cannot; empty without end
     */
    record Attacked(int figures, int told, OptionalLong fewest) {}

    /** What can be told of the figures of a measure that is shown as published. */
    Attacked attacked(String measure) {
        List<Bounds> bounds =
                policies.assessmentOf(measure).stream()
                        .filter(one -> one.decision() == Decision.SHOWN_AS_PUBLISHED)
                        .flatMap(one -> attacked.get(one, this::attack).entrySet().stream())
                        .filter(one -> one.getKey().measure().equals(measure))
                        .map(Map.Entry::getValue)
                        .toList();
        return new Attacked(
                bounds.size(),
                (int) bounds.stream().filter(Bounds::isTold).count(),
                bounds.stream()
                        .filter(one -> !one.isTold() && one.upper().isPresent())
                        .mapToLong(one -> one.upper().getAsLong() - one.lower() + 1)
                        .min());
    }

    private Map<Figure, Bounds> attack(DisclosureAssessment assessment) {
        var population =
                new Population(
                        anyPolicy(),
                        measures.all().stream()
                                .filter(one -> assessment.measures().contains(one.id()))
                                .filter(Population::isCount)
                                .toList(),
                        List.of());
        return ProducerSecrets.bounds(
                population,
                recorded.shown(assessment.measures()),
                new AreaSums(areas.all(), items.all(SubjectKind.AREA_LINK, AreaLink.class)));
    }

    /** None is applied: it is only asked what adds up to what. */
    private static DisclosurePolicy anyPolicy() {
        return new DisclosurePolicy(
                "none",
                "None",
                Objects.requireNonNull(WrittenDate.parse("2026")),
                false,
                1,
                Zeros.SHOWN,
                1,
                List.of(),
                0,
                "None",
                null,
                null);
    }
}
