package scot.cairn.landscape;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Sets of areas as data, each with the codes of its areas. */
@Component
@Order(19)
class AreaSetItems implements ItemSource {

    private final Areas areas;

    AreaSetItems(Areas areas) {
        this.areas = areas;
    }

    /** A set with the codes of its areas. */
    private record SetContent(
            String one,
            @org.jspecify.annotations.Nullable String note,
            @org.jspecify.annotations.Nullable String source,
            List<String> areas) {}

    @Override
    public SubjectKind kind() {
        return SubjectKind.AREA_SET;
    }

    @Override
    public String plural() {
        return "area-sets";
    }

    @Override
    public boolean isDated() {
        return false;
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        List<Area> all = areas.all();
        return areas.sets().stream().map(set -> item(set, all)).toList();
    }

    private static Item item(AreaSet set, List<Area> all) {
        return new Item(
                new Subject(SubjectKind.AREA_SET, set.id()),
                "Set of areas",
                set.name(),
                null,
                new SetContent(
                        set.one(),
                        set.note(),
                        set.source(),
                        all.stream()
                                .filter(area -> area.areaSet().equals(set.id()))
                                .map(Area::code)
                                .toList()));
    }
}
