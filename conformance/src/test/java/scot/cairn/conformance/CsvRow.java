package scot.cairn.conformance;

import java.util.Map;

/**
 * A row of somebody else's CSV file.
 *
 * @param cells by name of column
 */
record CsvRow(Map<String, String> cells) {

    /**
     * A cell as it is written.
     *
     * @throws AssertionError if there is no such column
     */
    String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new AssertionError("there is no column " + column);
        }
        return cell;
    }

    boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }
}
