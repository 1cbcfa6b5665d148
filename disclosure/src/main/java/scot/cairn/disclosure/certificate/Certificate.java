package scot.cairn.disclosure.certificate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.cairn.disclosure.TableProtection;
import scot.cairn.disclosure.protect.Move;
import scot.cairn.disclosure.protect.Protected;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;
import scot.cairn.disclosure.tables.Sums;

/**
 * The proof of a protection as a CSV file: a row for each cell without a shown number, and a column
 * for each whole table, with what the cell is in it. All the tables agree with all that is shown,
 * and none can tell which of them is true; the true one is among them, so the file stays inside.
 * {@link CertificateCheck} checks it by addition.
 */
public final class Certificate {

    private Certificate() {}

    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(TableProtection protection, Writer to) throws IOException {
        Protected found = protection.found();
        Grid grid = protection.table().grid();
        List<long[]> tables = tables(found);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(header(grid, tables.size()));
        for (int cell = 0; cell < grid.size(); cell++) {
            if (isUnshown(protection, cell)) {
                List<String> row = new ArrayList<>(grid.names(cell));
                int number = found.task().sums().numberOf(cell);
                for (long[] table : tables) {
                    row.add(Long.toString(number == Sums.NOUGHT ? 0 : table[number]));
                }
                csv.writeRecord(row);
            }
        }
        csv.flush();
    }

    private static boolean isUnshown(TableProtection protection, int cell) {
        int number = protection.found().task().sums().numberOf(cell);
        boolean row = protection.table().state(cell) == State.SHOWN;
        return protection.isHidden(cell) || (!row && number != Sums.NOUGHT);
    }

    /** In an order that says nothing of how they were found. */
    private static List<long[]> tables(Protected found) {
        List<long[]> tables = new ArrayList<>();
        tables.add(table(found, null));
        found.moves().forEach(move -> tables.add(table(found, move)));
        tables.sort((Comparator<long[]>) Arrays::compare);
        return tables;
    }

    private static long[] table(Protected found, @Nullable Move move) {
        long[] values = new long[found.task().size()];
        Arrays.setAll(values, found.task()::value);
        for (int at = 0; move != null && at < move.size(); at++) {
            values[move.number(at)] += move.step(at);
        }
        return values;
    }

    private static List<String> header(Grid grid, int tables) {
        List<String> header =
                new ArrayList<>(grid.dimensions().stream().map(Dimension::name).toList());
        for (int table = 1; table <= tables; table++) {
            header.add("table " + table);
        }
        return header;
    }
}
