package scot.cairn.framework.commitments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Commitment.Owner;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Tables of promises. */
final class PromiseTable {

    private PromiseTable() {}

    /** One row a promise: its name, kind, dates, who is named for it and how it stands. */
    static Table of(String id, String caption, List<Promise> promises, Map<String, String> names) {
        return new Table(
                id,
                caption,
                List.of(
                        Column.text("promise", "Promise"),
                        Column.text("kind", "Kind"),
                        Column.text("first_date", "First date"),
                        Column.text("date_now", "Date now"),
                        Column.text("named", "Who is named for it"),
                        Column.text("standing", "How it stands")),
                promises.stream().map(promise -> row(promise, names)).toList());
    }

    /** How many promises stand how; and, apart, how many were moved. */
    static Table standings(List<Promise> all) {
        List<List<Cell>> rows = new ArrayList<>();
        Arrays.stream(Standing.values())
                .forEach(standing -> {
                    long count = all.stream().filter(p -> p.standing() == standing).count();
                    rows.add(
                            row(
                                    standing.shape() + " " + standing.words(),
                                    "?standing=" + standing.slug(),
                                    count));
                });
        rows.add(row("↷ Moved", "?moved=yes", all.stream().filter(Promise::isMoved).count()));
        return new Table(
                "standings",
                "Promises by how they stand",
                List.of(
                        Column.text("standing", "How it stands"),
                        Column.number("promises", "Promises")),
                rows,
                List.of(
                        "Each promise has one standing. Whether its date was moved is another question,"
                                + " so the last row counts promises that are in the rows above too."),
                List.of(),
                false);
    }

    private static List<Cell> row(String words, String query, long count) {
        return List.of(
                new Cell.Text(words, SubjectKind.COMMITMENT.path() + query), Cell.Value.of(count));
    }

    private static List<Cell> row(Promise promise, Map<String, String> names) {
        Subject subject = new Subject(SubjectKind.COMMITMENT, promise.commitment().id());
        return List.of(
                Cell.Text.of(promise.commitment().title(), subject),
                Cell.Text.of(Words.kind(promise.commitment().kind())),
                date(promise.firstDue()),
                date(promise.due()),
                named(promise, names),
                Cell.Text.of(promise.standing().shape() + " " + promise.standing().words()));
    }

    private static Cell date(Optional<DateRange> due) {
        return Cell.Text.of(due.map(DateRange::words).orElse("none given"));
    }

    private static Cell named(Promise promise, Map<String, String> names) {
        String named =
                promise.commitment().owners().stream()
                        .map(Owner::body)
                        .distinct()
                        .map(id -> names.getOrDefault(id, id))
                        .collect(Collectors.joining("; "));
        return named.isEmpty() ? Cell.Absence.MISSING : Cell.Text.of(named);
    }
}
