package scot.cairn.disclosure.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A CSV file of counts: a row for each combination of codes.
 *
 * @param file as it was named
 * @param dimensions the columns of codes that it has, in the order they were asked for
 * @param others its other columns, which are not read
 * @param rows in the file's order
 */
public record CountsFile(
        String file, List<String> dimensions, List<String> others, List<Row> rows) {

    /**
     * A row.
     *
     * @param line in the file, the header being 1
     * @param codes one for each dimension
     * @param value nothing where the cell is empty
     */
    public record Row(int line, List<String> codes, OptionalLong value) {}

    /**
     * Reads one.
     *
     * @param mayLack whether the file may be without some of the dimensions (of which its rows are
     *     then the totals) and numbers
     * @param faults takes all that is wrong with it
     * @throws IOException if the file cannot be read
     */
    public static CountsFile read(
            Path file, List<String> dimensions, String value, boolean mayLack, List<Fault> faults)
            throws IOException {
        List<String> needed = new ArrayList<>(mayLack ? List.of() : dimensions);
        needed.add(value);
        List<String> optional = mayLack ? dimensions : List.of();
        CsvRows.Read read = CsvRows.read(file, needed, optional, faults);
        Reader reader = new Reader(file.toString(), read, dimensions, value, mayLack, faults);
        return reader.counts();
    }

    private record Reader(
            String file,
            CsvRows.Read read,
            List<String> dimensions,
            String value,
            boolean mayLack,
            List<Fault> faults) {

        CountsFile counts() {
            List<String> present = dimensions.stream().filter(read.header()::contains).toList();
            List<Row> rows = new ArrayList<>();
            Map<List<String>, Integer> seen = new HashMap<>();
            if (faults.isEmpty()) {
                read.rows().forEach(row -> add(row, present, rows, seen));
            }
            List<String> others =
                    read.header().stream()
                            .filter(name -> !name.equals(value) && !dimensions.contains(name))
                            .toList();
            return new CountsFile(file, present, others, rows);
        }

        private void add(
                CsvRows.Row row,
                List<String> present,
                List<Row> rows,
                Map<List<String>, Integer> seen) {
            List<String> codes = present.stream().map(name -> row.cells().get(cell(name))).toList();
            for (String name : present) {
                if (row.cells().get(cell(name)).isEmpty()) {
                    fault(row, cell(name), name + " is empty", "write a code, or Total");
                }
            }
            Integer first = seen.putIfAbsent(codes, row.line());
            if (first != null) {
                fault(
                        row,
                        cell(value),
                        "a second row of %s, after row %d"
                                .formatted(String.join(", ", codes), first),
                        "keep one of them");
            } else {
                rows.add(new Row(row.line(), codes, number(row)));
            }
        }

        private int cell(String name) {
            int dimension = dimensions.indexOf(name);
            return mayLack ? dimension + 1 : dimension < 0 ? dimensions.size() : dimension;
        }

        private OptionalLong number(CsvRows.Row row) {
            String text = row.cells().get(cell(value));
            if (text.isEmpty() && mayLack) {
                return OptionalLong.empty();
            }
            if (text.isEmpty()) {
                fault(
                        row,
                        cell(value),
                        value + " is empty",
                        "write the true number; it is needed to protect it");
            } else if (text.matches("[0-9]{1,15}")) {
                return OptionalLong.of(Long.parseLong(text));
            } else {
                fault(
                        row,
                        cell(value),
                        "%s is %s, which is no whole number from 0".formatted(value, shown(text)),
                        "write digits only");
            }
            return OptionalLong.empty();
        }

        private static String shown(String text) {
            return text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }

        private void fault(CsvRows.Row row, int cell, String problem, String mend) {
            int place = Math.max(1, read.places().get(cell));
            faults.add(new Fault(file, row.line(), place, problem, mend));
        }
    }
}
