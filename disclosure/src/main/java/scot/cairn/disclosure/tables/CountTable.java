package scot.cairn.disclosure.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What is known of each cell of a grid.
 *
 * <p>A cell that no row names is absent; {@link #deduce} finds out what can be said of it.
 */
public final class CountTable {

    /** What stands in a cell. */
    public enum State {
        /** No row names it. */
        ABSENT,
        /** A number that its row shows. */
        SHOWN,
        /** A row that shows no number. */
        HIDDEN,
        /** No row names it, and its number follows from others. */
        FOLLOWS
    }

    private final Grid grid;
    private final long[] values;
    private final long[] least;
    private final State[] states;

    /** A table without any row. */
    public CountTable(Grid grid) {
        this.grid = grid;
        this.values = new long[grid.size()];
        this.least = new long[grid.size()];
        this.states = new State[grid.size()];
        Arrays.fill(states, State.ABSENT);
    }

    public Grid grid() {
        return grid;
    }

    public State state(int cell) {
        return states[cell];
    }

    /** The number of a cell that has one; else 0. */
    public long value(int cell) {
        return values[cell];
    }

    /** Puts a number in a cell. */
    public void show(int cell, long value) {
        states[cell] = State.SHOWN;
        values[cell] = value;
    }

    /** Says that a cell has a row without a number. */
    public void hide(int cell) {
        hide(cell, 0);
    }

    /**
     * Says that a cell has a row without a number.
     *
     * @param atLeast the least that everybody knows it to be, as noughts would be shown
     */
    public void hide(int cell, long atLeast) {
        states[cell] = State.HIDDEN;
        values[cell] = 0;
        least[cell] = atLeast;
    }

    /** The least that everybody knows a cell without a shown number to be. */
    public long least(int cell) {
        return states[cell] == State.HIDDEN ? least[cell] : 0;
    }

    /** Whether a cell's number is known. */
    public boolean isKnown(int cell) {
        return states[cell] == State.SHOWN || states[cell] == State.FOLLOWS;
    }

    /** Whether a cell is known to be nought. */
    public boolean isNought(int cell) {
        return isKnown(cell) && values[cell] == 0;
    }

    /** A table of the same rows. */
    public CountTable copy() {
        CountTable copy = new CountTable(grid);
        System.arraycopy(values, 0, copy.values, 0, values.length);
        System.arraycopy(least, 0, copy.least, 0, least.length);
        System.arraycopy(states, 0, copy.states, 0, states.length);
        return copy;
    }

    /**
     * Works out absent cells from the others: a whole from its parts, a last part from its whole,
     * and parts that nothing is left for.
     *
     * @return the wholes that are not what their parts add up to, each first in its sum
     */
    public List<int[]> deduce() {
        List<int[]> sums = grid.sums();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] sum : sums) {
                changed |= deduce(sum);
            }
        }
        return sums.stream().filter(this::isWrong).toList();
    }

    private boolean deduce(int[] sum) {
        int unknown = 0;
        int last = -1;
        long left = 0;
        for (int at = 0; at < sum.length; at++) {
            if (states[sum[at]] == State.HIDDEN) {
                return false;
            }
            if (isKnown(sum[at])) {
                left += at == 0 ? values[sum[at]] : -values[sum[at]];
            } else {
                unknown++;
                last = at;
            }
        }
        if (unknown == 0) {
            return false;
        }
        if (unknown == 1) {
            return follows(sum[last], last == 0 ? -left : left);
        }
        return left == 0 && states[sum[0]] != State.ABSENT && noughts(sum);
    }

    private boolean follows(int cell, long value) {
        if (value < 0) {
            return false;
        }
        states[cell] = State.FOLLOWS;
        values[cell] = value;
        return true;
    }

    private boolean noughts(int[] sum) {
        for (int cell : sum) {
            if (states[cell] == State.ABSENT) {
                states[cell] = State.FOLLOWS;
            }
        }
        return true;
    }

    private boolean isWrong(int[] sum) {
        long left = 0;
        boolean all = true;
        for (int at = 0; at < sum.length; at++) {
            boolean known = isKnown(sum[at]);
            all &= known;
            left += at == 0 ? values[sum[at]] : -values[sum[at]];
            if (at == 0 && !known) {
                return false;
            }
        }
        return left < 0 || (all && left != 0);
    }

    /**
     * Works out all that can be, and takes the combinations that no row names for nought: those
     * that are no whole of a row, and of which no sum says that they hold something.
     *
     * @return the wholes that are not what their parts add up to, each first in its sum
     */
    public List<int[]> settle() {
        deduce();
        List<int[]> sums = grid.sums();
        BitSet kept = new BitSet();
        for (int cell = 0; cell < states.length; cell++) {
            kept.set(cell, states[cell] == State.HIDDEN || values[cell] > 0);
        }
        spreadUp(kept, sums);
        BitSet something = new BitSet();
        sums.stream()
                .filter(sum -> hasLeft(sum) || isHiddenAlone(sum, kept))
                .forEach(sum -> addAbsent(sum, something));
        spreadDown(something, sums);
        kept.or(something);
        for (int cell = 0; cell < states.length; cell++) {
            if (states[cell] == State.ABSENT && !kept.get(cell)) {
                states[cell] = State.FOLLOWS;
            }
        }
        return deduce();
    }

    private static void spreadUp(BitSet cells, List<int[]> sums) {
        int before = -1;
        while (before < cells.cardinality()) {
            before = cells.cardinality();
            for (int[] sum : sums) {
                if (Arrays.stream(sum, 1, sum.length).anyMatch(cells::get)) {
                    cells.set(sum[0]);
                }
            }
        }
    }

    private void spreadDown(BitSet cells, List<int[]> sums) {
        int before = -1;
        while (before < cells.cardinality()) {
            before = cells.cardinality();
            for (int[] sum : sums) {
                if (cells.get(sum[0])) {
                    addAbsent(sum, cells);
                }
            }
        }
    }

    private void addAbsent(int[] sum, BitSet cells) {
        Arrays.stream(sum, 1, sum.length)
                .filter(cell -> states[cell] == State.ABSENT)
                .forEach(cells::set);
    }

    /** Whether a hidden whole would be nought, as nothing is known of any of its parts. */
    private boolean isHiddenAlone(int[] sum, BitSet kept) {
        return states[sum[0]] == State.HIDDEN
                && Arrays.stream(sum, 1, sum.length).noneMatch(kept::get);
    }

    /** Whether the parts that are known leave something of a known whole. */
    private boolean hasLeft(int[] sum) {
        long left = values[sum[0]];
        for (int at = 1; at < sum.length; at++) {
            if (states[sum[at]] == State.HIDDEN) {
                return false;
            }
            left -= values[sum[at]];
        }
        return isKnown(sum[0]) && left > 0;
    }
}
