package scot.cairn.intake.open;

/**
 * A cell as the file holds it.
 *
 * @param kind what the file says it is; a CSV says only text
 * @param text never null; a date is written as ISO 8601 has it, a number in plain digits or, from
 *     JSON, as it was written
 */
public record RawCell(Kind kind, String text) {

    /** What a file says of a value. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN
    }

    static final RawCell EMPTY = new RawCell(Kind.TEXT, "");

    static RawCell text(String text) {
        return text.isEmpty() ? EMPTY : new RawCell(Kind.TEXT, text);
    }
}
