package scot.cairn.returns.sheets;

import java.math.BigDecimal;

/**
 * What an answer's cell holds.
 *
 * @param form how the spreadsheet keeps it
 * @param text the value; a number in plain digits, a day as {@code 2026-11-24}
 */
record SheetValue(Form form, String text) {

    /** A spreadsheet keeps this many digits of a number. */
    private static final int DIGITS = 15;

    static final SheetValue EMPTY = new SheetValue(Form.TEXT, "");

    /** How a spreadsheet keeps a value. Text is never read as a formula. */
    enum Form {
        TEXT,
        NUMBER,
        DAY
    }

    /** Text, without the letters that cannot be seen. */
    static SheetValue text(String text) {
        return new SheetValue(Form.TEXT, PlainText.seen(text));
    }

    /** A number; as text where a spreadsheet would not keep each of its digits. */
    static SheetValue number(String text) {
        boolean isKept =
                text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
                        && new BigDecimal(text).precision() <= DIGITS;
        return new SheetValue(isKept ? Form.NUMBER : Form.TEXT, text);
    }

    /** A day; as text before the first that all spreadsheets count alike. */
    static SheetValue day(String text) {
        boolean isCounted =
                text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && text.compareTo("1900-03-01") >= 0;
        return new SheetValue(isCounted ? Form.DAY : Form.TEXT, text);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
