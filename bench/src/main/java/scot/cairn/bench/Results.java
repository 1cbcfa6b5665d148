package scot.cairn.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was measured, as a table.
 *
 * @param columns their names
 * @param rows each with a cell for every column; the first names what was measured
 */
record Results(List<String> columns, List<List<String>> rows) {

    private static final List<String> OF_MACHINE =
            List.of("date", "processor", "cores", "jdk", "system");

    /** A number with two decimals, whatever the language of the machine. */
    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** For a reader: the machine, an empty line and the table. */
    String text(Machine machine) {
        return Stream.concat(
                        Stream.of(machine.words(), "", line(columns)),
                        rows.stream().map(this::line))
                .map(line -> line.stripTrailing() + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> (i == 0 ? "%-" : "%") + width(i) + "s")
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("  "),
                                format -> format.formatted(cells.toArray())));
    }

    private int width(int column) {
        return Stream.concat(Stream.of(columns), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElseThrow();
    }

    /** As a file, which holds nothing else; each row also says on what it was measured. */
    void write(Path file, Machine machine) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        List<String> where =
                List.of(
                        machine.date().toString(),
                        machine.processor(),
                        Integer.toString(machine.cores()),
                        machine.jdk(),
                        machine.system());
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(joined(columns, OF_MACHINE));
            rows.forEach(row -> csv.writeRecord(joined(row, where)));
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
