package scot.cairn.subjects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/** Writes a {@link Table} as CSV: UTF-8, comma, CRLF, one header row of column ids. */
public final class TableFile {

    private TableFile() {}

    /**
     * The cells as filed. Words that a spreadsheet would run as a formula get a leading apostrophe.
     */
    public static String csv(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.columns().stream().map(Table.Column::id).toList());
            for (List<Cell> row : table.rows()) {
                csv.writeRecord(row.stream().map(TableFile::filed).toList());
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String filed(Cell cell) {
        return switch (cell) {
            case Cell.Value value -> value.filed();
            case Cell.PastUse old -> old.filed();
            case Cell.Absence absence -> absence.filed();
            case Cell.Text text -> guarded(text.filed());
            case Cell.Words words -> guarded(words.filed());
            case Cell.Changed changed -> guarded(changed.filed());
            case Cell.Compared compared -> compared.filed();
        };
    }

    private static String guarded(String words) {
        return "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
