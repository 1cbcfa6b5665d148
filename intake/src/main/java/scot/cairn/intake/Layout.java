package scot.cairn.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file is asked to hold.
 *
 * @param columns in any order
 * @param key the columns that no two rows may say the same in; empty where rows may be alike
 * @param totals what is added up
 */
public record Layout(List<Column> columns, List<String> key, List<Total> totals) {

    /**
     * @throws IllegalArgumentException if two columns have a name in common, or the key or a total
     *     names none of them
     */
    public Layout {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        totals = List.copyOf(totals);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            requireNew(names, column.name());
            column.aliases().forEach(alias -> requireNew(names, alias));
        }
        Set<String> known = new HashSet<>(columns.stream().map(Column::name).toList());
        key.forEach(name -> requireKnown(known, name));
        for (Total total : totals) {
            requireKnown(known, total.column());
            requireKnown(known, total.labels());
            total.within().forEach(name -> requireKnown(known, name));
        }
    }

    /** Columns of which some are the key. */
    public static Layout of(List<Column> columns, String... key) {
        return new Layout(columns, List.of(key), List.of());
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(Column.plain(name))) {
            throw new IllegalArgumentException("two columns are called " + name);
        }
    }

    private static void requireKnown(Set<String> known, String name) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("no column is called " + name);
        }
    }
}
