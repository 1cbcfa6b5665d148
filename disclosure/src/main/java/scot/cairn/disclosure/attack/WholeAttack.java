package scot.cairn.disclosure.attack;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.OptionalLong;
import scot.cairn.disclosure.Solver;

/** Finds the least and the most of unknown numbers in whole tables. */
final class WholeAttack {

    private final Unknowns unknowns;
    private final Fence fence;
    private final double effort;

    WholeAttack(Unknowns unknowns, Fence fence, double effort) {
        this.unknowns = unknowns;
        this.fence = fence;
        this.effort = effort;
    }

    /** The end of a number; nothing if the solver's effort was not enough to be sure of it. */
    OptionalLong end(int number, boolean up) {
        CpModel model = Solver.question();
        IntVar[] values = new IntVar[unknowns.size()];
        for (int each = 0; each < values.length; each++) {
            values[each] = model.newIntVar(fence.lower(each), fence.upper(each), "");
        }
        for (Unknowns.Tie tie : unknowns.ties()) {
            LinearExprBuilder left = LinearExpr.newBuilder();
            for (int at = 0; at < tie.numbers().size(); at++) {
                left.addTerm(values[tie.numbers().get(at)], at == tie.whole() ? -1 : 1);
            }
            model.addEquality(left, tie.left());
        }
        if (up) {
            model.maximize(values[number]);
        } else {
            model.minimize(values[number]);
        }
        CpSolver solver = Solver.forWholeNumbers(effort, 0);
        CpSolverStatus status = solver.solve(model);
        return status == CpSolverStatus.OPTIMAL
                ? OptionalLong.of(solver.value(values[number]))
                : OptionalLong.empty();
    }
}
