package scot.cairn.measures.imports;

import java.util.Set;
import org.springframework.core.io.Resource;

/**
 * A file that is to be imported.
 *
 * @param fileName its name, of which only the ending is heeded
 * @param content all of it: a table as CSV, TSV, XLSX, ODS or JSON; read twice
 * @param dataset id of the measure whose values it holds
 * @param declared what its sender says of it
 * @param own official codes of the areas that its sender answers for; empty for any
 * @param leaveOut whether rows that have a fault are left out, and the others taken
 * @param stands why numbers stand that change suddenly; may be empty
 */
public record ImportRequest(
        String fileName,
        Resource content,
        String dataset,
        Declared declared,
        Set<String> own,
        boolean leaveOut,
        String stands) {

    /** The same, of which its sender says something else. */
    ImportRequest with(Declared others) {
        return new ImportRequest(fileName, content, dataset, others, own, leaveOut, stands);
    }
}
