package scot.cairn.disclosure.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import scot.cairn.disclosure.TableProtection;
import scot.cairn.disclosure.alternatives.Redesign;
import scot.cairn.disclosure.certificate.Certificate;
import scot.cairn.disclosure.protect.Effort;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountsFile;
import scot.cairn.disclosure.tables.Fault;
import scot.cairn.disclosure.tables.FaultyTable;
import scot.cairn.disclosure.tables.Tables;

/** A table from a file, protected, ready to be written. */
public final class ProtectedFile {

    /** The mark of every hidden number, whichever rule hides it. */
    public static final String CONFIDENTIAL = "c";

    private final TableFile file;
    private final Tables tables;
    private final TableProtection protection;

    private ProtectedFile(TableFile file, Tables tables, TableProtection protection) {
        this.file = file;
        this.tables = tables;
        this.protection = protection;
    }

    /**
     * Reads and protects.
     *
     * @throws FaultyTable with everything that is wrong with the files
     * @throws IOException if one cannot be read
     */
    public static ProtectedFile of(TableFile file, Policy policy) throws FaultyTable, IOException {
        Tables tables = file.read(true);
        List<CountTable> read = tables.tables();
        CountTable table = read.getFirst();
        List<Fault> wrong = tables.notAddingUp(tables.files().getFirst(), table, table.settle());
        if (!wrong.isEmpty()) {
            throw new FaultyTable(wrong);
        }
        return new ProtectedFile(
                file,
                tables,
                TableProtection.of(
                        table, policy, read.subList(1, read.size()), new BitSet(), Effort.USUAL));
    }

    /** What was done. */
    public TableProtection protection() {
        return protection;
    }

    /** Columns that are left out, as they could give numbers away. */
    public List<String> leftOut() {
        return counts().others().stream().filter(name -> !name.equals("status")).toList();
    }

    /** The cells that readers can tell, by the names of their codes. */
    public List<String> told() {
        return protection.told().stream()
                .mapToObj(cell -> String.join(", ", protection.table().grid().names(cell)))
                .toList();
    }

    /**
     * Writes every row of the table in its order, hidden numbers empty and marked {@value
     * #CONFIDENTIAL}.
     */
    public void write(Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        List<String> header = new ArrayList<>(file.dimensions());
        header.add(file.value());
        header.add("status");
        csv.writeRecord(header);
        for (CountsFile.Row row : counts().rows()) {
            int cell = tables.cell(counts(), row);
            boolean hidden = protection.isHidden(cell);
            List<String> fields = new ArrayList<>(row.codes());
            fields.add(hidden ? "" : Long.toString(protection.table().value(cell)));
            fields.add(hidden ? CONFIDENTIAL : "");
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    /** Tables of the same counts that the policy would hide less of, best first. */
    public List<Redesign> redesigns(Policy policy) {
        return Redesign.of(protection.table(), policy);
    }

    /** Writes its proof. */
    public void writeCertificate(Writer to) throws IOException {
        Certificate.write(protection, to);
    }

    private CountsFile counts() {
        return tables.files().getFirst();
    }

    /** How much is hidden. */
    public Hidden hidden() {
        long cells = 0;
        long ruled = 0;
        long hidden = 0;
        long all = 0;
        long value = 0;
        for (CountsFile.Row row : counts().rows()) {
            int cell = tables.cell(counts(), row);
            cells++;
            all += protection.table().value(cell);
            if (protection.isHidden(cell)) {
                hidden++;
                ruled += protection.isRuled(cell) ? 1 : 0;
                value += protection.table().value(cell);
            }
        }
        return new Hidden(
                cells, ruled, hidden - ruled, value, all, protection.narrow().cardinality());
    }

    /**
     * How much is hidden.
     *
     * @param cells rows of the table
     * @param ruled of them, those that a rule hides
     * @param besides those that are hidden to protect others
     * @param value what the hidden cells hold together
     * @param all what all cells hold together
     * @param narrow hidden cells that readers can come nearer to than was asked
     */
    public record Hidden(long cells, long ruled, long besides, long value, long all, long narrow) {}
}
