package scot.cairn.returns;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Cadence;
import scot.cairn.pack.MadeUp;
import scot.cairn.pack.Plan;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The part of a plan that this room keeps: what areas are asked to write, the rules that say how
 * often, and for a demonstration what is made up of both.
 */
@Component
@Order(40)
class ReturnSection implements PackSection {

    private final Items items;

    ReturnSection(Items items) {
        this.items = items;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> all = new ArrayList<>();
        for (ReturnTemplate template : plan.templates()) {
            add(all, SubjectKind.TEMPLATE, template.id(), template);
        }
        for (Cadence cadence : plan.cadences()) {
            add(all, SubjectKind.CADENCE, cadence.id(), cadence);
        }
        if (!plan.madeUp().equals(MadeUp.NOTHING)) {
            add(all, SubjectKind.MADE_UP, plan.head().id(), plan.madeUp());
        }
        return all;
    }

    private static void add(List<PackItem> all, SubjectKind kind, String id, Object content) {
        all.add(PackItem.of(new Subject(kind, id), all.size(), content));
    }

    @Override
    public void store(List<PackItem> changed, Recorded recorded) {
        changed.forEach(item -> items.keep(item, recorded));
    }
}
