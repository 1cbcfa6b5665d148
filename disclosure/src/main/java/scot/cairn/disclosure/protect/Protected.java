package scot.cairn.disclosure.protect;

import java.util.BitSet;
import java.util.List;

/**
 * What to hide, and the tables that show that it is enough.
 *
 * @param task what was asked
 * @param hidden the numbers that are hidden
 * @param moves the other tables, by what they have more or less than the true one
 */
public record Protected(Task task, BitSet hidden, List<Move> moves) {

    public Protected {
        moves = List.copyOf(moves);
    }

    /** Whether a reader can tell a hidden number: no table was found in which it differs. */
    public boolean isTold(int number) {
        return hidden.get(number) && range(number) == 0;
    }

    /** How far apart the least and the most are that a number is in the tables. */
    public long range(int number) {
        return most(number) - least(number);
    }

    /** The least that a number is in the tables. */
    public long least(int number) {
        return task.value(number)
                + Math.min(
                        0, moves.stream().mapToLong(move -> move.stepOf(number)).min().orElse(0));
    }

    /** The most that a number is in the tables. */
    public long most(int number) {
        return task.value(number)
                + Math.max(
                        0, moves.stream().mapToLong(move -> move.stepOf(number)).max().orElse(0));
    }
}
