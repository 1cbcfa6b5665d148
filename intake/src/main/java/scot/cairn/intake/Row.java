package scot.cairn.intake;

import java.util.Map;
import java.util.Objects;

/**
 * A row without a fault.
 *
 * @param number from 1 as a spreadsheet counts; the header is a row too
 * @param values by the names of the layout's columns, one for each
 */
public record Row(int number, Map<String, Value> values) {

    /**
     * What stands in a column.
     *
     * @throws NullPointerException if the layout has no such column
     */
    public Value value(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }
}
