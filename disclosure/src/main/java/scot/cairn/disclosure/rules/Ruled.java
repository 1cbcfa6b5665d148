package scot.cairn.disclosure.rules;

import java.util.BitSet;
import java.util.List;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;

/** The cells that a policy hides for what they say themselves (primary suppression). */
public final class Ruled {

    private final Policy policy;
    private final CountTable table;
    private final BitSet ruled = new BitSet();

    private Ruled(Policy policy, CountTable table) {
        this.policy = policy;
        this.table = table;
    }

    /** The cells of a table, of those that rows show. */
    public static BitSet cells(Policy policy, CountTable table) {
        Ruled rules = new Ruled(policy, table);
        rules.small();
        if (policy.group() > 0) {
            rules.classes();
        }
        return rules.ruled;
    }

    private void small() {
        for (int cell = 0; cell < table.grid().size(); cell++) {
            if (table.state(cell) == State.SHOWN && isSmall(table.value(cell))) {
                ruled.set(cell);
            }
        }
    }

    private boolean isSmall(long value) {
        return value < policy.threshold() && (value > 0 || policy.zeros() == Policy.Zeros.HIDDEN);
    }

    /** Where all of a small group are in one class, that class and the empty ones say so. */
    private void classes() {
        Grid grid = table.grid();
        List<Dimension> dimensions = grid.dimensions();
        for (int at = 0; at < dimensions.size(); at++) {
            if (policy.attributes().contains(dimensions.get(at).name())) {
                int dimension = at;
                grid.sums(dimension).stream().filter(this::isOneClass).forEach(this::hideParts);
            }
        }
    }

    private boolean isOneClass(int[] sum) {
        long whole = table.value(sum[0]);
        if (!table.isKnown(sum[0]) || whole == 0 || whole >= policy.group()) {
            return false;
        }
        for (int part = 1; part < sum.length; part++) {
            if (table.value(sum[part]) == whole) {
                return true;
            }
        }
        return false;
    }

    private void hideParts(int[] sum) {
        for (int part = 1; part < sum.length; part++) {
            if (table.state(sum[part]) == State.SHOWN) {
                ruled.set(sum[part]);
            }
        }
    }
}
