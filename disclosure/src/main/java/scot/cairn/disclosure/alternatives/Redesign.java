package scot.cairn.disclosure.alternatives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.rules.Ruled;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;

/**
 * Other tables of the same counts that a policy would hide less of: without a dimension, or with
 * two neighbouring classes as one. They are ranked by how many of their cells the rules would
 * leave.
 *
 * @param words what to do
 * @param cells how many cells the table would have
 * @param ruled how many of them the rules would hide
 */
public record Redesign(String words, int cells, int ruled) {

    /** The share of its cells that the rules would hide. */
    public double share() {
        return cells == 0 ? 0 : (double) ruled / cells;
    }

    /**
     * The suggestions for a table, best first; none that does not help.
     *
     * @param table its true numbers, adding up
     */
    public static List<Redesign> of(CountTable table, Policy policy) {
        List<Redesign> found = new ArrayList<>();
        List<Dimension> dimensions = table.grid().dimensions();
        for (int at = 0; at < dimensions.size(); at++) {
            Dimension dimension = dimensions.get(at);
            if (dimension.codes().contains(Dimension.TOTAL)) {
                found.add(without(table, policy, at));
            }
            List<Integer> classes = classes(dimension);
            for (int each = 0; classes.size() > 2 && each + 1 < classes.size(); each++) {
                found.add(merged(table, policy, at, classes.get(each), classes.get(each + 1)));
            }
        }
        Redesign now = counted("", table, policy, IntStream.range(0, table.grid().size()));
        return found.stream()
                .filter(one -> one.share() < now.share())
                .sorted(Comparator.comparingDouble(Redesign::share))
                .toList();
    }

    /** The classes of a dimension of one level. */
    private static List<Integer> classes(Dimension dimension) {
        int total = dimension.codes().indexOf(Dimension.TOTAL);
        boolean flat =
                dimension.trees().size() == 1
                        && IntStream.of(dimension.trees().getFirst())
                                .allMatch(parent -> parent == -1 || parent == total);
        return flat
                ? IntStream.range(0, dimension.size())
                        .filter(code -> code != total)
                        .boxed()
                        .toList()
                : List.of();
    }

    private static Redesign without(CountTable table, Policy policy, int dimension) {
        Grid grid = table.grid();
        Dimension dropped = grid.dimensions().get(dimension);
        int total = dropped.codes().indexOf(Dimension.TOTAL);
        return counted(
                "leave out " + dropped.name(),
                table,
                policy,
                IntStream.range(0, grid.size())
                        .filter(cell -> grid.code(cell, dimension) == total));
    }

    private static Redesign merged(
            CountTable table, Policy policy, int dimension, int first, int second) {
        Grid grid = table.grid();
        CountTable together = table.copy();
        for (int cell = 0; cell < grid.size(); cell++) {
            if (grid.code(cell, dimension) == first) {
                int[] codes = codes(grid, cell);
                codes[dimension] = second;
                together.show(cell, table.value(cell) + table.value(grid.cell(codes)));
            }
        }
        Dimension merged = grid.dimensions().get(dimension);
        return counted(
                "in %s, put %s and %s together"
                        .formatted(
                                merged.name(),
                                merged.codes().get(first),
                                merged.codes().get(second)),
                together,
                policy,
                IntStream.range(0, grid.size())
                        .filter(cell -> grid.code(cell, dimension) != second));
    }

    private static int[] codes(Grid grid, int cell) {
        return IntStream.range(0, grid.dimensions().size())
                .map(dimension -> grid.code(cell, dimension))
                .toArray();
    }

    private static Redesign counted(
            String words, CountTable table, Policy policy, IntStream cells) {
        int[] rows = cells.filter(cell -> table.state(cell) == State.SHOWN).toArray();
        var ruled = Ruled.cells(policy, table);
        return new Redesign(
                words, rows.length, (int) IntStream.of(rows).filter(ruled::get).count());
    }
}
