package scot.cairn.intake.office;

/**
 * What stands in a cell of a workbook.
 *
 * @param kind what the file says it is
 * @param text the value as the file holds it: a date as {@code 2021-03-01}, with a time if it has
 *     one; a number in plain digits; of a formula, the formula
 * @param shown what a reader sees in the cell, as far as the file says; for scanning
 */
public record Cell(Kind kind, String text, String shown) {

    /** What a file says of a value. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** Worked out by the program that wrote it, whatever the value. */
        FORMULA,
        /** The mark of a mistake, such as {@code #REF!}. */
        ERROR
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text, text);
    }
}
