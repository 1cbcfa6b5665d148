package scot.cairn.sources;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Plan;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The part of a plan that this room keeps: the documents cited and the words that need care. */
@Component
@Order(10)
class SourceSection implements PackSection {

    private final Sources sources;

    SourceSection(Sources sources) {
        this.sources = sources;
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
        return items;
    }

    @Override
    public void store(List<PackItem> items, Recorded recorded) {
        for (PackItem item : items) {
            if (item.subject().kind() == SubjectKind.SOURCE) {
                sources.keepSource(item, recorded);
            } else {
                sources.keepWord(item, recorded);
            }
        }
    }
}
