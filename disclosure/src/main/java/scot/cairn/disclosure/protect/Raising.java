package scot.cairn.disclosure.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** A way that is always there, unless something in it must be shown: one place and all above it. */
final class Raising {

    private Raising() {}

    /**
     * More in the innermost number of a number, and in every number that it is part of.
     *
     * @return nothing if one of them must be shown
     */
    static Optional<Move> of(Task task, int number, long step) {
        BitSet raised = new BitSet();
        raised.set(innermostOf(task, number));
        boolean more = true;
        while (more) {
            more = false;
            for (int[] sum : task.sums().all()) {
                if (!raised.get(sum[0]) && anyPart(raised, sum)) {
                    raised.set(sum[0]);
                    more = true;
                }
            }
        }
        int[] numbers = raised.stream().toArray();
        boolean may =
                IntStream.of(numbers).noneMatch(each -> task.part(each) == Task.Part.MUST_SHOW);
        long[] steps = new long[numbers.length];
        Arrays.fill(steps, step);
        return may ? Optional.of(new Move(numbers, steps)) : Optional.empty();
    }

    private static int innermostOf(Task task, int number) {
        for (int[] sum : task.sums().with(number)) {
            if (sum[0] == number) {
                return innermostOf(task, sum[1]);
            }
        }
        return number;
    }

    private static boolean anyPart(BitSet raised, int[] sum) {
        return IntStream.range(1, sum.length).anyMatch(at -> raised.get(sum[at]));
    }
}
