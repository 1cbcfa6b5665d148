package scot.cairn.statistics.files;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A row of the output as it is put together. */
final class Cells {

    private final List<String> cells = new ArrayList<>();

    /** What the input has in these columns, as it was written. */
    Cells same(Row row, List<String> columns) {
        columns.forEach(column -> cells.add(row.text(column)));
        return this;
    }

    Cells text(String words) {
        cells.add(words);
        return this;
    }

    /** Numbers; those that are not finite are not available. */
    Cells numbers(double... numbers) {
        for (double number : numbers) {
            cells.add(Decimal.of(number));
        }
        return this;
    }

    Cells number(OptionalDouble number) {
        return numbers(number.orElse(Double.NaN));
    }

    Cells whole(OptionalInt number) {
        cells.add(number.isPresent() ? String.valueOf(number.getAsInt()) : "");
        return this;
    }

    Cells flag(boolean flag) {
        cells.add(flag ? "TRUE" : "FALSE");
        return this;
    }

    /** So many cells that are not available. */
    Cells empty(int number) {
        for (int index = 0; index < number; index++) {
            cells.add("");
        }
        return this;
    }

    List<String> row() {
        return List.copyOf(cells);
    }
}
