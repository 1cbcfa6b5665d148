package scot.cairn.disclosure.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.cairn.disclosure.attack.Attack;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.disclosure.attack.Impossible;
import scot.cairn.disclosure.rules.Policy.Zeros;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountsFile;
import scot.cairn.disclosure.tables.FaultyTable;
import scot.cairn.disclosure.tables.Tables;

/**
 * What a reader can work out of the hidden numbers of a table in a file.
 *
 * @param dimensions the columns of codes
 * @param bounds of each hidden row, in the file's order, by the names of its codes
 */
public record AttackedFile(List<String> dimensions, Map<List<String>, Bounds> bounds) {

    /**
     * Reads and attacks.
     *
     * @param zeros where noughts are shown, whoever knows that takes a hidden number to be 1 or
     *     more
     * @throws FaultyTable with everything that is wrong with the files
     * @throws Impossible if what they show does not add up
     * @throws IOException if one cannot be read
     */
    public static AttackedFile of(TableFile file, Zeros zeros)
            throws FaultyTable, Impossible, IOException {
        Tables tables = file.read(false);
        List<CountTable> shown = tables.tables();
        CountsFile counts = tables.files().getFirst();
        if (zeros == Zeros.SHOWN) {
            counts.rows().stream()
                    .filter(row -> row.value().isEmpty())
                    .forEach(row -> shown.getFirst().hide(tables.cell(counts, row), 1));
        }
        Map<Integer, Bounds> found = Attack.on(shown);
        Map<List<String>, Bounds> bounds = new LinkedHashMap<>();
        for (CountsFile.Row row : counts.rows()) {
            Bounds of = found.get(tables.cell(counts, row));
            if (row.value().isEmpty() && of != null) {
                bounds.put(row.codes(), of);
            }
        }
        return new AttackedFile(counts.dimensions(), bounds);
    }

    /** Writes the bounds; an upper one that does not end is empty. */
    public void write(Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        List<String> header = new ArrayList<>(dimensions);
        header.add("lower");
        header.add("upper");
        csv.writeRecord(header);
        for (Map.Entry<List<String>, Bounds> entry : bounds.entrySet()) {
            List<String> fields = new ArrayList<>(entry.getKey());
            Bounds of = entry.getValue();
            fields.add(Long.toString(of.lower()));
            fields.add(of.upper().isPresent() ? Long.toString(of.upper().getAsLong()) : "");
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    /** How many can be told. */
    public long told() {
        return bounds.values().stream().filter(Bounds::isTold).count();
    }

    /** How many are nearer than a width. */
    public long narrowerThan(long width) {
        return bounds.values().stream().filter(one -> one.isNarrower(width)).count();
    }

    /** How many of the bounds may be a little too wide. */
    public long inexact() {
        return bounds.values().stream().filter(one -> !one.exact()).count();
    }
}
