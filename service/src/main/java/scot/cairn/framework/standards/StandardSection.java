package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Plan;
import scot.cairn.pack.StandardSet;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The standards of a plan, one item a set. */
@Component
@Order(22)
class StandardSection implements PackSection {

    private final Items items;

    StandardSection(Items items) {
        this.items = items;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> sets = new ArrayList<>();
        for (StandardSet set : plan.standardSets()) {
            sets.add(PackItem.of(new Subject(SubjectKind.STANDARD, set.id()), sets.size(), set));
        }
        return sets;
    }

    @Override
    public void store(List<PackItem> changed, Recorded recorded) {
        changed.forEach(item -> items.keep(item, recorded));
    }
}
