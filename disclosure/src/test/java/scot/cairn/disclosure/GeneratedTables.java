package scot.cairn.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;

/** Tables of people put into classes by chance, all totals shown. */
public final class GeneratedTables {

    private GeneratedTables() {}

    /** 32 councils in 14 boards, 6 of them of one council, by sex, 5 ages and 5 fifths. */
    public static CountTable councils(int people, long seed) {
        List<String> codes = new ArrayList<>(List.of("Total"));
        int[] parents = new int[47];
        parents[0] = -1;
        int[] councilsOf = {1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5};
        for (int board = 1; board <= 14; board++) {
            codes.add("board " + board);
            parents[board] = 0;
        }
        int place = 15;
        for (int board = 1; board <= 14; board++) {
            for (int council = 0; council < councilsOf[board - 1]; council++) {
                codes.add("council " + (place - 14));
                parents[place++] = board;
            }
        }
        while (place < 47) {
            codes.add("council " + (place - 14));
            parents[place++] = 14;
        }
        Grid grid =
                new Grid(
                        List.of(
                                new Dimension("area", codes, List.of(parents)),
                                flat("sex", 2),
                                flat("age", 5),
                                flat("fifth", 5)));
        return filled(grid, people, new Random(seed));
    }

    public static Dimension flat(String name, int classes) {
        List<String> codes = new ArrayList<>(List.of("Total"));
        int[] parents = new int[classes + 1];
        parents[0] = -1;
        for (int each = 1; each <= classes; each++) {
            codes.add(name + " " + each);
        }
        return new Dimension(name, codes, List.of(parents));
    }

    /** A tree of two or three levels. */
    public static Dimension tree(String name, RandomGenerator random) {
        List<String> codes = new ArrayList<>(List.of("Total"));
        List<Integer> parents = new ArrayList<>(List.of(-1));
        int groups = 2 + random.nextInt(3);
        for (int group = 1; group <= groups; group++) {
            int parent = codes.size();
            codes.add(name + " " + group);
            parents.add(0);
            int parts = random.nextInt(4);
            for (int part = 1; part <= parts; part++) {
                codes.add(name + " " + group + "." + part);
                parents.add(parent);
            }
        }
        return new Dimension(
                name, codes, List.of(parents.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Puts people into the innermost classes by chance, and adds up. */
    public static CountTable filled(Grid grid, int people, RandomGenerator random) {
        int dimensions = grid.dimensions().size();
        double[][] weights = new double[dimensions][];
        for (int at = 0; at < dimensions; at++) {
            Dimension dimension = grid.dimensions().get(at);
            int[] tree = dimension.trees().getFirst();
            weights[at] = new double[dimension.size()];
            for (int code = 0; code < dimension.size(); code++) {
                int each = code;
                boolean whole = Arrays.stream(tree).anyMatch(parent -> parent == each);
                weights[at][code] = whole ? 0 : Math.exp(random.nextGaussian() * 0.8);
            }
        }
        long[] counts = new long[grid.size()];
        int[] codes = new int[dimensions];
        for (int person = 0; person < people; person++) {
            for (int at = 0; at < dimensions; at++) {
                codes[at] = pick(weights[at], random);
            }
            count(grid, codes, 0, counts);
        }
        CountTable table = new CountTable(grid);
        for (int cell = 0; cell < counts.length; cell++) {
            table.show(cell, counts[cell]);
        }
        return table;
    }

    private static int pick(double[] weights, RandomGenerator random) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        int last = 0;
        for (int code = 0; code < weights.length; code++) {
            if (weights[code] > 0) {
                last = code;
                left -= weights[code];
                if (left < 0) {
                    return code;
                }
            }
        }
        return last;
    }

    private static void count(Grid grid, int[] codes, int dimension, long[] counts) {
        if (dimension == codes.length) {
            counts[grid.cell(codes)]++;
            return;
        }
        int innermost = codes[dimension];
        int[] tree = grid.dimensions().get(dimension).trees().getFirst();
        for (int code = innermost; code >= 0; code = tree[code]) {
            codes[dimension] = code;
            count(grid, codes, dimension + 1, counts);
        }
        codes[dimension] = innermost;
    }
}
