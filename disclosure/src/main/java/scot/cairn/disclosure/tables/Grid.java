package scot.cairn.disclosure.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Every combination of the codes of some dimensions. A cell is known by one number, from which its
 * codes can be told.
 */
public final class Grid {

    /** A table of more combinations would not be worked through in the memory there is. */
    public static final long MOST_CELLS = 2_000_000;

    private final List<Dimension> dimensions;
    private final int[] strides;
    private final int size;

    /**
     * Makes the grid.
     *
     * @throws IllegalArgumentException if it has more than {@value #MOST_CELLS} cells
     */
    public Grid(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        this.strides = new int[dimensions.size()];
        long cells = 1;
        for (int dimension = strides.length - 1; dimension >= 0; dimension--) {
            strides[dimension] = (int) cells;
            cells *= dimensions.get(dimension).size();
            if (cells > MOST_CELLS) {
                throw new IllegalArgumentException(
                        "the dimensions have more than %,d combinations".formatted(MOST_CELLS));
            }
        }
        this.size = (int) cells;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** How many combinations. */
    public int size() {
        return size;
    }

    /** The cell of these codes. */
    public int cell(int[] codes) {
        int cell = 0;
        for (int dimension = 0; dimension < codes.length; dimension++) {
            cell += codes[dimension] * strides[dimension];
        }
        return cell;
    }

    /** The code that a cell has in a dimension. */
    public int code(int cell, int dimension) {
        return cell / strides[dimension] % dimensions.get(dimension).size();
    }

    /** The names of a cell's codes. */
    public List<String> names(int cell) {
        List<String> names = new ArrayList<>();
        for (int dimension = 0; dimension < strides.length; dimension++) {
            names.add(dimensions.get(dimension).codes().get(code(cell, dimension)));
        }
        return names;
    }

    /** Every sum of cells: the whole first, then its parts. */
    public List<int[]> sums() {
        List<int[]> sums = new ArrayList<>();
        for (int dimension = 0; dimension < strides.length; dimension++) {
            sums.addAll(sums(dimension));
        }
        return sums;
    }

    /** Every sum of cells over one dimension: the whole first, then its parts. */
    public List<int[]> sums(int dimension) {
        List<int[]> sums = new ArrayList<>();
        for (int[] codes : dimensions.get(dimension).sums()) {
            addSums(sums, dimension, codes);
        }
        return sums;
    }

    private void addSums(List<int[]> sums, int dimension, int[] codes) {
        for (int cell = 0; cell < size; cell++) {
            if (code(cell, dimension) == codes[0]) {
                int[] sum = new int[codes.length];
                for (int part = 0; part < codes.length; part++) {
                    sum[part] = cell + (codes[part] - codes[0]) * strides[dimension];
                }
                sums.add(sum);
            }
        }
    }
}
