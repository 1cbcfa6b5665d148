package scot.cairn.framework.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.Frameworks;
import scot.cairn.loading.Items;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Outline;
import scot.cairn.pack.PlanHead;
import scot.cairn.pack.PlanMapping;
import scot.cairn.pack.PlanMapping.End;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;

/** The plans on record: the mission, then those of which only an outline is held. */
@Component
class Plans {

    private final Frameworks frameworks;
    private final Items items;

    Plans(Frameworks frameworks, Items items) {
        this.frameworks = frameworks;
        this.items = items;
    }

    /** Those of which an edition had been published by a day. */
    List<PlanHead> known(AsKnownOn asKnownOn) {
        return all().stream().filter(plan -> isKnown(plan, asKnownOn)).toList();
    }

    Optional<PlanHead> find(String id, AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** Every mapping between plans that are known, in the order of its pack. */
    List<PlanMapping> mappings(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.MAPPING, PlanMapping.class).stream()
                .filter(mapping -> isKnown(mapping.from(), asKnownOn))
                .filter(mapping -> isKnown(mapping.to(), asKnownOn))
                .toList();
    }

    /** An end that is not there, or in a plan that is not on record, does not hide the other. */
    private boolean isKnown(@Nullable End end, AsKnownOn on) {
        return end == null
                || all().stream()
                        .filter(plan -> plan.id().equals(end.plan()))
                        .allMatch(plan -> isKnown(plan, on));
    }

    private List<PlanHead> all() {
        List<PlanHead> all = new ArrayList<>();
        frameworks.mission().ifPresent(all::add);
        items.all(SubjectKind.PLAN, Outline.class).stream()
                .filter(outline -> all.stream().noneMatch(p -> p.id().equals(outline.id())))
                .forEach(all::add);
        return all;
    }

    private static boolean isKnown(PlanHead plan, AsKnownOn asKnownOn) {
        return !known(plan.editions(), asKnownOn).isEmpty();
    }

    /** The editions published by a day. */
    static List<Edition> known(List<Edition> editions, AsKnownOn asKnownOn) {
        return editions.stream()
                .filter(edition ->
                        asKnownOn.knows(
                                edition.date() == null ? null : DateRange.of(edition.date())))
                .toList();
    }
}
