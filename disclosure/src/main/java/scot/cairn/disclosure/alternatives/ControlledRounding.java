package scot.cairn.disclosure.alternatives;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.BitSet;
import java.util.Optional;
import scot.cairn.disclosure.Solver;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Sums;

/**
 * Rounds every number of a table to a multiple of a base so that it still adds up: each goes to one
 * of the two multiples beside it, and the sum of the changes is least (controlled rounding, L. H.
 * Cox, Journal of the American Statistical Association 82, 1987). A number that is a multiple
 * stays.
 *
 * <p>A reader who knows the base knows each number to within less than the base on either side; the
 * sums can tell more, which {@link scot.cairn.disclosure.attack.Attack} does not look at.
 */
public final class ControlledRounding {

    private ControlledRounding() {}

    /**
     * Rounds.
     *
     * @param table its true numbers, adding up
     * @param effort the solver's limit, in its own units
     * @return nothing if no such rounding was found
     */
    public static Optional<CountTable> of(CountTable table, long base, double effort) {
        Sums sums = Sums.of(table.grid(), noughts(table));
        long[] values = values(table, sums);
        CpModel model = Solver.question();
        IntVar[] multiples = new IntVar[sums.size()];
        LinearExprBuilder changes = LinearExpr.newBuilder();
        for (int number = 0; number < multiples.length; number++) {
            long below = values[number] / base;
            long over = values[number] % base;
            multiples[number] = model.newIntVar(below, over == 0 ? below : below + 1, "");
            model.addHint(multiples[number], 2 * over > base ? below + 1 : below);
            // The change is over where it goes down and base - over where it goes up.
            changes.addTerm(multiples[number], base - 2 * over);
        }
        for (int[] sum : sums.all()) {
            LinearExprBuilder left = LinearExpr.newBuilder();
            for (int at = 0; at < sum.length; at++) {
                left.addTerm(multiples[sum[at]], at == 0 ? -1 : 1);
            }
            model.addEquality(left, 0);
        }
        model.minimize(changes);
        CpSolver solver = Solver.forWholeNumbers(effort, 0);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        CountTable rounded = table.copy();
        for (int cell = 0; cell < sums.cells(); cell++) {
            int number = sums.numberOf(cell);
            if (table.state(cell) == State.SHOWN && number != Sums.NOUGHT) {
                rounded.show(cell, base * solver.value(multiples[number]));
            }
        }
        return Optional.of(rounded);
    }

    private static BitSet noughts(CountTable table) {
        BitSet noughts = new BitSet();
        for (int cell = 0; cell < table.grid().size(); cell++) {
            noughts.set(cell, table.isNought(cell));
        }
        return noughts;
    }

    private static long[] values(CountTable table, Sums sums) {
        long[] values = new long[sums.size()];
        for (int cell = 0; cell < sums.cells(); cell++) {
            int number = sums.numberOf(cell);
            if (number != Sums.NOUGHT) {
                values[number] = table.value(cell);
            }
        }
        return values;
    }
}
