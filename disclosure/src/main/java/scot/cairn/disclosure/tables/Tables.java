package scot.cairn.disclosure.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one or more files about the same population into tables over one grid. */
public final class Tables {

    private final List<String> dimensions;
    private final Map<String, List<Hierarchy>> hierarchies = new LinkedHashMap<>();
    private final List<CountsFile> files = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final String value;
    private @Nullable Grid grid;

    /**
     * Begins.
     *
     * @param dimensions the columns of codes
     * @param value the column of counts
     */
    public Tables(List<String> dimensions, String value) {
        this.dimensions = List.copyOf(dimensions);
        this.value = value;
    }

    /** Takes a way in which the codes of a dimension are made up. */
    public void hierarchy(String dimension, Path file) throws IOException {
        hierarchies
                .computeIfAbsent(dimension, any -> new ArrayList<>())
                .add(Hierarchy.read(file, faults));
    }

    /** Takes a file whose numbers are all there. */
    public void whole(Path file) throws IOException {
        files.add(CountsFile.read(file, dimensions, value, false, faults));
    }

    /** Takes a file in which numbers may be hidden, and which may be without some dimensions. */
    public void shown(Path file) throws IOException {
        files.add(CountsFile.read(file, dimensions, value, true, faults));
    }

    /** The files, in the order they were taken. */
    public List<CountsFile> files() {
        return files;
    }

    /**
     * The files as tables, in the order they were taken.
     *
     * @throws FaultyTable with everything that is wrong
     */
    public List<CountTable> tables() throws FaultyTable {
        stopAtFaults();
        List<Dimension> made = dimensions.stream().map(this::dimension).toList();
        try {
            grid = new Grid(made);
        } catch (IllegalArgumentException large) {
            faults.add(
                    new Fault(
                            files.getFirst().file(),
                            1,
                            1,
                            String.valueOf(large.getMessage()),
                            "protect it in tables of fewer dimensions"));
        }
        stopAtFaults();
        List<CountTable> tables = files.stream().map(this::table).toList();
        stopAtFaults();
        return tables;
    }

    /** The cell of a row of a file. */
    public int cell(CountsFile file, CountsFile.Row row) {
        Grid known = Objects.requireNonNull(grid, "tables() comes first");
        int[] codes = new int[dimensions.size()];
        for (int at = 0; at < codes.length; at++) {
            int column = file.dimensions().indexOf(dimensions.get(at));
            Dimension dimension = known.dimensions().get(at);
            codes[at] =
                    column < 0
                            ? dimension.codes().indexOf(all(dimension))
                            : dimension.codes().indexOf(row.codes().get(column));
        }
        return known.cell(codes);
    }

    private void stopAtFaults() throws FaultyTable {
        if (!faults.isEmpty()) {
            throw new FaultyTable(faults);
        }
    }

    private CountTable table(CountsFile file) {
        CountTable table = new CountTable(Objects.requireNonNull(grid));
        for (CountsFile.Row row : file.rows()) {
            int cell = cell(file, row);
            row.value().ifPresentOrElse(number -> table.show(cell, number), () -> table.hide(cell));
        }
        return table;
    }

    private Dimension dimension(String name) {
        Set<String> codes = new LinkedHashSet<>();
        for (CountsFile file : files) {
            int column = file.dimensions().indexOf(name);
            if (column >= 0) {
                file.rows().forEach(row -> codes.add(row.codes().get(column)));
            }
        }
        List<Hierarchy> given = hierarchies.getOrDefault(name, List.of());
        boolean lacking = files.stream().anyMatch(file -> !file.dimensions().contains(name));
        given.forEach(hierarchy -> codes.addAll(hierarchy.codes()));
        if (lacking && given.isEmpty()) {
            codes.add(Dimension.TOTAL);
        }
        List<String> all = List.copyOf(codes);
        List<int[]> trees =
                given.isEmpty()
                        ? List.of(tree(all, Map.of()))
                        : given.stream().map(one -> tree(all, one.parents())).toList();
        Dimension made = new Dimension(name, all, trees);
        if (lacking && all(made) == null) {
            faults.add(
                    new Fault(
                            files.getLast().file(),
                            1,
                            1,
                            "there is no column %s, and no one code that stands for all of it"
                                    .formatted(name),
                            "add the column, or a parent of all its codes"));
        }
        return made;
    }

    /** Codes without a parent are parts of the total, where there is one. */
    private static int[] tree(List<String> codes, Map<String, String> parents) {
        int total = codes.indexOf(Dimension.TOTAL);
        int[] tree = new int[codes.size()];
        Arrays.setAll(
                tree,
                code -> {
                    String parent = parents.get(codes.get(code));
                    return parent != null
                            ? codes.indexOf(parent)
                            : code == total || isOutside(codes.get(code), parents) ? -1 : total;
                });
        return tree;
    }

    /** A second way of making up says nothing of the codes of the first. */
    private static boolean isOutside(String code, Map<String, String> parents) {
        return !parents.isEmpty() && !parents.containsValue(code);
    }

    private static @Nullable String all(Dimension dimension) {
        if (dimension.codes().contains(Dimension.TOTAL)) {
            return Dimension.TOTAL;
        }
        String only = null;
        for (int code = 0; code < dimension.size(); code++) {
            int at = code;
            boolean isPart = dimension.trees().stream().anyMatch(tree -> tree[at] >= 0);
            if (!isPart) {
                if (only != null) {
                    return null;
                }
                only = dimension.codes().get(code);
            }
        }
        return only;
    }

    /** Says which rows are not what their parts add up to, as faults. */
    public List<Fault> notAddingUp(CountsFile file, CountTable table, List<int[]> wrong) {
        Map<Integer, Integer> lines = new LinkedHashMap<>();
        file.rows().forEach(row -> lines.put(cell(file, row), row.line()));
        List<Fault> found = new ArrayList<>();
        for (int[] sum : wrong) {
            long parts = Arrays.stream(sum, 1, sum.length).mapToLong(table::value).sum();
            found.add(
                    new Fault(
                            file.file(),
                            lines.getOrDefault(sum[0], 1),
                            1,
                            "%s is %d, and its parts (%s and so on) add up to %d"
                                    .formatted(
                                            name(table, sum[0]),
                                            table.value(sum[0]),
                                            name(table, sum[1]),
                                            parts),
                            "mend the number that is wrong; a table that does not add up cannot be protected"));
        }
        return found;
    }

    private static String name(CountTable table, int cell) {
        return String.join(", ", table.grid().names(cell));
    }
}
