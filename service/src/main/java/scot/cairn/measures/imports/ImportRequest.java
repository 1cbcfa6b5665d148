package scot.cairn.measures.imports;

import java.util.Set;
import scot.cairn.intake.Type;

/**
 * A file that is to be imported, and what its sender says of it.
 *
 * @param fileName its name, of which only the ending is heeded
 * @param bytes all of it: a table as CSV, TSV, XLSX, ODS or JSON
 * @param dataset id of the measure whose values it holds
 * @param sheet of a workbook; empty where only one has cells
 * @param areaSet id of the set whose areas it names; empty where it may name any
 * @param years how {@code 2011-12} is read
 * @param vintage name of the edition, for rows that name none; empty when every row does
 * @param source id of the document, for rows that name none; empty when every row does
 * @param knownFrom when that edition was published, for rows that do not say; empty when that is
 *     not held
 * @param own official codes of the areas that its sender answers for; empty for any
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record ImportRequest(
        String fileName,
        byte[] bytes,
        String dataset,
        String sheet,
        String areaSet,
        Type.Years years,
        String vintage,
        String source,
        String knownFrom,
        Set<String> own) {}
