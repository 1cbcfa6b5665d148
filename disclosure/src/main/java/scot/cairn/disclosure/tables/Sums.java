package scot.cairn.disclosure.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What adds up to what, over numbers that a reader does not know without being told. Cells that
 * anybody can tell to be nought are left out, and cells that must be equal (a board with one
 * council) are one number.
 */
public final class Sums {

    /** Of a cell that everybody can tell to be nought. */
    public static final int NOUGHT = -1;

    private final int[] numberOf;
    private final int size;
    private final List<int[]> sums;
    private final List<List<int[]>> sumsOf = new ArrayList<>();

    private Sums(int[] numberOf, int size, List<int[]> sums) {
        this.numberOf = numberOf;
        this.size = size;
        this.sums = sums;
        for (int number = 0; number < size; number++) {
            sumsOf.add(new ArrayList<>());
        }
        for (int[] sum : sums) {
            for (int number : sum) {
                sumsOf.get(number).add(sum);
            }
        }
    }

    /**
     * The sums of a grid.
     *
     * @param noughts the cells that everybody can tell to be nought; their parts are too
     */
    public static Sums of(Grid grid, BitSet noughts) {
        List<int[]> sums = grid.sums();
        BitSet all = (BitSet) noughts.clone();
        spread(all, sums);
        int[] leader = new int[grid.size()];
        Arrays.setAll(leader, cell -> all.get(cell) ? NOUGHT : cell);
        boolean merged = true;
        while (merged) {
            merged = false;
            for (int[] sum : sums) {
                merged |= merge(leader, sum);
            }
        }
        int[] numberOf = new int[grid.size()];
        int size = 0;
        for (int cell = 0; cell < numberOf.length; cell++) {
            int first = find(leader, cell);
            numberOf[cell] = first == NOUGHT ? NOUGHT : first == cell ? size++ : numberOf[first];
        }
        return new Sums(numberOf, size, distinct(sums, numberOf));
    }

    private static void spread(BitSet noughts, List<int[]> sums) {
        int before = -1;
        while (before < noughts.cardinality()) {
            before = noughts.cardinality();
            for (int[] sum : sums) {
                if (noughts.get(sum[0])) {
                    Arrays.stream(sum).forEach(noughts::set);
                } else if (Arrays.stream(sum, 1, sum.length).allMatch(noughts::get)) {
                    noughts.set(sum[0]);
                }
            }
        }
    }

    /** Where one part is left, it is the whole. */
    private static boolean merge(int[] leader, int[] sum) {
        int whole = find(leader, sum[0]);
        int part = NOUGHT;
        for (int at = 1; at < sum.length; at++) {
            int found = find(leader, sum[at]);
            if (found != NOUGHT) {
                if (part != NOUGHT) {
                    return false;
                }
                part = found;
            }
        }
        if (whole == part || whole == NOUGHT || part == NOUGHT) {
            return false;
        }
        leader[Math.max(whole, part)] = Math.min(whole, part);
        return true;
    }

    private static int find(int[] leader, int cell) {
        int at = cell;
        while (leader[at] != NOUGHT && leader[at] != at) {
            at = leader[at];
        }
        return leader[at] == NOUGHT ? NOUGHT : at;
    }

    private static List<int[]> distinct(List<int[]> sums, int[] numberOf) {
        TreeSet<int[]> distinct = new TreeSet<>((Comparator<int[]>) Arrays::compare);
        for (int[] sum : sums) {
            int whole = numberOf[sum[0]];
            int[] parts =
                    Arrays.stream(sum, 1, sum.length)
                            .map(cell -> numberOf[cell])
                            .filter(number -> number != NOUGHT)
                            .sorted()
                            .toArray();
            if (whole != NOUGHT && parts.length > 1) {
                int[] kept = new int[parts.length + 1];
                kept[0] = whole;
                System.arraycopy(parts, 0, kept, 1, parts.length);
                distinct.add(kept);
            }
        }
        return List.copyOf(distinct);
    }

    /** How many numbers. */
    public int size() {
        return size;
    }

    /** The number that stands in a cell, or {@link #NOUGHT}. */
    public int numberOf(int cell) {
        return numberOf[cell];
    }

    /** How many cells, noughts too. */
    public int cells() {
        return numberOf.length;
    }

    /** All sums: the whole first, then its parts. */
    public List<int[]> all() {
        return sums;
    }

    /** The sums that a number is in. */
    public List<int[]> with(int number) {
        return sumsOf.get(number);
    }

    /**
     * What each number is made up of in the end: the numbers that have no parts, each as often as
     * it counts.
     */
    public int[][] innermost() {
        int[][] innermost = new int[size][];
        for (int number = 0; number < size; number++) {
            innermost(number, innermost);
        }
        return innermost;
    }

    private int[] innermost(int number, int[][] found) {
        int[] known = found[number];
        if (known != null) {
            return known;
        }
        int[] made = new int[] {number};
        for (int[] sum : sumsOf.get(number)) {
            if (sum[0] == number) {
                made =
                        Arrays.stream(sum, 1, sum.length)
                                .flatMap(part -> Arrays.stream(innermost(part, found)))
                                .sorted()
                                .toArray();
                break;
            }
        }
        found[number] = made;
        return made;
    }
}
