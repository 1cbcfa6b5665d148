package scot.cairn.framework.editions;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** The editions of the framework as data. */
@Component
@Order(9)
class EditionItems implements ItemSource {

    private final EditionPages pages;
    private final Editions editions;

    EditionItems(EditionPages pages, Editions editions) {
        this.pages = pages;
        this.editions = editions;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.EDITION;
    }

    @Override
    public String plural() {
        return "editions";
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        return pages.all(asKnownOn).stream().map(this::item).toList();
    }

    private Item item(Heading heading) {
        Edition edition = editions.find(heading.subject().id()).orElseThrow();
        return Item.of(heading, edition);
    }
}
