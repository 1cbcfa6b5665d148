package scot.cairn.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import scot.cairn.disclosure.Solver;
import scot.cairn.disclosure.TableProtection;
import scot.cairn.disclosure.attack.Attack;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.disclosure.attack.Impossible;
import scot.cairn.disclosure.certificate.Certificate;
import scot.cairn.disclosure.protect.Effort;
import scot.cairn.disclosure.protect.Elimination;
import scot.cairn.disclosure.protect.Protected;
import scot.cairn.disclosure.protect.Task;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.Sums;

/**
 * How long it takes to protect a table and to prove it, beside a plain audit of the same hidden
 * cells (two linear programmes each), and how much is hidden beside rules of thumb that are not
 * safe.
 */
final class ProtectionBesideAudit {

    private static final List<String> COLUMNS =
            List.of(
                    "method",
                    "people",
                    "hidden",
                    "hidden %",
                    "told",
                    "under 5 wide",
                    "seconds",
                    "ratio");
    private static final Policy POLICY = Policy.under(5, Policy.Zeros.SHOWN);
    private static final double SECOND = 1e9;
    private static final double NO_END = 1e7;

    private final CountTable table;
    private final int people;
    private final List<List<String>> rows = new ArrayList<>();

    private ProtectionBesideAudit(int people) {
        this.people = people;
        this.table = CouncilTable.of(people, 1);
    }

    /**
     * Measures, on tables of as many people as there are in treatment, and as many as die in a
     * year.
     */
    static Results measure() {
        List<List<String>> rows = new ArrayList<>();
        for (int people : new int[] {30_000, 1_172}) {
            rows.addAll(new ProtectionBesideAudit(people).rows());
        }
        return new Results(COLUMNS, rows);
    }

    private List<List<String>> rows() {
        long begun = System.nanoTime();
        TableProtection done =
                TableProtection.of(table, POLICY, List.of(), new BitSet(), Effort.USUAL);
        try {
            Certificate.write(done, new StringWriter());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        double protecting = (System.nanoTime() - begun) / SECOND;
        Protected found = done.found();
        double auditing = audit(found);
        row("plain audit of what Cairn hides", found.hidden(), found.task(), auditing, 1);
        row(
                "Cairn: protect and certify",
                found.hidden(),
                found.task(),
                protecting,
                protecting / auditing);
        row("elimination alone", Elimination.hidden(found.task(), () -> {}), found.task(), 0, 0);
        row("row rule, not safe", rowRule(found.task()), found.task(), 0, 0);
        return rows;
    }

    private void row(String method, BitSet hidden, Task task, double seconds, double ratio) {
        long all = 0;
        long value = 0;
        int cells = 0;
        for (int cell = 0; cell < table.grid().size(); cell++) {
            int number = task.sums().numberOf(cell);
            all += table.value(cell);
            if (number != Sums.NOUGHT && hidden.get(number)) {
                value += table.value(cell);
                cells++;
            }
        }
        Map<Integer, Bounds> bounds = attack(hidden, task);
        rows.add(
                List.of(
                        method,
                        Integer.toString(people),
                        Integer.toString(cells),
                        Results.decimal(100.0 * value / all),
                        Long.toString(bounds.values().stream().filter(Bounds::isTold).count()),
                        Long.toString(
                                bounds.values().stream().filter(one -> one.isNarrower(5)).count()),
                        seconds == 0 ? "" : Results.decimal(seconds),
                        ratio == 0 ? "" : Results.decimal(ratio)));
    }

    private Map<Integer, Bounds> attack(BitSet hidden, Task task) {
        CountTable shown = table.copy();
        for (int cell = 0; cell < table.grid().size(); cell++) {
            int number = task.sums().numberOf(cell);
            if (number != Sums.NOUGHT && hidden.get(number)) {
                shown.hide(cell);
            }
        }
        try {
            return Attack.on(shown);
        } catch (Impossible wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** In each row of the table, if one alone is hidden, the next smallest is hidden too. */
    private static BitSet rowRule(Task task) {
        BitSet hidden = new BitSet();
        IntStream.range(0, task.size())
                .filter(number -> task.part(number) == Task.Part.RULED)
                .forEach(hidden::set);
        for (int[] sum : task.sums().all()) {
            if (IntStream.range(1, sum.length).filter(at -> hidden.get(sum[at])).count() == 1) {
                IntStream.range(1, sum.length)
                        .map(at -> sum[at])
                        .filter(number -> !hidden.get(number))
                        .boxed()
                        .min(java.util.Comparator.comparingLong(task::value))
                        .ifPresent(hidden::set);
            }
        }
        return hidden;
    }

    /**
     * For each hidden number one programme for its least and one for its most, each from the last.
     */
    private static double audit(Protected found) {
        long begun = System.nanoTime();
        MPSolver solver = Solver.forLines();
        Map<Integer, MPVariable> hidden = new HashMap<>();
        found.hidden().stream()
                .forEach(number -> hidden.put(number, solver.makeNumVar(0, NO_END, "")));
        for (int[] sum : found.task().sums().all()) {
            double left = 0;
            for (int at = 0; at < sum.length; at++) {
                if (!found.hidden().get(sum[at])) {
                    left += (at == 0 ? 1.0 : -1.0) * found.task().value(sum[at]);
                }
            }
            MPConstraint row = solver.makeConstraint(left, left);
            for (int at = 0; at < sum.length; at++) {
                MPVariable variable = hidden.get(sum[at]);
                if (variable != null) {
                    row.setCoefficient(variable, at == 0 ? -1 : 1);
                }
            }
        }
        for (MPVariable variable : hidden.values()) {
            for (boolean up : new boolean[] {true, false}) {
                solver.objective().clear();
                solver.objective().setCoefficient(variable, 1);
                solver.objective().setOptimizationDirection(up);
                if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                    throw new IllegalStateException("the true table is one");
                }
            }
        }
        return (System.nanoTime() - begun) / SECOND;
    }
}
