package scot.cairn.disclosure.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The whole tables found so far that agree with all that is shown, and how far apart each number
 * stands in them. The true table is one of them.
 */
final class Witnesses {

    private final Task task;
    private final long[] least;
    private final long[] most;
    private final List<Move> moves = new ArrayList<>();

    Witnesses(Task task) {
        this.task = task;
        this.least = IntStream.range(0, task.size()).mapToLong(task::value).toArray();
        this.most = least.clone();
    }

    /** Keeps a table, if it shows anything new. */
    void keep(Move move) {
        boolean wider = false;
        for (int at = 0; at < move.size(); at++) {
            int number = move.number(at);
            long there = task.value(number) + move.step(at);
            wider |= there < least[number] || there > most[number];
            least[number] = Math.min(least[number], there);
            most[number] = Math.max(most[number], there);
        }
        if (wider) {
            moves.add(move);
        }
    }

    /** The tables in which a number is as it truly is. */
    Witnesses without(int number) {
        Witnesses left = new Witnesses(task);
        for (Move move : moves) {
            if (move.stepOf(number) == 0) {
                left.keep(move);
            }
        }
        return left;
    }

    List<Move> moves() {
        return moves;
    }

    long least(int number) {
        return least[number];
    }

    long most(int number) {
        return most[number];
    }

    /** Whether a reader can tell a number, as far as is known. */
    boolean isTold(int number) {
        return least[number] == most[number];
    }

    /** Whether a number is as wide and reaches as far as the task asks. */
    boolean isWide(int number) {
        return most[number] - least[number] >= task.width(number)
                && most[number] >= task.reach(number);
    }

    /** How many more a number must be able to be, given how many fewer it can be. */
    long up(int number) {
        long wanted = Math.max(least[number] + task.width(number), task.reach(number));
        return wanted - task.value(number);
    }

    /** How many fewer a number should be able to be: as many as it may. */
    long down(int number) {
        return Math.min(
                task.fewer(number), task.width(number) - (most[number] - task.value(number)));
    }

    /** Whether a number can still be taken lower than it was. */
    boolean canGoLower(int number) {
        return down(number) > 0 && task.value(number) - least[number] < down(number);
    }
}
