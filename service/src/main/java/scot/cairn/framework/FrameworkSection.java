package scot.cairn.framework;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Outcome;
import scot.cairn.pack.Outline;
import scot.cairn.pack.Plan;
import scot.cairn.pack.VisionClause;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The part of a plan that this room keeps: the mission and its editions, its vision, the outcomes
 * tree and what cuts across it.
 */
@Component
@Order(20)
class FrameworkSection implements PackSection {

    private final Frameworks frameworks;
    private final Items kept;

    FrameworkSection(Frameworks frameworks, Items kept) {
        this.frameworks = frameworks;
        this.kept = kept;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> items = new ArrayList<>();
        switch (plan.head()) {
            case Mission mission -> {
                add(items, SubjectKind.MISSION, mission.id(), mission);
                mission.editions().forEach(e -> add(items, SubjectKind.EDITION, e.id(), e));
            }
            case Outline outline -> add(items, SubjectKind.PLAN, outline.id(), outline);
        }
        plan.mappings().forEach(m -> add(items, SubjectKind.MAPPING, m.id(), m));
        plan.vision().forEach(clause -> add(items, SubjectKind.VISION_CLAUSE, clause.id(), clause));
        addOutcomes(items, "", plan.outcomes());
        addWhole(items, plan);
        return items;
    }

    private static void addWhole(List<PackItem> items, Plan plan) {
        plan.priorities().forEach(p -> add(items, SubjectKind.PRIORITY, p.id(), p));
        plan.approach().forEach(a -> add(items, SubjectKind.APPROACH, a.id(), a));
        plan.programmes().forEach(p -> add(items, SubjectKind.PROGRAMME, p.id(), p));
    }

    private static void addOutcomes(List<PackItem> items, String above, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            String path = above + outcome.id();
            add(
                    items,
                    SubjectKind.OUTCOME,
                    path,
                    new OutcomeNode(path, outcome.wordings(), outcome.namedMeasures()));
            addOutcomes(items, path + "/", outcome.parts());
        }
    }

    private static void add(List<PackItem> items, SubjectKind kind, String id, Object content) {
        items.add(PackItem.of(new Subject(kind, id), items.size(), content));
    }

    @Override
    public void store(List<PackItem> items, Recorded recorded) {
        for (PackItem item : items) {
            switch (item.content()) {
                case Mission _ -> frameworks.keepMission(item, recorded);
                case VisionClause _ -> frameworks.keepVisionClause(item, recorded);
                case OutcomeNode outcome -> frameworks.keepOutcome(item, outcome, recorded);
                default -> kept.keep(item, recorded);
            }
        }
    }
}
