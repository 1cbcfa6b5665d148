package scot.cairn.framework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Outcome.Wording;
import scot.cairn.subjects.AsKnownOn;

/** Which words stand for an outcome, edition by edition. */
@Component
class Wordings {

    private final Frameworks frameworks;

    Wordings(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The editions by id. */
    Map<String, Edition> editions() {
        return frameworks.mission().map(Mission::editions).orElse(List.of()).stream()
                .collect(Collectors.toMap(Edition::id, Function.identity()));
    }

    /** The wordings published by the day asked for, in the order of the plan. */
    List<Wording> known(OutcomeNode outcome, AsKnownOn asKnownOn) {
        Map<String, Edition> editions = editions();
        return outcome.wordings().stream()
                .filter(wording -> asKnownOn.knows(date(editions, wording)))
                .toList();
    }

    /**
     * The words that title the outcome: of the editions whose date is held, the latest; within it,
     * the first that the plan lists. An edition without a date never displaces one with a date.
     */
    Optional<String> title(OutcomeNode outcome, AsKnownOn asKnownOn) {
        Map<String, Edition> editions = editions();
        List<Wording> known =
                outcome.wordings().stream()
                        .filter(wording -> asKnownOn.knows(date(editions, wording)))
                        .toList();
        Comparator<Wording> latestFirst =
                Comparator.comparing(
                        wording -> date(editions, wording),
                        Comparator.nullsLast(Comparator.comparing(DateRange::last).reversed()));
        return known.stream().min(latestFirst).map(wording -> wording.said().words());
    }

    private static @Nullable DateRange date(Map<String, Edition> editions, Wording wording) {
        Edition edition = editions.get(wording.edition());
        return edition == null || edition.date() == null ? null : DateRange.of(edition.date());
    }
}
