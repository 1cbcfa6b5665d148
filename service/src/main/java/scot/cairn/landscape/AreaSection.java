package scot.cairn.landscape;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Plan;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The part of a plan that this room keeps: areas and the sets they are of. */
@Component
@Order(15)
class AreaSection implements PackSection {

    private final Areas areas;

    AreaSection(Areas areas) {
        this.areas = areas;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> items = new ArrayList<>();
        plan.areaSets().forEach(set -> add(items, SubjectKind.AREA_SET, set.id(), set));
        plan.areas().forEach(area -> add(items, SubjectKind.AREA, area.code(), area));
        return items;
    }

    private static void add(List<PackItem> items, SubjectKind kind, String id, Object content) {
        items.add(PackItem.of(new Subject(kind, id), items.size(), content));
    }

    @Override
    public void store(List<PackItem> items, Recorded recorded) {
        for (PackItem item : items) {
            switch (item.content()) {
                case AreaSet _ -> areas.keepSet(item, recorded);
                case Area _ -> areas.keepArea(item, recorded);
                default ->
                        throw new IllegalArgumentException("not of this room: " + item.subject());
            }
        }
    }
}
