package scot.cairn.disclosure.attack;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import scot.cairn.disclosure.Solver;
import scot.cairn.disclosure.tables.CountTable;

/**
 * Leaves out of a table what does not add up with the rest of it, and as little as may be: editions
 * differ, and a reader of several uses what of them agrees.
 */
public final class Agreement {

    private static final double SAME = 0.5;

    private final CountTable table;
    private final BitSet doubtful;

    private Agreement(CountTable table, BitSet doubtful) {
        this.table = table;
        this.doubtful = doubtful;
    }

    /**
     * The table without the numbers that do not agree.
     *
     * @param doubtful the cells whose numbers may be left out, the first to be left being those
     *     that the fewest others agree with
     * @param kept of these, the cells that are left out last
     * @throws Impossible if it does not add up without any of them
     */
    public static CountTable of(CountTable table, BitSet doubtful, BitSet kept) throws Impossible {
        return new Agreement(table, doubtful).without(kept);
    }

    private CountTable without(BitSet kept) throws Impossible {
        CountTable left = table.copy();
        doubtful.stream().forEach(left::hide);
        Unknowns unknowns = new Unknowns(left);
        if (unknowns.isContradictory()) {
            throw new Impossible();
        }
        MPSolver solver = Solver.forLines();
        try {
            MPVariable[] numbers = numbers(unknowns, solver);
            MPObjective distance = solver.objective();
            distance.setMinimization();
            doubtful.stream()
                    .filter(cell -> unknowns.placeOf(cell) >= 0)
                    .forEach(cell -> {
                        MPVariable more = solver.makeNumVar(0, MPSolver.infinity(), "");
                        MPVariable less = solver.makeNumVar(0, MPSolver.infinity(), "");
                        double value = table.value(cell);
                        MPConstraint away = solver.makeConstraint(value, value);
                        away.setCoefficient(numbers[unknowns.placeOf(cell)], 1);
                        away.setCoefficient(more, -1);
                        away.setCoefficient(less, 1);
                        double weight = kept.get(cell) ? 1_000 : 1;
                        distance.setCoefficient(more, weight);
                        distance.setCoefficient(less, weight);
                    });
            if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                throw new Impossible();
            }
            doubtful.stream()
                    .filter(cell -> agrees(cell, unknowns, numbers))
                    .forEach(cell -> left.show(cell, table.value(cell)));
            return left;
        } finally {
            solver.delete();
        }
    }

    private static MPVariable[] numbers(Unknowns unknowns, MPSolver solver) {
        MPVariable[] numbers = new MPVariable[unknowns.size()];
        long[] least = unknowns.least();
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = solver.makeNumVar(least[number], MPSolver.infinity(), "");
        }
        for (Unknowns.Tie tie : unknowns.ties()) {
            MPConstraint row = solver.makeConstraint((double) tie.left(), (double) tie.left());
            for (int at = 0; at < tie.numbers().size(); at++) {
                row.setCoefficient(numbers[tie.numbers().get(at)], at == tie.whole() ? -1 : 1);
            }
        }
        return numbers;
    }

    private boolean agrees(int cell, Unknowns unknowns, MPVariable[] numbers) {
        int place = unknowns.placeOf(cell);
        double found = place < 0 ? unknowns.known(cell) : numbers[place].solutionValue();
        return Math.abs(found - table.value(cell)) < SAME;
    }
}
