package scot.cairn.disclosure.protect;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.disclosure.Solver;

/**
 * One question to the solver: which other whole table agrees with what is shown, and is as far from
 * the true one as can be in the numbers that are asked for.
 */
final class Search {

    private final Task task;
    private final CpModel model = Solver.question();
    private final @Nullable IntVar[] steps;
    private final LinearExprBuilder worth = LinearExpr.newBuilder();

    Search(Task task) {
        this.task = task;
        this.steps = new IntVar[task.size()];
    }

    /** Lets a hidden number differ by so much either way. */
    void free(int number, long reach) {
        steps[number] = model.newIntVar(-fewer(number, reach), reach, "");
        model.addHint(steps[number], 0);
    }

    /** Lets a shown number differ, at the price of hiding it. */
    void offer(int number, long reach) {
        free(number, reach);
        IntVar step = step(number);
        BoolVar hides = model.newBoolVar("");
        model.addHint(hides, 0);
        model.addLessOrEqual(step, LinearExpr.term(hides, reach));
        model.addGreaterOrEqual(step, LinearExpr.term(hides, -fewer(number, reach)));
        worth.addTerm(hides, -Math.max(1, task.cost(number)));
    }

    private long fewer(int number, long reach) {
        return Math.min(reach, task.fewer(number));
    }

    /** Asks for a number to be as high or as low as can be, and no more than enough. */
    void wish(int number, boolean up, long weight, long enough) {
        worth.addTerm(step(number), up ? weight : -weight);
        if (enough > 0) {
            model.addLessOrEqual(step(number), enough);
        }
    }

    /** Asks for a number to differ by so much at least, and says what that is worth. */
    void goal(int number, long step, long reward) {
        BoolVar reached = model.newBoolVar("");
        model.addHint(reached, 0);
        if (step > 0) {
            model.addGreaterOrEqual(step(number), step).onlyEnforceIf(reached);
        } else {
            model.addLessOrEqual(step(number), step).onlyEnforceIf(reached);
        }
        worth.addTerm(reached, reward);
    }

    /** Demands that a number differ: another table without that is no answer. */
    void must(int number, boolean up) {
        if (up) {
            model.addGreaterOrEqual(step(number), 1);
        } else {
            model.addLessOrEqual(step(number), -1);
        }
    }

    private IntVar step(int number) {
        return Objects.requireNonNull(steps[number], "a number that may differ");
    }

    /**
     * Searches.
     *
     * @param effort how long, in the solver's own units, so that every run finds the same
     */
    Optional<Move> run(double effort) {
        task.sums().all().forEach(this::balance);
        model.maximize(worth);
        CpSolver solver = Solver.forWholeNumbers(effort, 0.1);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        return move(solver);
    }

    private void balance(int[] sum) {
        LinearExprBuilder left = LinearExpr.newBuilder();
        boolean any = false;
        for (int at = 0; at < sum.length; at++) {
            IntVar step = steps[sum[at]];
            if (step != null) {
                left.addTerm(step, at == 0 ? -1 : 1);
                any = true;
            }
        }
        if (any) {
            model.addEquality(left, 0);
        }
    }

    private Optional<Move> move(CpSolver solver) {
        int[] numbers = new int[steps.length];
        long[] found = new long[steps.length];
        int count = 0;
        for (int number = 0; number < steps.length; number++) {
            IntVar step = steps[number];
            long by = step == null ? 0 : solver.value(step);
            if (by != 0) {
                numbers[count] = number;
                found[count++] = by;
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new Move(Arrays.copyOf(numbers, count), Arrays.copyOf(found, count)));
    }
}
