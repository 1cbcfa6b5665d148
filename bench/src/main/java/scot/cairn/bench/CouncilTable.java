package scot.cairn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;

/**
 * Made-up people in 32 councils of 14 boards, by sex, five ages and five fifths, every total shown.
 */
final class CouncilTable {

    /** How many councils each board has. */
    private static final int[] COUNCILS = {1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5};

    private CouncilTable() {}

    static CountTable of(int people, long seed) {
        Grid grid =
                new Grid(
                        List.of(
                                areas(),
                                classes("sex", 2),
                                classes("age", 5),
                                classes("fifth", 5)));
        Random random = new Random(seed);
        List<Integer> councils = new ArrayList<>();
        for (int council = 15; council < 47; council++) {
            int weight = 1 + (int) (10 * Math.exp(random.nextGaussian() * 0.8));
            for (int each = 0; each < weight; each++) {
                councils.add(council);
            }
        }
        CountTable table = new CountTable(grid);
        long[] counts = new long[grid.size()];
        for (int person = 0; person < people; person++) {
            int[] codes = {
                councils.get(random.nextInt(councils.size())),
                random.nextInt(10) < 7 ? 1 : 2,
                1 + Math.min(4, Math.abs((int) Math.round(2 + random.nextGaussian()))),
                1 + (int) (5 * random.nextDouble() * random.nextDouble())
            };
            counts[grid.cell(codes)]++;
        }
        for (int cell = 0; cell < grid.size(); cell++) {
            if (isInnermost(grid, cell)) {
                table.show(cell, counts[cell]);
            }
        }
        table.deduce();
        for (int cell = 0; cell < grid.size(); cell++) {
            table.show(cell, table.value(cell));
        }
        return table;
    }

    private static boolean isInnermost(Grid grid, int cell) {
        return grid.code(cell, 0) >= 15
                && grid.code(cell, 1) > 0
                && grid.code(cell, 2) > 0
                && grid.code(cell, 3) > 0;
    }

    private static Dimension areas() {
        List<String> codes = new ArrayList<>(List.of(Dimension.TOTAL));
        int[] parents = new int[47];
        parents[0] = -1;
        int council = 15;
        for (int board = 1; board <= COUNCILS.length; board++) {
            codes.add("board " + board);
            for (int each = 0; each < COUNCILS[board - 1]; each++) {
                parents[council++] = board;
            }
        }
        for (int each = 1; each <= 32; each++) {
            codes.add("council " + each);
        }
        return new Dimension("area", codes, List.of(parents));
    }

    private static Dimension classes(String name, int number) {
        List<String> codes = new ArrayList<>(List.of(Dimension.TOTAL));
        int[] parents = new int[number + 1];
        parents[0] = -1;
        for (int each = 1; each <= number; each++) {
            codes.add(name + " " + each);
        }
        return new Dimension(name, codes, List.of(parents));
    }
}
