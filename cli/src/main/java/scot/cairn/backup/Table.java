package scot.cairn.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose rows are kept.
 *
 * @param schema its room's
 * @param name of it
 * @param columns whose values are kept, in order: all but those that the database works out
 */
record Table(String schema, String name, List<String> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    /**
     * As SQL names it, quoted. It is written into statements, as no parameter can stand for a
     * table, and comes from the catalogue of the database; what a backup says is compared with that
     * first.
     */
    String sql() {
        return quoted(schema) + "." + quoted(name);
    }

    /** As COPY names it: with its columns. */
    String copied() {
        return sql()
                + columns.stream().map(Table::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    /** The file of a backup that holds its rows. */
    String file() {
        return "tables/%s.copy".formatted(this);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Its name with its schema's. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
