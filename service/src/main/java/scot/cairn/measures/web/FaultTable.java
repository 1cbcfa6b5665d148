package scot.cairn.measures.web;

import java.util.List;
import java.util.stream.Collectors;
import scot.cairn.intake.Fault;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What is wrong with a table, each sort of fault once with its first rows. */
final class FaultTable {

    private static final int SHOWN = 20;

    private FaultTable() {}

    static Table of(List<Fault> faults) {
        return new Table(
                "faults",
                faults.size() == 1
                        ? "1 sort of fault, or question"
                        : "%,d sorts of fault, or questions".formatted(faults.size()),
                List.of(
                        Column.text("rows", "Rows"),
                        Column.text("column", "Column"),
                        Column.text("value", "What stands there"),
                        Column.text("what", "What is wrong"),
                        Column.text("mend", "What to do")),
                faults.stream().map(FaultTable::row).toList());
    }

    private static List<Cell> row(Fault fault) {
        List<Integer> shown = fault.where().rows().stream().limit(SHOWN).toList();
        String first = shown.stream().map("%,d"::formatted).collect(Collectors.joining(", "));
        long more = fault.where().count() - shown.size();
        return List.of(
                words(more > 0 ? "%s and %,d more".formatted(first, more) : first, "all of it"),
                words(fault.where().column(), "all of them"),
                words(fault.where().value(), "nothing"),
                Cell.Text.of(fault.what()),
                mend(fault));
    }

    /** What to do about a fault; of a question with what may be answered. */
    static Cell mend(Fault fault) {
        return Cell.Text.of(
                fault.isQuestion()
                        ? "%s: %s".formatted(fault.mend(), String.join("; ", fault.options()))
                        : fault.mend());
    }

    static Cell words(String words, String none) {
        return Cell.Text.of(words.isBlank() ? none : words);
    }
}
