package scot.cairn.disclosure.alternatives;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.OptionalLong;
import scot.cairn.disclosure.Solver;
import scot.cairn.disclosure.protect.Task;
import scot.cairn.disclosure.protect.Task.Part;

/**
 * The least that hiding could cost, by one whole-number programme: what is hidden, and for each
 * number that a rule hides two whole tables that stand as far apart as is asked. It measures how
 * far {@link scot.cairn.disclosure.protect.Protection} is from it, on small tables only: the
 * programme has two tables for each of those numbers. After M. Fischetti and J. J. Salazar,
 * "Solving the cell suppression problem on tabular data with linear constraints" (Management
 * Science 47, 2001), with the tables themselves in the programme instead of cuts.
 */
public final class ExactMinimum {

    private final Task task;
    private final CpModel model = Solver.question();
    private final BoolVar[] hides;
    private final long reach;

    private ExactMinimum(Task task) {
        this.task = task;
        this.hides = new BoolVar[task.size()];
        long widest = 1;
        for (int number = 0; number < hides.length; number++) {
            hides[number] = model.newBoolVar("");
            widest = Math.max(widest, Math.max(task.width(number), task.reach(number)));
        }
        this.reach = 8 * widest;
    }

    /**
     * The least cost.
     *
     * @param effort the solver's limit, in its own units
     * @return nothing if the limit was reached first, or nothing would do
     */
    public static OptionalLong cost(Task task, double effort) {
        return new ExactMinimum(task).solve(effort);
    }

    private OptionalLong solve(double effort) {
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int number = 0; number < hides.length; number++) {
            cost.addTerm(hides[number], task.cost(number));
            if (task.part(number) == Part.MUST_SHOW) {
                model.addEquality(hides[number], 0);
            } else if (task.part(number) != Part.MAY_HIDE) {
                model.addEquality(hides[number], 1);
            }
            if (task.part(number) == Part.RULED) {
                protect(number);
            }
        }
        model.minimize(cost);
        CpSolver solver = Solver.forWholeNumbers(effort, 0);
        return solver.solve(model) == CpSolverStatus.OPTIMAL
                ? OptionalLong.of(Math.round(solver.objectiveValue()))
                : OptionalLong.empty();
    }

    private void protect(int number) {
        IntVar most = table()[number];
        IntVar least = table()[number];
        model.addGreaterOrEqual(
                LinearExpr.weightedSum(new IntVar[] {most, least}, new long[] {1, -1}),
                task.width(number));
        model.addGreaterOrEqual(most, task.reach(number) - task.value(number));
    }

    /** Another table that agrees with what is shown, by its steps from the true one. */
    private IntVar[] table() {
        IntVar[] steps = new IntVar[task.size()];
        for (int number = 0; number < steps.length; number++) {
            long fewer = Math.min(reach, task.fewer(number));
            steps[number] = model.newIntVar(-fewer, reach, "");
            model.addLessOrEqual(steps[number], LinearExpr.term(hides[number], reach));
            model.addGreaterOrEqual(steps[number], LinearExpr.term(hides[number], -fewer));
        }
        for (int[] sum : task.sums().all()) {
            LinearExprBuilder left = LinearExpr.newBuilder();
            for (int at = 0; at < sum.length; at++) {
                left.addTerm(steps[sum[at]], at == 0 ? -1 : 1);
            }
            model.addEquality(left, 0);
        }
        return steps;
    }
}
