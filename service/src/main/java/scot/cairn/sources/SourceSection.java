package scot.cairn.sources;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Linkage;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Source;
import scot.cairn.pack.Word;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The part of a plan that this room keeps: the documents cited, the words that need care, and
 * linkages.
 */
@Component
@Order(10)
class SourceSection implements PackSection {

    private final Sources sources;
    private final Items kept;

    SourceSection(Sources sources, Items kept) {
        this.sources = sources;
        this.kept = kept;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> items = new ArrayList<>();
        plan.sources()
                .forEach(source ->
                        items.add(
                                PackItem.of(
                                        new Subject(SubjectKind.SOURCE, source.id()),
                                        items.size(),
                                        source)));
        plan.words()
                .forEach(word ->
                        items.add(
                                PackItem.of(
                                        new Subject(SubjectKind.WORD, word.id()),
                                        items.size(),
                                        word)));
        plan.linkages()
                .forEach(linkage ->
                        items.add(
                                PackItem.of(
                                        new Subject(SubjectKind.LINKAGE, linkage.id()),
                                        items.size(),
                                        linkage)));
        return items;
    }

    @Override
    public void store(List<PackItem> items, Recorded recorded) {
        for (PackItem item : items) {
            switch (item.content()) {
                case Source _ -> sources.keepSource(item, recorded);
                case Word _ -> sources.keepWord(item, recorded);
                case Linkage _ -> kept.keep(item, recorded);
                default ->
                        throw new IllegalArgumentException("not of this room: " + item.subject());
            }
        }
    }
}
