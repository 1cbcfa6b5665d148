package scot.cairn.returns.sheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of a spreadsheet is for. Its text stays the same from one download to the next.
 *
 * @param obligation id
 * @param part id
 * @param question id
 * @param row of a table, from 1; 0 for anything else
 * @param column id of a column of a table; empty for anything else
 */
record SheetId(String obligation, String part, String question, int row, String column) {

    private static final Pattern TEXT =
            Pattern.compile("([^:\\s]+):([^:\\s]+):([^:\\s]+)(?::([1-9][0-9]{0,3}):([^:\\s]+))?");

    /** Of an answer that is no table. */
    static SheetId of(String obligation, String part, String question) {
        return new SheetId(obligation, part, question, 0, "");
    }

    /** Of a cell of the same question's table. */
    SheetId cell(int ofRow, String ofColumn) {
        return new SheetId(obligation, part, question, ofRow, ofColumn);
    }

    /** As it stands in a file. */
    String text() {
        String answer = "%s:%s:%s".formatted(obligation, part, question);
        return row == 0 ? answer : "%s:%d:%s".formatted(answer, row, column);
    }

    /** The id that a text is; empty where it is none. */
    static Optional<SheetId> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String row = parts.group(4);
        return Optional.of(
                new SheetId(
                        parts.group(1),
                        parts.group(2),
                        parts.group(3),
                        row == null ? 0 : Integer.parseInt(row),
                        row == null ? "" : parts.group(5)));
    }
}
