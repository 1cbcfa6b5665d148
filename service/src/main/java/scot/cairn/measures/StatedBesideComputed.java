package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Statement;
import scot.cairn.pack.Statement.Claim;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What documents state about a measure, beside what its values give. */
final class StatedBesideComputed {

    private StatedBesideComputed() {}

    static Panel panel(Measure measure, List<Statement> statements, Series series, Citing citing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "Each number that a document states is worked out again here from the"
                                + " figures on record. A difference is kept as a discrepancy; neither"
                                + " number is changed."));
        blocks.add(table(measure, statements, series));
        blocks.add(new Block.Subheading("stated-words", "The documents' own words"));
        statements.forEach(statement -> blocks.add(citing.quote(statement.said())));
        return new Panel(Question.JUDGED, "stated", "Stated beside worked out", blocks);
    }

    private static Table table(Measure measure, List<Statement> statements, Series series) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Statement statement : statements) {
            for (Claim claim : statement.claims()) {
                rows.add(row(measure, claim, Checking.check(claim, measure, series)));
            }
        }
        return new Table(
                "stated",
                "Numbers that documents state, beside what the figures give",
                List.of(
                        Column.text("claim", "What is stated"),
                        Column.number("stated", "Stated"),
                        Column.number("computed", "Worked out"),
                        Column.text("result", "Do they agree?")),
                rows,
                List.of(
                        "They agree when the number worked out, rounded to as many decimals as the"
                                + " stated number has, is the stated number."),
                List.of(),
                false);
    }

    private static List<Cell> row(Measure measure, Claim claim, Checking.Checked checked) {
        Cell stated =
                claim.bound() == Statement.Bound.EQUAL
                        ? number(claim, claim.stated())
                        : Cell.Text.of(bound(claim) + number(claim, claim.stated()).shown());
        return switch (checked) {
            case Checking.Checked.Agrees(var computed) ->
                    List.of(
                            Cell.Text.of(what(measure, claim)),
                            stated,
                            number(claim, computed),
                            Cell.Text.of(agrees(claim, computed)));
            case Checking.Checked.Differs(var computed) ->
                    List.of(
                            Cell.Text.of(what(measure, claim)),
                            stated,
                            number(claim, computed),
                            Cell.Text.of("no: a discrepancy"));
            case Checking.Checked.NotComparable() ->
                    List.of(
                            Cell.Text.of(what(measure, claim)),
                            stated,
                            Cell.Absence.NOT_COMPARABLE,
                            Cell.Text.of("cannot be compared: the method changed in between"));
            case Checking.Checked.CannotTell() ->
                    List.of(
                            Cell.Text.of(what(measure, claim)),
                            stated,
                            Cell.Absence.MISSING,
                            Cell.Text.of("cannot tell: a figure it speaks of is not on record"));
        };
    }

    private static String agrees(Claim claim, BigDecimal computed) {
        boolean rounded =
                claim.bound() == Statement.Bound.EQUAL
                        && computed.stripTrailingZeros().compareTo(claim.stated()) != 0;
        return rounded ? "yes, as rounded" : "yes";
    }

    private static String what(Measure measure, Claim claim) {
        String from = claim.from().text();
        String to = claim.to().text();
        return switch (claim.kind()) {
            case VALUE -> "%s in %s".formatted(measure.officialTerm(), to);
            case CHANGE -> "Change from %s to %s, %s".formatted(from, to, measure.unit().other());
            case PERCENT_CHANGE -> "Change from %s to %s, %%".formatted(from, to);
            case RATIO -> "%s compared with %s, times as many".formatted(to, from);
        };
    }

    private static String bound(Claim claim) {
        return switch (claim.bound()) {
            case EQUAL -> "";
            case MORE_THAN -> "more than ";
            case LESS_THAN -> "less than ";
        };
    }

    private static Cell.Value number(Claim claim, BigDecimal number) {
        boolean signed =
                claim.kind() == Statement.Kind.CHANGE
                        || claim.kind() == Statement.Kind.PERCENT_CHANGE;
        return new Cell.Value(number, Math.max(0, number.scale()), signed);
    }
}
