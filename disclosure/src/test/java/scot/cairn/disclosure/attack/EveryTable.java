package scot.cairn.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Grid;

/**
 * Tries every whole table that agrees with what is shown. It adds up by itself, from the innermost
 * cells.
 */
final class EveryTable {

    private final CountTable shown;
    private final List<Integer> innermost = new ArrayList<>();
    private final List<List<Integer>> wholes = new ArrayList<>();
    private final long[] sums;
    private final int[] unassigned;
    final long[] least;
    final long[] most;
    boolean any;

    EveryTable(CountTable shown) {
        this.shown = shown;
        Grid grid = shown.grid();
        this.sums = new long[grid.size()];
        this.unassigned = new int[grid.size()];
        this.least = new long[grid.size()];
        this.most = new long[grid.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        for (int cell = 0; cell < grid.size(); cell++) {
            if (isInnermost(cell)) {
                List<Integer> above = above(cell);
                innermost.add(cell);
                wholes.add(above);
                above.forEach(whole -> unassigned[whole]++);
            }
        }
        assign(0);
    }

    private boolean isInnermost(int cell) {
        Grid grid = shown.grid();
        return IntStream.range(0, grid.dimensions().size())
                .allMatch(at ->
                        IntStream.of(grid.dimensions().get(at).trees().getFirst())
                                .noneMatch(parent -> parent == grid.code(cell, at)));
    }

    private List<Integer> above(int cell) {
        Grid grid = shown.grid();
        List<int[]> found = new ArrayList<>(List.of(new int[grid.dimensions().size()]));
        for (int dimension = 0; dimension < grid.dimensions().size(); dimension++) {
            int[] tree = grid.dimensions().get(dimension).trees().getFirst();
            List<int[]> longer = new ArrayList<>();
            for (int[] codes : found) {
                for (int code = grid.code(cell, dimension); code >= 0; code = tree[code]) {
                    int[] more = codes.clone();
                    more[dimension] = code;
                    longer.add(more);
                }
            }
            found = longer;
        }
        return found.stream().map(grid::cell).toList();
    }

    private void assign(int at) {
        if (at == innermost.size()) {
            any = true;
            for (int cell = 0; cell < sums.length; cell++) {
                least[cell] = Math.min(least[cell], sums[cell]);
                most[cell] = Math.max(most[cell], sums[cell]);
            }
            return;
        }
        for (long value = 0; ; value++) {
            boolean fits = put(at, value);
            if (fits) {
                assign(at + 1);
            }
            boolean tooMuch =
                    wholes.get(at).stream()
                            .anyMatch(whole ->
                                    shown.state(whole) == State.SHOWN
                                            && sums[whole] > shown.value(whole));
            take(at, value);
            if (tooMuch) {
                return;
            }
        }
    }

    private boolean put(int at, long value) {
        boolean fits = true;
        for (int whole : wholes.get(at)) {
            sums[whole] += value;
            unassigned[whole]--;
            if (shown.state(whole) == State.SHOWN) {
                long left = shown.value(whole) - sums[whole];
                fits &= unassigned[whole] == 0 ? left == 0 : left >= 0;
            }
        }
        return fits;
    }

    private void take(int at, long value) {
        for (int whole : wholes.get(at)) {
            sums[whole] -= value;
            unassigned[whole]++;
        }
    }
}
