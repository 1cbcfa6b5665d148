package scot.cairn.intake.office;

/**
 * Where a cell stands.
 *
 * @param row from 1
 * @param column from 1
 * @param rows how many rows it is repeated over, itself included; more than 1 only in ODS
 * @param columns how many columns it is repeated over, itself included
 */
public record Spot(int row, int column, int rows, int columns) {

    static Spot of(int row, int column) {
        return new Spot(row, column, 1, 1);
    }

    /** A column as spreadsheets letter it: {@code A} to {@code Z}, then {@code AA}. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
