package scot.cairn.framework.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.Frameworks;
import scot.cairn.framework.OutcomeNode;
import scot.cairn.framework.Wordings;
import scot.cairn.loading.Items;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Priority;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The editions of the framework, oldest first, and everything that they word. */
@Component
class Editions {

    private final Frameworks frameworks;
    private final Items items;
    private final Wordings wordings;

    Editions(Frameworks frameworks, Items items, Wordings wordings) {
        this.frameworks = frameworks;
        this.items = items;
        this.wordings = wordings;
    }

    /** Every edition, known or not. */
    List<Edition> all() {
        return frameworks.mission().map(Mission::editions).orElse(List.of());
    }

    /** Those published by the day. */
    List<Edition> known(AsKnownOn asKnownOn) {
        return all().stream().filter(edition -> isKnown(edition, asKnownOn)).toList();
    }

    Optional<Edition> find(String id) {
        return all().stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    boolean isKnown(Edition edition, AsKnownOn asKnownOn) {
        return asKnownOn.knows(edition.date() == null ? null : DateRange.of(edition.date()));
    }

    /** The known editions before one, the nearest first. */
    List<Edition> before(Edition edition, AsKnownOn asKnownOn) {
        List<Edition> known = known(asKnownOn);
        return known.subList(0, Math.max(0, known.indexOf(edition))).reversed();
    }

    /** The outcomes with their parts, then the priorities, each with what was known of it. */
    List<Worded> worded(AsKnownOn asKnownOn) {
        List<Worded> all = new ArrayList<>();
        for (OutcomeNode outcome : frameworks.outcomes()) {
            all.add(
                    new Worded(
                            new Subject(SubjectKind.OUTCOME, outcome.path()),
                            outcome.label(),
                            wordings.known(outcome.wordings(), asKnownOn)));
        }
        for (Priority priority : items.all(SubjectKind.PRIORITY, Priority.class)) {
            wordings.title(priority.wordings(), asKnownOn)
                    .ifPresent(title ->
                            all.add(
                                    new Worded(
                                            new Subject(SubjectKind.PRIORITY, priority.id()),
                                            "Priority: " + title,
                                            wordings.known(priority.wordings(), asKnownOn))));
        }
        return all;
    }
}
