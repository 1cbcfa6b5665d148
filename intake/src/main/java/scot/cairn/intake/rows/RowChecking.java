package scot.cairn.intake.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Column;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Keys;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Row;
import scot.cairn.intake.Rows;
import scot.cairn.intake.Value;
import scot.cairn.intake.open.RawCell;
import scot.cairn.intake.open.RawRow;
import scot.cairn.intake.open.RawRows;

/**
 * Checks what plain rows mean, against a layout, and tells typed ones on while nothing is wrong.
 * Not for use by more than one thread.
 */
public final class RowChecking implements RawRows {

    private static final Value NOTHING = new Value.Nothing();

    private final Layout layout;
    private final Rows rows;
    private final Faults faults;
    private final Keys keys = new Keys();
    private final List<Sums> sums;
    private final Map<String, Cells> readings = new LinkedHashMap<>();
    private @Nullable Heading heading;
    private long count;

    /** Checks against a layout, and tells what is wrong. */
    public RowChecking(Layout layout, Rows rows, Faults faults) {
        this.layout = layout;
        this.rows = rows;
        this.faults = faults;
        this.sums = layout.totals().stream().map(Sums::new).toList();
        layout.columns().forEach(column -> readings.put(column.name(), new Cells(column)));
    }

    /** How many rows there were, without the header. */
    public long count() {
        return count;
    }

    @Override
    public void row(RawRow raw) throws IOException {
        Heading known = heading;
        if (known == null) {
            Heading read = Heading.of(raw, layout, faults);
            rows.heading(read.places());
            heading = read;
            return;
        }
        count++;
        if (known.places().isEmpty() || isRagged(raw, known.width())) {
            return;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Column column : layout.columns()) {
            read(raw, column, known).ifPresent(value -> values.put(column.name(), value));
        }
        if (values.size() < layout.columns().size()) {
            return;
        }
        Row row = new Row(raw.number(), Collections.unmodifiableMap(values));
        boolean isFirst = isFirst(row);
        sums.forEach(sum -> sum.add(row));
        if (faults.isEmpty() || (isFirst && rows.goOn())) {
            rows.row(row);
        }
    }

    private boolean isRagged(RawRow raw, int width) {
        int cells = raw.cells().size();
        while (cells > width && raw.cells().get(cells - 1).text().isBlank()) {
            cells--;
        }
        if (cells == width) {
            return false;
        }
        faults.at(raw.number())
                .wrong(
                        Cause.RAGGED,
                        "The row has %,d cells and the header %,d".formatted(cells, width),
                        "Give it a cell for each column, and put a cell that holds a separator in"
                                + " quotation marks");
        return true;
    }

    private Optional<Value> read(RawRow raw, Column column, Heading known) {
        Integer place = known.places().get(column.name());
        Cells reading = readings.get(column.name());
        if (place == null || reading == null) {
            return column.need() == Column.Need.OPTIONAL ? Optional.of(NOTHING) : Optional.empty();
        }
        RawCell cell = raw.cells().get(place);
        return reading.read(cell, faults.at(raw.number(), known.of(column), cell.text()));
    }

    private boolean isFirst(Row row) {
        if (layout.key().isEmpty()) {
            return true;
        }
        List<String> key = new ArrayList<>();
        layout.key().forEach(name -> key.add(row.value(name).key()));
        int first = keys.put(key, row.number());
        if (first > 0) {
            faults.at(row.number())
                    .wrong(
                            Cause.DOUBLED_KEY,
                            "Row %,d is for the same %s"
                                    .formatted(first, String.join(", ", layout.key())),
                            "Keep one of the two");
        }
        return first == 0;
    }

    /** No more rows follow. */
    public void end() {
        if (count == 0 && faults.isEmpty()) {
            faults.file()
                    .wrong(
                            Cause.EMPTY,
                            "The file has a header and no rows",
                            "Send the rows; if there is nothing to report, say so where it is asked");
        }
        sums.forEach(sum -> sum.end(faults));
    }
}
