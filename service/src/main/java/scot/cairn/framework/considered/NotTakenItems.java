package scot.cairn.framework.considered;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Considered;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Sentences that were not taken as promises, as data. */
@Component
@Order(8)
class NotTakenItems implements ItemSource {

    private final Items items;
    private final Citing citing;

    NotTakenItems(Items items, Citing citing) {
        this.items = items;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.CONSIDERED;
    }

    @Override
    public String plural() {
        return "sentences-not-taken";
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        return items.allById(SubjectKind.CONSIDERED, Considered.class).entrySet().stream()
                .filter(one -> citing.knows(asKnownOn, one.getValue().said().source()))
                .map(one -> item(one.getKey(), one.getValue()))
                .toList();
    }

    private static Item item(String id, Considered considered) {
        return new Item(
                new Subject(SubjectKind.CONSIDERED, id),
                "Sentence not taken",
                considered.said().words(),
                considered.why(),
                considered);
    }
}
