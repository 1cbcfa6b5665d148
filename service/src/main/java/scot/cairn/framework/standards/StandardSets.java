package scot.cairn.framework.standards;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.StandardSet;
import scot.cairn.pack.StandardSet.Standard;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;

/** Every set of standards or of principles, as known on a day. */
@Component
public class StandardSets {

    private final Items items;
    private final Citing citing;

    StandardSets(Items items, Citing citing) {
        this.items = items;
        this.citing = citing;
    }

    /** The sets that a document had spoken of by the day, in the order of the plan. */
    public List<StandardSet> all(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.STANDARD, StandardSet.class).stream()
                .filter(set -> citing.knows(asKnownOn, set.about().source()))
                .toList();
    }

    /** The set of an id, whatever was known of it. */
    Optional<StandardSet> find(String id) {
        return items.find(SubjectKind.STANDARD, id, StandardSet.class);
    }

    /** Its standards whose words had been published by the day, in order of number. */
    public List<Standard> standards(StandardSet set, AsKnownOn asKnownOn) {
        return set.standards().stream()
                .filter(standard -> citing.knows(asKnownOn, standard.said().source()))
                .toList();
    }

    /** Its short title, or what stands in its place. */
    public String title(Standard standard, AsKnownOn asKnownOn) {
        return standard.title() != null
                        && standard.titleSource() != null
                        && (asKnownOn.date().isEmpty()
                                || citing.knows(asKnownOn, standard.titleSource()))
                ? standard.title()
                : "title not held";
    }
}
