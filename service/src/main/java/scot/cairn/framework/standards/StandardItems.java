package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.StandardSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Sets and standards as data: each set, then each of its standards. */
@Component
@Order(10)
class StandardItems implements ItemSource {

    private final StandardPages pages;
    private final StandardSets sets;

    StandardItems(StandardPages pages, StandardSets sets) {
        this.pages = pages;
        this.sets = sets;
    }

    /** A set; its standards by id, each an item of its own. */
    private record SetContent(
            What what,
            StandardSet.Kind kind,
            String abbreviation,
            Edition.State state,
            Quotation stateSaid,
            Quotation about,
            List<StandardSet.DutyHolder> dutyHolders,
            List<StandardSet.Named> settings,
            @Nullable Quotation settingsSaid,
            List<StandardSet.Stream> streams,
            List<StandardSet.Phase> phases,
            List<String> standards,
            @Nullable String missing) {}

    /** A standard of a set. */
    private record StandardContent(
            What what,
            String set,
            int number,
            @Nullable String shortTitle,
            @Nullable String shortTitleSource,
            Quotation said,
            List<StandardSet.Contribution> serves,
            List<StandardSet.Wait> waitsFor,
            List<StandardSet.Criterion> criteria) {}

    /** Which of the two it is. */
    private enum What {
        SET,
        STANDARD
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.STANDARD;
    }

    @Override
    public String plural() {
        return "standards";
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        List<Item> items = new ArrayList<>();
        for (Heading heading : pages.all(asKnownOn)) {
            StandardSet set = pages.set(heading.subject()).orElseThrow();
            items.add(
                    Item.of(
                            heading,
                            StandardPages.standard(set, heading.subject())
                                    .<Object>map(one -> data(set, one))
                                    .orElseGet(() -> data(set, asKnownOn))));
        }
        return items;
    }

    private SetContent data(StandardSet set, AsKnownOn asKnownOn) {
        return new SetContent(
                What.SET,
                set.kind(),
                set.abbreviation(),
                set.state(),
                set.stateSaid(),
                set.about(),
                set.dutyHolders(),
                set.settings(),
                set.settingsSaid(),
                set.streams(),
                set.phases(),
                sets.standards(set, asKnownOn).stream()
                        .map(one -> StandardPages.subject(set, one).id())
                        .toList(),
                set.missing());
    }

    private static StandardContent data(StandardSet set, StandardSet.Standard standard) {
        return new StandardContent(
                What.STANDARD,
                set.id(),
                standard.number(),
                standard.title(),
                standard.titleSource(),
                standard.said(),
                standard.serves(),
                standard.waitsFor(),
                standard.criteria());
    }
}
