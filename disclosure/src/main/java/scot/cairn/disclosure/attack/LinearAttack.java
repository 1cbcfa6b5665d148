package scot.cairn.disclosure.attack;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.Random;
import scot.cairn.disclosure.Solver;

/**
 * Finds the least and the most of unknown numbers by linear programmes. Every solution is a table,
 * so that each widens what is known of all numbers (harvesting), and the programmes of most need
 * not be solved.
 */
final class LinearAttack implements AutoCloseable {

    private static final double SAME = 1e-6;

    private final MPSolver solver = Solver.forLines();
    private final MPVariable[] variables;
    private final double[] least;
    private final double[] most;
    private final boolean[] leastWhole;
    private final boolean[] mostWhole;
    private final double[] leastOfWholes;
    private final double[] mostOfWholes;
    private final Runnable between;

    LinearAttack(Unknowns unknowns, Fence fence, Runnable between) {
        this.between = between;
        this.variables = new MPVariable[unknowns.size()];
        this.least = new double[variables.length];
        this.most = new double[variables.length];
        this.leastWhole = new boolean[variables.length];
        this.mostWhole = new boolean[variables.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        this.leastOfWholes = least.clone();
        this.mostOfWholes = most.clone();
        for (int number = 0; number < variables.length; number++) {
            variables[number] =
                    solver.makeNumVar(
                            (double) fence.lower(number), (double) fence.upper(number), "");
        }
        for (Unknowns.Tie tie : unknowns.ties()) {
            MPConstraint row = solver.makeConstraint((double) tie.left(), (double) tie.left());
            for (int at = 0; at < tie.numbers().size(); at++) {
                row.setCoefficient(variables[tie.numbers().get(at)], at == tie.whole() ? -1 : 1);
            }
        }
    }

    /** Whether there is any table. */
    boolean isPossible() {
        solver.objective().clear();
        return solve();
    }

    /** Looks for tables in which many numbers are at their ends. */
    void harvest(int rounds) {
        Random random = new Random(7);
        for (int round = 0; round < rounds; round++) {
            MPObjective goal = solver.objective();
            goal.clear();
            goal.setMaximization();
            for (MPVariable variable : variables) {
                goal.setCoefficient(variable, random.nextDouble() - 0.5);
            }
            solve();
        }
    }

    /**
     * Looks for whole tables in which numbers differ, until none is found for most.
     *
     * @param open the numbers that are asked about
     */
    void tellApart(int[] open, int dryRounds) {
        Random random = new Random(7);
        int left = open.length;
        for (int dry = 0; left > 0 && dry < dryRounds; ) {
            MPObjective goal = solver.objective();
            goal.clear();
            goal.setMaximization();
            for (int number : open) {
                if (!isApart(number)) {
                    goal.setCoefficient(variables[number], random.nextDouble() - 0.5);
                }
            }
            solve();
            int now = (int) Arrays.stream(open).filter(number -> !isApart(number)).count();
            dry = now < left ? 0 : dry + 1;
            left = now;
        }
    }

    /** Whether two whole tables were found in which a number differs. */
    boolean isApart(int number) {
        return mostOfWholes[number] - leastOfWholes[number] > 1 - SAME;
    }

    /** The least a number can be. */
    double least(int number) {
        return end(number, false);
    }

    /** The most a number can be. */
    double most(int number) {
        return end(number, true);
    }

    private double end(int number, boolean up) {
        MPObjective goal = solver.objective();
        goal.clear();
        goal.setCoefficient(variables[number], 1);
        goal.setOptimizationDirection(up);
        if (!solve()) {
            throw new IllegalStateException("a possible table stays possible");
        }
        return variables[number].solutionValue();
    }

    private boolean solve() {
        between.run();
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return false;
        }
        double[] found = new double[variables.length];
        boolean whole = true;
        for (int number = 0; number < found.length; number++) {
            found[number] = variables[number].solutionValue();
            whole &= Math.abs(found[number] - Math.rint(found[number])) < SAME;
        }
        for (int number = 0; number < found.length; number++) {
            keep(number, found[number], whole);
        }
        return true;
    }

    private void keep(int number, double value, boolean whole) {
        if (whole) {
            leastOfWholes[number] = Math.min(leastOfWholes[number], value);
            mostOfWholes[number] = Math.max(mostOfWholes[number], value);
        }
        if (value < least[number] - SAME || (whole && value < least[number] + SAME)) {
            leastWhole[number] = whole || (leastWhole[number] && value > least[number] - SAME);
            least[number] = Math.min(least[number], value);
        }
        if (value > most[number] + SAME || (whole && value > most[number] - SAME)) {
            mostWhole[number] = whole || (mostWhole[number] && value < most[number] + SAME);
            most[number] = Math.max(most[number], value);
        }
    }

    /** Whether a whole table was found with this at the least. */
    boolean reachesDown(int number, long bound) {
        return leastWhole[number] && least[number] < bound + SAME;
    }

    /** Whether a whole table was found with this at the most. */
    boolean reachesUp(int number, long bound) {
        return mostWhole[number] && most[number] > bound - SAME;
    }

    /** Whether some table was found with this at the least. */
    boolean touchesDown(int number, long bound) {
        return least[number] < bound + SAME;
    }

    /** Whether some table was found with this at the most. */
    boolean touchesUp(int number, long bound) {
        return most[number] > bound - SAME;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
