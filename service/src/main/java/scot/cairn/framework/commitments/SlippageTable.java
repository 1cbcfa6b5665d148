package scot.cairn.framework.commitments;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Commitment.Owner;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** How dates moved, by who is named for the promises. A promise with two owners counts for both. */
final class SlippageTable {

    private SlippageTable() {}

    static Table of(List<Promise> all, Map<String, String> names) {
        Map<String, List<Promise>> byOwner = new LinkedHashMap<>();
        for (Promise promise : all) {
            if (promise.due().isPresent()) {
                owners(promise)
                        .forEach(owner ->
                                byOwner.computeIfAbsent(owner, _ -> new ArrayList<>())
                                        .add(promise));
            }
        }
        return new Table(
                "slippage",
                "Dates by who is named for the promise",
                List.of(
                        Column.text("named", "Who is named"),
                        Column.number("dated", "Promises with a date"),
                        Column.number("moved", "Date moved"),
                        Column.number("longest_days", "Furthest moved, in days"),
                        Column.number("later", "Expected after its date"),
                        Column.number("passed", "Date passed, no outcome on record")),
                byOwner.entrySet().stream()
                        .sorted(
                                Comparator.comparing(owned ->
                                        names.getOrDefault(owned.getKey(), owned.getKey())))
                        .map(owned -> row(owned.getKey(), owned.getValue(), names))
                        .toList(),
                List.of(
                        "Days are counted from the last day of the first date to the last day of the date"
                                + " now. A promise counts for each who is named for it, so the rows do not"
                                + " add up. What was made up, for demonstration, is left out."),
                List.of(),
                false);
    }

    private static Set<String> owners(Promise promise) {
        Set<String> owners = new TreeSet<>();
        promise.commitment().owners().stream().map(Owner::body).forEach(owners::add);
        return owners;
    }

    private static List<Cell> row(String owner, List<Promise> owned, Map<String, String> names) {
        OptionalLong longest =
                owned.stream().filter(Promise::isMoved).mapToLong(SlippageTable::days).max();
        return List.of(
                Cell.Text.of(
                        names.getOrDefault(owner, owner), new Subject(SubjectKind.BODY, owner)),
                count(owned.size()),
                count(owned.stream().filter(Promise::isMoved).count()),
                longest.isPresent() ? count(longest.getAsLong()) : Cell.Absence.NOT_APPLICABLE,
                count(owned.stream().filter(SlippageTable::isExpectedLater).count()),
                count(
                        owned.stream()
                                .filter(Promise::isPastDue)
                                .filter(p -> p.standing() == Standing.NO_OUTCOME_ON_RECORD)
                                .count()));
    }

    private static long days(Promise promise) {
        return ChronoUnit.DAYS.between(
                promise.firstDue().orElseThrow().last(), promise.due().orElseThrow().last());
    }

    private static boolean isExpectedLater(Promise promise) {
        Optional<DateRange> forecast = promise.realForecast();
        return forecast.isPresent()
                && forecast.get().last().isAfter(promise.due().orElseThrow().last());
    }

    private static Cell count(long number) {
        return Cell.Value.of(number);
    }
}
