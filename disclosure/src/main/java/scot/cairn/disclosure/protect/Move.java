package scot.cairn.disclosure.protect;

import java.util.Arrays;

/**
 * What another table has more or less than the true one, where both agree with all that is shown.
 */
public final class Move {

    private final int[] numbers;
    private final long[] steps;

    /**
     * A move.
     *
     * @param numbers the numbers that differ, in rising order
     * @param steps by how much, never 0
     */
    Move(int[] numbers, long[] steps) {
        this.numbers = numbers;
        this.steps = steps;
    }

    /** How many numbers differ. */
    public int size() {
        return numbers.length;
    }

    /** The number at a place. */
    public int number(int at) {
        return numbers[at];
    }

    /** By how much the number at a place differs. */
    public long step(int at) {
        return steps[at];
    }

    /** By how much a number differs; 0 where it does not. */
    public long stepOf(int number) {
        int at = Arrays.binarySearch(numbers, number);
        return at < 0 ? 0 : steps[at];
    }
}
