package scot.cairn.framework.commitments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.Commitment.Arithmetic;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The table of a stated sum beside what its numbers give. */
final class SumTable {

    private SumTable() {}

    /**
     * One row a number.
     *
     * @param which of several sums it is, in words, so that no two tables of a page are called
     *     alike
     */
    static Table of(Arithmetic sum, String which) {
        List<List<Cell>> rows = new ArrayList<>();
        boolean differs = false;
        for (Sums.Line line : Sums.of(sum)) {
            boolean disagrees = line.differs().orElse(false);
            differs |= disagrees;
            rows.add(
                    List.of(
                            Cell.Text.of(line.what()),
                            number(line.stated(), null),
                            number(line.computed(), line.decimals()),
                            Cell.Text.of(line.how()),
                            Cell.Text.of(agreement(line))));
        }
        List<String> notes = new ArrayList<>();
        notes.add("What is worked out is rounded half away from zero.");
        if (differs) {
            notes.add(
                    "A difference is noted, and is not called an error: the document may have rounded"
                            + " or have started from another number.");
        }
        return new Table(
                "sum-" + sum.id(),
                which + ": what the words state, and what their other numbers give",
                List.of(
                        Column.text("number", "Number"),
                        Column.number("stated", "As stated"),
                        Column.number("worked_out", "Worked out"),
                        Column.text("how", "How"),
                        Column.text("agree", "Agree?")),
                rows,
                notes,
                List.of(),
                false);
    }

    private static Cell number(@Nullable BigDecimal number, @Nullable Integer decimals) {
        if (number == null) {
            return Cell.Absence.NOT_APPLICABLE;
        }
        return Cell.Value.of(number, decimals == null ? Math.max(0, number.scale()) : decimals);
    }

    private static String agreement(Sums.Line line) {
        return line.differs().map(differ -> differ ? "differ" : "agree").orElse("only one is held");
    }
}
