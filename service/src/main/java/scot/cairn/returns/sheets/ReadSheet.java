package scot.cairn.returns.sheets;

import java.util.List;
import java.util.Map;

/**
 * A file that came back, as far as it could be read.
 *
 * @param letters where the columns stand, by their headings
 * @param lines the rows that can be read, in order
 * @param faults what cannot be read
 */
record ReadSheet(Map<String, String> letters, List<SheetLine> lines, List<SheetFault> faults) {

    /** Whether nothing of it is taken. */
    boolean isRefused() {
        return lines.isEmpty();
    }

    /** A cell, for example {@code H12}. */
    String cell(SheetColumn column, int row) {
        return letters.getOrDefault(column.heading(), "") + row;
    }
}
