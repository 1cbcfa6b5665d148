package scot.cairn.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Grid;
import scot.cairn.disclosure.tables.Sums;

/**
 * The numbers that a reader is not shown, and the sums that tie them, with what is known put in.
 */
final class Unknowns {

    /**
     * A sum of unknown numbers.
     *
     * @param numbers the unknown ones, each by its place among the unknown
     * @param whole the place in {@code numbers} of the whole, or -1 if that is known
     * @param left what the parts add up to; below nought times the whole if that is unknown
     */
    record Tie(List<Integer> numbers, int whole, long left) {}

    private final Sums sums;
    private final long[] known;
    private final BitSet isKnown = new BitSet();
    private final int[] placeOf;
    private final long[] least;
    private final List<Tie> ties = new ArrayList<>();
    private int size;
    private boolean contradictory;
    private long shown;

    Unknowns(CountTable table) {
        Grid grid = table.grid();
        BitSet noughts = new BitSet();
        for (int cell = 0; cell < grid.size(); cell++) {
            noughts.set(cell, table.isNought(cell));
        }
        this.sums = Sums.of(grid, noughts);
        this.known = new long[sums.size()];
        this.placeOf = new int[sums.size()];
        this.least = new long[sums.size()];
        for (int cell = 0; cell < grid.size(); cell++) {
            take(table, cell);
        }
        for (int number = 0; number < sums.size(); number++) {
            contradictory |= isKnown.get(number) && known[number] < least[number];
            placeOf[number] = isKnown.get(number) ? -1 : size++;
        }
        sums.all().forEach(this::tie);
    }

    private void take(CountTable table, int cell) {
        int number = sums.numberOf(cell);
        if (!table.isKnown(cell)) {
            contradictory |= number == Sums.NOUGHT && table.least(cell) > 0;
            if (number != Sums.NOUGHT) {
                least[number] = Math.max(least[number], table.least(cell));
            }
            return;
        }
        if (number == Sums.NOUGHT) {
            contradictory |= table.value(cell) != 0;
            return;
        }
        contradictory |= isKnown.get(number) && known[number] != table.value(cell);
        isKnown.set(number);
        known[number] = table.value(cell);
        if (table.state(cell) == State.SHOWN) {
            shown += table.value(cell);
        }
    }

    private void tie(int[] sum) {
        List<Integer> numbers = new ArrayList<>();
        int whole = -1;
        long left = 0;
        for (int at = 0; at < sum.length; at++) {
            int place = placeOf[sum[at]];
            if (place >= 0) {
                whole = at == 0 ? 0 : whole;
                numbers.add(place);
            } else {
                left += at == 0 ? known[sum[at]] : -known[sum[at]];
            }
        }
        if (numbers.isEmpty()) {
            contradictory |= left != 0;
        } else {
            ties.add(new Tie(numbers, whole, left));
        }
    }

    int size() {
        return size;
    }

    List<Tie> ties() {
        return ties;
    }

    /** Whether what is shown does not add up. */
    boolean isContradictory() {
        return contradictory;
    }

    /** By the place of each unknown number, the least that everybody knows it to be. */
    long[] least() {
        long[] byPlace = new long[size];
        for (int number = 0; number < placeOf.length; number++) {
            if (placeOf[number] >= 0) {
                byPlace[placeOf[number]] = least[number];
            }
        }
        return byPlace;
    }

    /** More than any number can be that has an end. */
    long beyond() {
        return 2 * shown + 1_000;
    }

    /** The place of a cell's number among the unknown; -1 if it is known. */
    int placeOf(int cell) {
        int number = sums.numberOf(cell);
        return number == Sums.NOUGHT ? -1 : placeOf[number];
    }

    /** A cell's number, where it is known. */
    long known(int cell) {
        int number = sums.numberOf(cell);
        return number == Sums.NOUGHT ? 0 : known[number];
    }
}
