package scot.cairn.statistics.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which points of a run chart belong to a shift or a trend. */
final class RunMarks {

    /** So many points on one side are a shift. */
    static final int SHIFT = 6;

    /** So many points that rise or fall are a trend. */
    static final int TREND = 5;

    private RunMarks() {}

    /**
     * Six points on one side; those on the median are passed over, and are marked where they stand
     * between the others.
     *
     * @param sides 1, -1, or 0 on the median or missing
     */
    static boolean[] shifts(int[] sides) {
        List<Integer> useful = new ArrayList<>();
        for (int index = 0; index < sides.length; index++) {
            if (sides[index] != 0) {
                useful.add(index);
            }
        }
        int[] steps = useful.stream().mapToInt(index -> sides[index]).toArray();
        boolean[] marks = new boolean[sides.length];
        forEachRun(
                steps,
                SHIFT,
                (from, to) -> Arrays.fill(marks, useful.get(from), useful.get(to) + 1, true));
        return marks;
    }

    /**
     * Five points that rise or fall; one that repeats the last is passed over, and is marked where
     * it stands between the others.
     *
     * @param values not a number where missing
     */
    static boolean[] trends(double[] values) {
        List<Integer> turning = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            boolean isKnown = Double.isFinite(values[index]);
            if (isKnown && (turning.isEmpty() || values[index] != values[turning.getLast()])) {
                turning.add(index);
            }
        }
        int[] steps = new int[Math.max(0, turning.size() - 1)];
        for (int index = 0; index < steps.length; index++) {
            steps[index] = values[turning.get(index + 1)] > values[turning.get(index)] ? 1 : -1;
        }
        boolean[] marks = new boolean[values.length];
        forEachRun(
                steps,
                TREND - 1,
                (from, to) -> Arrays.fill(marks, turning.get(from), turning.get(to + 1) + 1, true));
        return marks;
    }

    /** Six points in a row on one side; a point on the median or a missing one breaks it. */
    static boolean[] strictShifts(int[] sides) {
        boolean[] marks = new boolean[sides.length];
        forEachRun(sides, SHIFT, (from, to) -> Arrays.fill(marks, from, to + 1, true));
        return marks;
    }

    /** Five points in a row that rise or fall; a repeat or a missing point breaks it. */
    static boolean[] strictTrends(double[] values) {
        int[] steps = new int[Math.max(0, values.length - 1)];
        for (int index = 0; index < steps.length; index++) {
            steps[index] = (int) Math.signum(values[index + 1] - values[index]);
        }
        boolean[] marks = new boolean[values.length];
        forEachRun(steps, TREND - 1, (from, to) -> Arrays.fill(marks, from, to + 2, true));
        return marks;
    }

    /** From the first to the last of equal numbers in a row. */
    @FunctionalInterface
    private interface Run {
        void is(int from, int to);
    }

    private static void forEachRun(int[] numbers, int length, Run action) {
        int start = 0;
        for (int next = 1; next <= numbers.length; next++) {
            if (next == numbers.length || numbers[next] != numbers[start]) {
                if (numbers[start] != 0 && next - start >= length) {
                    action.is(start, next - 1);
                }
                start = next;
            }
        }
    }
}
