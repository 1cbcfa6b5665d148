package scot.cairn.assessment.rounds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Round;
import scot.cairn.pack.Round.Total;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The totals that reports of rounds print, beside what they come to. */
@Component
class RoundTotals {

    private final Citing citing;

    RoundTotals(Citing citing) {
        this.citing = citing;
    }

    /** A row for each total that the reports print, as known on a day. */
    Table table(List<Round> of, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Round round : of) {
            round.totals().stream()
                    .filter(total -> citing.knows(asKnownOn, total.source()))
                    .forEach(total -> rows.add(row(round, total)));
        }
        return new Table(
                "totals",
                of.size() == 1
                        ? "Totals of the round, by group of standards"
                        : "Totals of each round, by group of standards; rounds are comparable only where their pages say so",
                List.of(
                        Column.text("round", "Round"),
                        Column.text("standards", "Standards"),
                        Column.text("status", "Status, in the report's words"),
                        Column.number("assessments", "Assessments"),
                        Column.number("of", "Of"),
                        Column.number("percent", "Worked out, %"),
                        Column.number("printed", "Printed, %"),
                        Column.text("note", "Note"),
                        Column.text("source", "Source")),
                rows);
    }

    private List<Cell> row(Round round, Total total) {
        String note =
                Stream.of(RoundWords.discrepancy(total), Optional.ofNullable(total.note()))
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> one + " " + other)
                        .orElse("");
        return List.of(
                Cell.Text.of(round.name(), RoundPages.subject(round)),
                Cell.Text.of(RoundWords.standards(total.standards())),
                Cell.Text.of(total.status()),
                number(total.assessments(), 0),
                Cell.Value.of(total.of()),
                RoundWords.percent(total)
                        .<Cell>map(percent -> Cell.Value.of(percent, 1))
                        .orElse(Cell.Absence.MISSING),
                number(total.percent(), 0),
                note.isEmpty() ? Cell.Absence.NOT_APPLICABLE : Cell.Text.of(note),
                Cell.Words.of(citing.cite(total.source(), total.section())));
    }

    private static Cell number(@Nullable Integer number, int decimals) {
        return number == null
                ? Cell.Absence.MISSING
                : Cell.Value.of(BigDecimal.valueOf(number), decimals);
    }
}
