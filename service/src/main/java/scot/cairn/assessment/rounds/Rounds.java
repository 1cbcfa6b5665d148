package scot.cairn.assessment.rounds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Round;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;

/** The rounds on record, the first one first. */
@Component
public class Rounds {

    private final Items items;
    private final Citing citing;

    Rounds(Items items, Citing citing) {
        this.items = items;
        this.citing = citing;
    }

    /** Those whose report had been published by the day. */
    public List<Round> known(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.ROUND, Round.class).stream()
                .filter(round -> citing.knows(asKnownOn, round.source()))
                .sorted(Comparator.comparing(round -> round.asOf().first()))
                .toList();
    }

    /** Those of a set of standards. */
    List<Round> of(String set, AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().filter(round -> round.set().equals(set)).toList();
    }

    /** One of them. */
    Optional<Round> find(String id, AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().filter(round -> round.id().equals(id)).findFirst();
    }
}
