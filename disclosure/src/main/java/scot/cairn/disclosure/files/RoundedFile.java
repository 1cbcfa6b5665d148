package scot.cairn.disclosure.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.cairn.disclosure.alternatives.ControlledRounding;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountsFile;
import scot.cairn.disclosure.tables.Fault;
import scot.cairn.disclosure.tables.FaultyTable;
import scot.cairn.disclosure.tables.Tables;

/** A table from a file, every count rounded so that all still adds up. */
public final class RoundedFile {

    private static final double EFFORT = 5;

    private final TableFile file;
    private final Tables tables;
    private final CountTable rounded;

    private RoundedFile(TableFile file, Tables tables, CountTable rounded) {
        this.file = file;
        this.tables = tables;
        this.rounded = rounded;
    }

    /**
     * Reads and rounds.
     *
     * @return nothing if no rounding was found that adds up
     * @throws FaultyTable with everything that is wrong with the file
     * @throws IOException if it cannot be read
     */
    public static Optional<RoundedFile> of(TableFile file, long base)
            throws FaultyTable, IOException {
        Tables tables = file.read(true);
        CountTable table = tables.tables().getFirst();
        List<Fault> wrong = tables.notAddingUp(tables.files().getFirst(), table, table.settle());
        if (!wrong.isEmpty()) {
            throw new FaultyTable(wrong);
        }
        return ControlledRounding.of(table, base, EFFORT)
                .map(rounded -> new RoundedFile(file, tables, rounded));
    }

    /** Writes every row in its order. */
    public void write(Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        List<String> header = new ArrayList<>(file.dimensions());
        header.add(file.value());
        csv.writeRecord(header);
        CountsFile counts = tables.files().getFirst();
        for (CountsFile.Row row : counts.rows()) {
            List<String> fields = new ArrayList<>(row.codes());
            fields.add(Long.toString(rounded.value(tables.cell(counts, row))));
            csv.writeRecord(fields);
        }
        csv.flush();
    }
}
