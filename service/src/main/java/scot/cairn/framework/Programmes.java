package scot.cairn.framework;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Programme;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;

/** Programmes that documents name, as known on a day. */
@Component
public class Programmes {

    private final Items items;
    private final Citing citing;

    Programmes(Items items, Citing citing) {
        this.items = items;
        this.citing = citing;
    }

    /** All that a document had named by the day, in the plan's order. */
    public List<Programme> all(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.PROGRAMME, Programme.class).stream()
                .filter(programme -> citing.knows(asKnownOn, programme.said().source()))
                .toList();
    }

    /** Those that serve an outcome or a part of it. */
    public List<Programme> serving(OutcomeNode outcome, AsKnownOn asKnownOn) {
        return all(asKnownOn).stream()
                .filter(programme -> programme.serves().stream().anyMatch(to -> outcome.holds(to)))
                .toList();
    }

    /** Those that a body runs, alone or with others. */
    public List<Programme> runBy(String body, AsKnownOn asKnownOn) {
        return all(asKnownOn).stream()
                .filter(programme -> programme.bodies().contains(body))
                .toList();
    }
}
