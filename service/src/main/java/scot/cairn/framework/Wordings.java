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
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Which words stand for an outcome or a priority, edition by edition. */
@Component
public class Wordings {

    private final Frameworks frameworks;

    Wordings(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The editions by id. */
    public Map<String, Edition> editions() {
        return frameworks.mission().map(Mission::editions).orElse(List.of()).stream()
                .collect(Collectors.toMap(Edition::id, Function.identity()));
    }

    /** The wordings published by the day asked for, in the order of the plan. */
    public List<Wording> known(List<Wording> wordings, AsKnownOn asKnownOn) {
        Map<String, Edition> editions = editions();
        return wordings.stream()
                .filter(wording -> asKnownOn.knows(date(editions, wording)))
                .toList();
    }

    /** The wordings of an outcome published by the day asked for. */
    List<Wording> known(OutcomeNode outcome, AsKnownOn asKnownOn) {
        return known(outcome.wordings(), asKnownOn);
    }

    /** The words that title the outcome. */
    public Optional<String> title(OutcomeNode outcome, AsKnownOn asKnownOn) {
        return title(outcome.wordings(), asKnownOn);
    }

    /**
     * The words to use as a title: of the editions whose date is held, the latest; within it, the
     * first that the plan lists. An edition without a date never displaces one with a date.
     */
    public Optional<String> title(List<Wording> wordings, AsKnownOn asKnownOn) {
        Map<String, Edition> editions = editions();
        Comparator<Wording> latestFirst =
                Comparator.comparing(
                        wording -> date(editions, wording),
                        Comparator.nullsLast(Comparator.comparing(DateRange::last).reversed()));
        return known(wordings, asKnownOn).stream()
                .min(latestFirst)
                .map(wording -> wording.said().words());
    }

    /** Every wording as a table, with its edition and where in it the words stand. */
    Table table(String id, String caption, List<Wording> known) {
        Map<String, Edition> editions = editions();
        List<List<Cell>> rows =
                known.stream()
                        .map(wording -> row(wording, editions.get(wording.edition())))
                        .toList();
        return new Table(
                id,
                caption,
                List.of(
                        Column.text("edition", "Edition"),
                        Column.text("published", "Published"),
                        Column.text("section", "Where"),
                        Column.text("words", "Words")),
                rows);
    }

    private static List<Cell> row(Wording wording, @Nullable Edition edition) {
        return List.of(
                edition == null
                        ? Cell.Text.of(wording.edition())
                        : Cell.Text.of(
                                edition.title(), new Subject(SubjectKind.EDITION, edition.id())),
                Cell.Text.of(edition == null ? Citing.NO_DATE : Citing.dateWords(edition.date())),
                Cell.Text.of(wording.said().section()),
                Cell.Text.of(wording.said().words()));
    }

    private static @Nullable DateRange date(Map<String, Edition> editions, Wording wording) {
        Edition edition = editions.get(wording.edition());
        return edition == null || edition.date() == null ? null : DateRange.of(edition.date());
    }
}
