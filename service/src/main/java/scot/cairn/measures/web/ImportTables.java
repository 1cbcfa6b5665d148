package scot.cairn.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.cairn.measures.imports.FiledImport;
import scot.cairn.measures.imports.ImportOutcome;
import scot.cairn.measures.imports.ImportSummary;
import scot.cairn.measures.imports.ImportSummary.Change;
import scot.cairn.measures.imports.ImportSummary.Sudden;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What an import's page says that a table brings, and what is wrong with it. */
final class ImportTables {

    private ImportTables() {}

    static List<Block> brought(FiledImport one, ImportSummary summary) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("New: nothing was on record", summary.created()));
        rows.add(row("Another number than the latest on record", summary.revised()));
        rows.add(row("The same number, in a newer edition", summary.repeated()));
        rows.add(row("No number any more, where there is one on record", summary.withdrawn()));
        rows.add(row("On record already", summary.unchanged()));
        rows.add(row("On record for these periods, and not in the file", summary.missingInAll()));
        if (summary.refused() > 0) {
            rows.add(row("With a fault, and left out", summary.refused()));
        }
        if (summary.hides() != null) {
            rows.add(
                    row(
                            "Of these not shown, by the policy of disclosure",
                            summary.hides().byRule()));
            rows.add(
                    row(
                            "Of these not shown besides, to protect the others",
                            summary.hides().besides()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Table(
                        "brought",
                        "How many numbers",
                        List.of(
                                Column.text("what", "Numbers that are"),
                                Column.number("count", "Count")),
                        rows));
        if (summary.hides() != null) {
            blocks.add(
                    Block.Prose.of(
                            Span.plain(summary.hides().words() + ". "),
                            Span.link(
                                    "How small counts are protected",
                                    "/about-the-data/disclosure")));
        }
        if (!summary.changes().isEmpty()) {
            blocks.add(changes(summary));
        }
        if (!summary.missing().isEmpty()) {
            blocks.add(new Block.Subheading("missing", "Not in the file"));
            blocks.add(
                    new Block.Bullets(
                            summary.missing().stream()
                                    .map(name -> List.of(Span.plain(name)))
                                    .toList()));
        }
        if (one.entry() != null) {
            blocks.add(
                    Block.Prose.of(
                            Span.plain("It is an act of its own in the "),
                            Span.link("ledger", "/ledger"),
                            Span.plain(", which lists each number.")));
        }
        return blocks;
    }

    private static Table changes(ImportSummary summary) {
        return new Table(
                "changes",
                summary.written() > summary.changes().size()
                        ? "The first %d of these numbers".formatted(summary.changes().size())
                        : "These numbers",
                List.of(
                        Column.number("row", "Row"),
                        Column.text("of", "Of"),
                        Column.text("edition", "Edition"),
                        Column.number("value", "Number"),
                        Column.number("before", "Latest on record before")),
                summary.changes().stream().map(ImportTables::row).toList());
    }

    private static List<Cell> row(Change one) {
        return List.of(
                Cell.Value.of(one.row()),
                Cell.Text.of(one.of()),
                Cell.Text.of(one.edition()),
                number(one.value()),
                number(one.before()));
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null
                ? Cell.Absence.MISSING
                : Cell.Value.of(number, Math.max(0, number.scale()));
    }

    private static List<Cell> row(String what, long count) {
        return List.of(Cell.Text.of(what), Cell.Value.of(count));
    }

    /**
     * What changes suddenly.
     *
     * @param asked numbers of the questions that this led to
     */
    static List<Block> sudden(ImportSummary summary, List<Long> asked) {
        List<Block> blocks = new ArrayList<>();
        if (!asked.isEmpty()) {
            blocks.add(
                    new Block.Bullets(
                            asked.stream()
                                    .map(number ->
                                            List.of(
                                                    Span.link(
                                                            "Question %d".formatted(number),
                                                            "/work/data-quality/" + number),
                                                    Span.plain(" asks whether this is so.")))
                                    .toList()));
        }
        blocks.addAll(changedSuddenly(summary));
        return blocks;
    }

    private static List<Block> changedSuddenly(ImportSummary summary) {
        return List.of(
                Block.Prose.of(
                        "These change from the number before them by more than the changes before let"
                                + " expect (3.267 mean moving ranges). That may be so: nothing is"
                                + " refused for it."),
                new Table(
                        "sudden",
                        "Sudden changes",
                        List.of(
                                Column.number("row", "Row"),
                                Column.text("of", "Of"),
                                Column.number("value", "Number"),
                                Column.number("before", "The number before"),
                                Column.number("limit", "Largest change expected")),
                        summary.sudden().stream().map(ImportTables::row).toList()));
    }

    private static List<Cell> row(Sudden one) {
        return List.of(
                Cell.Value.of(one.row()),
                Cell.Text.of(one.of()),
                Cell.Value.of(one.value(), Math.max(0, one.value().scale())),
                Cell.Value.of(one.before(), Math.max(0, one.before().scale())),
                Cell.Value.of(one.limit(), Math.max(0, one.limit().scale())));
    }

    static List<Block> faults(FiledImport one, ImportOutcome.Refused refusal) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(FaultTable.of(refusal.faults()));
        if (refusal.more() > 0) {
            blocks.add(Block.Prose.of("%,d more rows have faults.".formatted(refusal.more())));
        }
        blocks.add(
                Block.Prose.of(
                        Span.link("The faults row by row, as CSV", one.page() + "/faults.csv"),
                        Span.plain(", to lay beside the table.")));
        return blocks;
    }
}
