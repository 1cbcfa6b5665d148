package scot.cairn.disclosure.rules;

import java.util.List;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;

/**
 * Which cells of a table may not be shown, and how well they are to be protected.
 *
 * @param threshold counts under it are hidden
 * @param zeros whether noughts are shown
 * @param width how far apart the least and the most must be that a hidden number can be
 * @param attributes the dimensions whose classes say something of a person (in contact with
 *     treatment, or not), for class disclosure; usually none
 * @param group a line of a table over an attribute, of fewer people than this, may not stand wholly
 *     in one class; 0 for no such rule
 */
public record Policy(long threshold, Zeros zeros, long width, List<String> attributes, long group) {

    /** What becomes of noughts. */
    public enum Zeros {
        SHOWN,
        HIDDEN
    }

    public Policy {
        if (threshold < 1 || width < 1 || group < 0) {
            throw new IllegalArgumentException("a threshold and a width of at least 1");
        }
        attributes = List.copyOf(attributes);
    }

    /**
     * The least that a reader who knows the policy takes a hidden cell to be: where noughts are
     * shown, a hidden one is none, unless it may be the empty class of a small group.
     */
    public long least(Grid grid, int cell) {
        return zeros == Zeros.HIDDEN || (group > 0 && isOfClass(grid, cell)) ? 0 : 1;
    }

    private boolean isOfClass(Grid grid, int cell) {
        List<Dimension> dimensions = grid.dimensions();
        for (int at = 0; at < dimensions.size(); at++) {
            Dimension dimension = dimensions.get(at);
            if (attributes.contains(dimension.name()) && dimension.isPart(grid.code(cell, at))) {
                return true;
            }
        }
        return false;
    }

    /** Counts under a threshold, and intervals as wide as it. */
    public static Policy under(long threshold, Zeros zeros) {
        return new Policy(threshold, zeros, threshold, List.of(), 0);
    }
}
