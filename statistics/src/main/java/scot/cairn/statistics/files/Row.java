package scot.cairn.statistics.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scot.cairn.statistics.Polarity;

/** A row of an input file, checked against its columns. */
final class Row {

    private final Header header;
    private final int number;
    private final List<String> cells;

    Row(Header header, int number, List<String> cells) {
        this.header = header;
        this.number = number;
        this.cells = cells;
    }

    /**
     * Where the columns stand that a method takes.
     *
     * @param file as it was named
     * @param places by name of column, from 0
     * @param faults where faults are put
     */
    record Header(String file, Map<String, Integer> places, Faults faults) {}

    /** The words of a cell, as they were written. */
    String text(String column) {
        return cells.get(place(column));
    }

    /** The number of a cell; not a number if it is empty. */
    double number(String column) {
        return Kind.number(text(column));
    }

    /** Whether the cell is empty. */
    boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    /** Whether the cell says TRUE; FALSE if it is empty. */
    boolean flag(String column) {
        return text(column).equalsIgnoreCase("true");
    }

    /** Which way is good; neutral if the cell is empty. */
    Polarity polarity(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "low_good", "decrease" -> Polarity.LOW_GOOD;
            case "high_good", "increase" -> Polarity.HIGH_GOOD;
            default -> Polarity.NEUTRAL;
        };
    }

    /** The whole numbers of a cell, in their order; none if it is empty. */
    List<Integer> ordinals(String column) {
        return isEmpty(column)
                ? List.of()
                : Arrays.stream(text(column).split("[; ]+")).map(Integer::valueOf).toList();
    }

    /** Says that a cell cannot be as it is beside the others. */
    void refuse(String column, String problem, String mend) {
        header.faults().add(new Fault(header.file(), number, place(column) + 1, problem, mend));
    }

    private int place(String column) {
        Integer place = header.places().get(column);
        if (place == null) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        return place;
    }
}
