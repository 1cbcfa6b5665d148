package scot.cairn.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Public data: the one thing behind a page's table, its file and its JSON.
 *
 * @param id unique on its page, a slug
 * @param caption what it shows, where and when
 * @param columns at least one; the first heads the rows
 * @param rows each as long as {@code columns}
 * @param notes in order, shown as {@code [note 1]} and so on
 * @param source where the numbers come from
 * @param synthetic whether any cell is made up for the demonstration
 */
public record Table(
        String id,
        String caption,
        List<Column> columns,
        List<List<Cell>> rows,
        List<String> notes,
        List<Block.Span> source,
        boolean synthetic)
        implements Block {

    public Table {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "table %s has %d columns and a row of %d cells"
                                .formatted(id, columns.size(), row.size()));
            }
        }
    }

    /** A table of what is on record, without notes or a source of its own. */
    public Table(String id, String caption, List<Column> columns, List<List<Cell>> rows) {
        this(id, caption, columns, rows, List.of(), List.of(), false);
    }

    /**
     * A column.
     *
     * @param id name in files, a slug with underscores
     * @param header on the page, with the unit where there is one
     * @param numeric whether it holds numbers, and is set flush right
     */
    public record Column(String id, String header, boolean numeric) {

        /** A column of words. */
        public static Column text(String id, String header) {
            return new Column(id, header, false);
        }

        /** A column of numbers. */
        public static Column number(String id, String header) {
            return new Column(id, header, true);
        }
    }

    /** The caption, marked when the data are made up. */
    public String title() {
        return synthetic ? caption + " (synthetic)" : caption;
    }

    /** The notes, then what each mark in the cells means. */
    public List<String> allNotes() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            all.add("[note %d] %s".formatted(i + 1, notes.get(i)));
        }
        if (rows.stream().flatMap(List::stream).anyMatch(Cell.PastUse.class::isInstance)) {
            all.add("[old] " + Cell.PastUse.MEANING);
        }
        marks().forEach(mark -> all.add(mark.shown() + " " + mark.meaning()));
        return all;
    }

    private Stream<Cell.Absence> marks() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(Cell.Absence.class::isInstance)
                .map(Cell.Absence.class::cast)
                .distinct()
                .sorted();
    }
}
