package scot.cairn.disclosure.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way in which a table is broken down: its codes, and which of them are made up of which. There
 * can be several ways of making up (councils into boards, and into police divisions), each a tree.
 *
 * @param name as the table's column has it
 * @param codes each once; a code is known by its place here
 * @param trees of each tree, the parent of every code, or -1
 */
public record Dimension(String name, List<String> codes, List<int[]> trees) {

    /** The code that stands for all of a dimension whose making up nobody has given. */
    public static final String TOTAL = "Total";

    public Dimension {
        codes = List.copyOf(codes);
        trees = List.copyOf(trees);
    }

    /** How many codes. */
    public int size() {
        return codes.size();
    }

    /** Whether a code is part of another. */
    public boolean isPart(int code) {
        return trees.stream().anyMatch(tree -> tree[code] >= 0);
    }

    /** The sums of codes: the whole first, then its parts. */
    List<int[]> sums() {
        List<int[]> sums = new ArrayList<>();
        for (int[] tree : trees) {
            for (int whole = 0; whole < size(); whole++) {
                int[] sum = sumOf(tree, whole);
                if (sum.length > 1 && sums.stream().noneMatch(other -> Arrays.equals(other, sum))) {
                    sums.add(sum);
                }
            }
        }
        return sums;
    }

    private static int[] sumOf(int[] tree, int whole) {
        int[] sum = new int[tree.length + 1];
        sum[0] = whole;
        int length = 1;
        for (int part = 0; part < tree.length; part++) {
            if (tree[part] == whole) {
                sum[length++] = part;
            }
        }
        return Arrays.copyOf(sum, length);
    }
}
