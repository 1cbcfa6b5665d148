package scot.cairn.statistics.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A CSV file of a test.
 *
 * @param rows each by name of column
 */
record Csv(List<Map<String, String>> rows) {

    static Path vector(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(
                                    Csv.class.getResource("/scot/cairn/statistics/vectors/" + name),
                                    name)
                            .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Csv read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new Csv(reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList());
        }
    }

    /** The first row of each value of a column. */
    Csv onePer(String column) {
        Map<String, Map<String, String>> first = new LinkedHashMap<>();
        rows.forEach(row -> first.putIfAbsent(row.getOrDefault(column, ""), row));
        return new Csv(List.copyOf(first.values()));
    }

    /** The same rows with these columns only. */
    Csv only(List<String> columns) {
        return new Csv(
                rows.stream()
                        .map(row -> {
                            Map<String, String> some = new LinkedHashMap<>(row);
                            some.keySet().retainAll(columns);
                            return some;
                        })
                        .toList());
    }

    /** Each cell of {@code expected} that is not the same here, numbers within a tolerance. */
    List<String> differences(Csv expected, double tolerance) {
        List<String> found = new ArrayList<>();
        for (int index = 0; index < expected.rows().size(); index++) {
            Map<String, String> row = rows.get(index);
            for (Map.Entry<String, String> cell : expected.rows().get(index).entrySet()) {
                String here = row.getOrDefault(cell.getKey(), "no such column");
                if (!same(cell.getValue(), here, tolerance)) {
                    found.add(
                            "row %d, %s: expected %s, got %s"
                                    .formatted(index + 2, cell.getKey(), cell.getValue(), here));
                }
            }
        }
        return found;
    }

    private static boolean same(String expected, String here, double tolerance) {
        if (expected.equals(here)) {
            return true;
        }
        double number = Kind.number(expected);
        double other = Kind.number(here);
        return Math.abs(number - other) <= tolerance * Math.max(Math.abs(number), Math.abs(other));
    }
}
