package scot.cairn.disclosure;

import java.util.BitSet;
import java.util.List;
import scot.cairn.disclosure.protect.Effort;
import scot.cairn.disclosure.protect.Protected;
import scot.cairn.disclosure.protect.Protection;
import scot.cairn.disclosure.protect.Task;
import scot.cairn.disclosure.protect.Task.Part;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.rules.Ruled;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Grid;
import scot.cairn.disclosure.tables.Sums;

/**
 * A table with what a policy hides and what must be hidden besides.
 *
 * <p>What other tables over the same population show with the same number is public already, and so
 * shown; a cell that a rule hides and that is public already cannot be protected.
 */
public final class TableProtection {

    private final CountTable table;
    private final Policy policy;
    private final BitSet ruled;
    private final BitSet publicAlready;
    private final Protected found;

    private TableProtection(
            CountTable table, Policy policy, BitSet ruled, BitSet publicAlready, Protected found) {
        this.table = table;
        this.policy = policy;
        this.ruled = ruled;
        this.publicAlready = publicAlready;
        this.found = found;
    }

    /**
     * Protects.
     *
     * @param table its true numbers, settled ({@link CountTable#settle()}) and adding up
     * @param others what was shown before, over the same grid
     * @param mustShow cells that are to be shown whatever it costs
     */
    public static TableProtection of(
            CountTable table,
            Policy policy,
            List<CountTable> others,
            BitSet mustShow,
            Effort effort) {
        BitSet ruled = Ruled.cells(policy, table);
        BitSet known = publicAlready(table, others);
        Task task = task(table, policy, ruled, known, mustShow);
        return new TableProtection(table, policy, ruled, known, Protection.protect(task, effort));
    }

    /** A number that stood in another table and has been changed since is not known from it. */
    private static BitSet publicAlready(CountTable table, List<CountTable> others) {
        BitSet known = new BitSet();
        for (CountTable other : others) {
            for (int cell = 0; cell < table.grid().size(); cell++) {
                if (other.state(cell) == State.SHOWN
                        && table.isKnown(cell)
                        && other.value(cell) == table.value(cell)) {
                    known.set(cell);
                }
            }
        }
        return known;
    }

    private static Task task(
            CountTable table, Policy policy, BitSet ruled, BitSet known, BitSet mustShow) {
        Grid grid = table.grid();
        BitSet noughts = new BitSet();
        for (int cell = 0; cell < grid.size(); cell++) {
            noughts.set(cell, table.isNought(cell) && (!ruled.get(cell) || known.get(cell)));
        }
        Sums sums = Sums.of(grid, noughts);
        Task task = new Task(sums);
        for (int cell = 0; cell < grid.size(); cell++) {
            int number = sums.numberOf(cell);
            if (number != Sums.NOUGHT) {
                boolean row = table.state(cell) == State.SHOWN;
                long value = table.value(cell);
                task.cell(
                        number, value, part(table, cell, ruled, known, mustShow), row ? value : 0);
                long least = row ? policy.least(grid, cell) : 0;
                task.known(number, least);
                task.protection(number, policy.width(), ruled.get(cell) ? policy.threshold() : 0);
            }
        }
        return task;
    }

    private static Part part(
            CountTable table, int cell, BitSet ruled, BitSet known, BitSet mustShow) {
        if (known.get(cell)) {
            return Part.MUST_SHOW;
        }
        if (ruled.get(cell)) {
            return Part.RULED;
        }
        if (mustShow.get(cell)) {
            return Part.MUST_SHOW;
        }
        return table.state(cell) == State.SHOWN ? Part.MAY_HIDE : Part.UNPUBLISHED;
    }

    /** Whether a cell is to be shown without its number. */
    public boolean isHidden(int cell) {
        int number = found.task().sums().numberOf(cell);
        return table.state(cell) == State.SHOWN
                && (ruled.get(cell) || (number != Sums.NOUGHT && found.hidden().get(number)));
    }

    /** Whether a rule hides a cell for what it says itself. */
    public boolean isRuled(int cell) {
        return ruled.get(cell);
    }

    /** The least that who knows the policy takes a hidden cell to be. */
    public long least(int cell) {
        return policy.least(table.grid(), cell);
    }

    /** The cells that a rule hides and that readers can tell all the same. */
    public BitSet told() {
        BitSet told = new BitSet();
        for (int cell = 0; cell < table.grid().size(); cell++) {
            if (isHidden(cell)) {
                int number = found.task().sums().numberOf(cell);
                told.set(
                        cell,
                        number == Sums.NOUGHT
                                || !found.hidden().get(number)
                                || found.isTold(number));
            }
        }
        return told;
    }

    /** The cells that are hidden, and whose numbers readers can come nearer to than asked. */
    public BitSet narrow() {
        BitSet narrow = new BitSet();
        for (int cell = 0; cell < table.grid().size(); cell++) {
            if (isHidden(cell)) {
                int number = found.task().sums().numberOf(cell);
                narrow.set(
                        cell,
                        number == Sums.NOUGHT
                                || found.range(number) < found.task().width(number)
                                || found.most(number) < found.task().reach(number));
            }
        }
        return narrow;
    }

    /** The cells that were shown before with the number they have. */
    public BitSet publicAlready() {
        return publicAlready;
    }

    /** The table with its true numbers. */
    public CountTable table() {
        return table;
    }

    /** What was found. */
    public Protected found() {
        return found;
    }
}
