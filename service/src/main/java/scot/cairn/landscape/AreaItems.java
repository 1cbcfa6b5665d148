package scot.cairn.landscape;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Areas as data; the list can be narrowed to a set. */
@Component
@Order(18)
class AreaItems implements ItemSource {

    private static final String SET = "area_set";

    private final Areas areas;
    private final AreaPages pages;

    AreaItems(Areas areas, AreaPages pages) {
        this.areas = areas;
        this.pages = pages;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.AREA;
    }

    @Override
    public String plural() {
        return "areas";
    }

    @Override
    public boolean isDated() {
        return false;
    }

    @Override
    public List<Filters.Field> fields() {
        return List.of(new Filters.Field(SET, areas.sets().stream().map(AreaSet::id).toList()));
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        List<Item> items = new ArrayList<>();
        List<Heading> headings = pages.all(asKnownOn);
        for (Area area : areas.all()) {
            if (filters.get(SET).map(area.areaSet()::equals).orElse(true)) {
                headings.stream()
                        .filter(heading -> heading.subject().id().equals(area.code()))
                        .map(heading -> Item.of(heading, area))
                        .forEach(items::add);
            }
        }
        return items;
    }
}
