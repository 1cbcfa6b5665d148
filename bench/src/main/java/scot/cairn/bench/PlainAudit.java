package scot.cairn.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import scot.cairn.disclosure.Solver;
import scot.cairn.disclosure.protect.Protected;
import scot.cairn.disclosure.protect.Task;

/**
 * An audit as it is done by rote: for each hidden number one linear programme for its least and one
 * for its most, each from the last answer.
 *
 * @param seconds how long it took
 * @param told the numbers of which it finds that a reader can tell them
 * @param narrow the numbers of which it finds that they stand under a width apart
 * @param unanswered the programmes that the solver gave no answer to
 */
record PlainAudit(double seconds, BitSet told, BitSet narrow, int unanswered) {

    private static final double SECOND = 1e9;
    private static final double NEAR = 1e-6;
    private static final double SPARE = 1_000;

    /**
     * Audits.
     *
     * @param width under which a number stands narrow
     */
    static PlainAudit of(Protected found, long width) {
        long begun = System.nanoTime();
        MPSolver solver = Solver.forLines();
        Map<Integer, MPVariable> hidden = programme(solver, found.task(), found.hidden());
        BitSet told = new BitSet();
        BitSet narrow = new BitSet();
        int unanswered = 0;
        for (Map.Entry<Integer, MPVariable> one : hidden.entrySet()) {
            OptionalDouble least = end(solver, one.getValue(), false);
            OptionalDouble most = end(solver, one.getValue(), true);
            unanswered += (least.isPresent() ? 0 : 1) + (most.isPresent() ? 0 : 1);
            if (least.isPresent() && most.isPresent()) {
                double apart =
                        Math.floor(most.getAsDouble() + NEAR)
                                - Math.ceil(least.getAsDouble() - NEAR);
                told.set(one.getKey(), apart < NEAR);
                narrow.set(one.getKey(), apart < width - NEAR);
            }
        }
        solver.delete();
        return new PlainAudit((System.nanoTime() - begun) / SECOND, told, narrow, unanswered);
    }

    /** The sums with what is shown put in. No number can be more than all people together. */
    private static Map<Integer, MPVariable> programme(MPSolver solver, Task task, BitSet hidden) {
        long all = task.value(task.sums().numberOf(0));
        Map<Integer, MPVariable> variables = new TreeMap<>();
        hidden.stream()
                .forEach(number ->
                        variables.put(number, solver.makeNumVar(0, 2.0 * all + SPARE, "")));
        for (int[] sum : task.sums().all()) {
            double left = 0;
            for (int at = 0; at < sum.length; at++) {
                if (!hidden.get(sum[at])) {
                    left += (at == 0 ? 1.0 : -1.0) * task.value(sum[at]);
                }
            }
            MPConstraint row = solver.makeConstraint(left, left);
            for (int at = 0; at < sum.length; at++) {
                MPVariable variable = variables.get(sum[at]);
                if (variable != null) {
                    row.setCoefficient(variable, at == 0 ? -1 : 1);
                }
            }
        }
        return variables;
    }

    private static OptionalDouble end(MPSolver solver, MPVariable variable, boolean up) {
        solver.objective().clear();
        solver.objective().setCoefficient(variable, 1);
        solver.objective().setOptimizationDirection(up);
        return solver.solve() == MPSolver.ResultStatus.OPTIMAL
                ? OptionalDouble.of(variable.solutionValue())
                : OptionalDouble.empty();
    }
}
