package scot.cairn.statistics.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which points of one phase stand out, by the rules of Making Data Count in their order. */
final class XmrRules {

    private static final int RUN = 7;
    private static final int WINDOW = 3;

    private final double[] values;
    private final XmrPhase phase;
    private final int[] sides;

    private XmrRules(double[] values, XmrPhase phase) {
        this.values = values;
        this.phase = phase;
        this.sides = new int[values.length];
        for (int index = 0; index < values.length; index++) {
            sides[index] = (int) Math.signum(values[index] - phase.mean());
        }
    }

    /** The cause of each point, in their order. */
    static List<SpecialCause> causes(double[] values, XmrPhase phase) {
        return new XmrRules(values, phase).causes();
    }

    private List<SpecialCause> causes() {
        int[] steps = new int[Math.max(0, values.length - 1)];
        for (int index = 0; index < steps.length; index++) {
            steps[index] = (int) Math.signum(values[index + 1] - values[index]);
        }
        int[] trends = trends(steps);
        boolean[] runs = inRuns(sides, RUN);
        boolean[] pairs = twoInThree();
        List<SpecialCause> causes = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            boolean isAbove = sides[index] > 0;
            if (phase.isOutside(values[index])) {
                causes.add(isAbove ? SpecialCause.ABOVE_LIMIT : SpecialCause.BELOW_LIMIT);
            } else if (trends[index] != 0) {
                causes.add(trends[index] > 0 ? SpecialCause.RISING : SpecialCause.FALLING);
            } else if (pairs[index]) {
                causes.add(
                        isAbove
                                ? SpecialCause.TWO_IN_THREE_ABOVE
                                : SpecialCause.TWO_IN_THREE_BELOW);
            } else if (runs[index]) {
                causes.add(isAbove ? SpecialCause.SEVEN_ABOVE : SpecialCause.SEVEN_BELOW);
            } else {
                causes.add(SpecialCause.NONE);
            }
        }
        return causes;
    }

    /** Seven points are six steps; where two trends meet the later one counts. */
    private int[] trends(int[] steps) {
        boolean[] inTrend = inRuns(steps, RUN - 1);
        int[] trends = new int[values.length];
        for (int step = 0; step < steps.length; step++) {
            if (inTrend[step]) {
                trends[step] = steps[step];
                trends[step + 1] = steps[step];
            }
        }
        return trends;
    }

    /** Which numbers stand in a row of equal ones, not 0, of at least a length. */
    private static boolean[] inRuns(int[] numbers, int length) {
        boolean[] within = new boolean[numbers.length];
        int start = 0;
        for (int index = 0; index < numbers.length; index++) {
            if (numbers[index] == 0 || numbers[index] != numbers[start]) {
                start = index;
            }
            if (numbers[index] != 0 && index - start + 1 >= length) {
                Arrays.fill(within, start, index + 1, true);
            }
        }
        return within;
    }

    /** Points in the outer third of three on one side of which at least two are there. */
    private boolean[] twoInThree() {
        boolean[] within = new boolean[values.length];
        for (int start = 0; start + WINDOW <= values.length; start++) {
            int close = 0;
            int together = 0;
            for (int index = start; index < start + WINDOW; index++) {
                close += phase.isClose(values[index]) ? 1 : 0;
                together += sides[index];
            }
            for (int index = start; index < start + WINDOW; index++) {
                within[index] |=
                        close >= 2 && Math.abs(together) == WINDOW && phase.isClose(values[index]);
            }
        }
        return within;
    }
}
