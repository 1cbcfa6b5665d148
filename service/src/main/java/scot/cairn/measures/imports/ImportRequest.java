package scot.cairn.measures.imports;

import java.nio.file.Path;
import scot.cairn.intake.Type;

/**
 * A file that is to be imported, and what its sender says of it.
 *
 * @param file a table: CSV, TSV, XLSX, ODS or JSON
 * @param dataset id of the measure whose values it holds
 * @param sheet of a workbook; empty where only one has cells
 * @param years how {@code 2011-12} is read
 * @param vintage name of the edition, for rows that name none; empty when every row does
 * @param source id of the document, for rows that name none; empty when every row does
 * @param knownFrom when that edition was published, for rows that do not say; empty when that is
 *     not held
 */
public record ImportRequest(
        Path file,
        String dataset,
        String sheet,
        Type.Years years,
        String vintage,
        String source,
        String knownFrom) {

    /** The name of the file. */
    String fileName() {
        return String.valueOf(file.getFileName());
    }
}
