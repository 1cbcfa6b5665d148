package scot.cairn.measures.imports;

import scot.cairn.intake.Type;

/**
 * What the sender of a file says of all of it.
 *
 * @param sheet of a workbook; empty where only one has cells
 * @param areaSet id of the set whose areas it names; empty where it may name any
 * @param years how {@code 2011-12} is read
 * @param vintage name of the edition, for rows that name none; empty when every row does
 * @param source id of the document, for rows that name none; empty when every row does
 * @param knownFrom when that edition was published, for rows that do not say; empty when that is
 *     not held
 */
public record Declared(
        String sheet,
        String areaSet,
        Type.Years years,
        String vintage,
        String source,
        String knownFrom) {

    /** The same, published on a day where nobody said when. */
    Declared published(String day) {
        return knownFrom.isBlank()
                ? new Declared(sheet, areaSet, years, vintage, source, day)
                : this;
    }

    /** Nothing: the file says it all. */
    public static final Declared NOTHING = new Declared("", "", Type.Years.ASKED, "", "", "");
}
