package scot.cairn.statistics.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs one method over a file of inputs and writes a file of results. */
public final class RatesFile {

    private final Method method;
    private final Faults faults = new Faults();

    private RatesFile(Method method) {
        this.method = method;
    }

    /**
     * Runs a method. Methods by row keep one row at a time in memory, and the keys; the others keep
     * the whole input.
     *
     * @param input UTF-8, comma separated, with a header
     * @param second the second file, if the method needs one, else null
     * @param output is replaced, once all is worked out
     * @throws IllegalArgumentException if the method needs a second file and there is none
     * @throws IOException if a file cannot be read or written
     */
    public static Outcome run(Method method, Path input, @Nullable Path second, Path output)
            throws IOException {
        return new RatesFile(method).run(input, second, output);
    }

    private Outcome run(Path input, @Nullable Path second, Path output) throws IOException {
        try (WholeFile whole = WholeFile.at(output)) {
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(whole.writer());
            csv.writeRecord(method.outputColumns());
            long rows = write(csv, input, second);
            if (!faults.isEmpty()) {
                return new Outcome.Faulty(faults.kept(), faults.more());
            }
            csv.flush();
            whole.keep();
            return new Outcome.Written(rows);
        }
    }

    private long write(CsvWriter csv, Path input, @Nullable Path second) throws IOException {
        long[] rows = {0};
        switch (method) {
            case Method.ByRow byRow ->
                    Table.read(
                            input,
                            byRow.form(),
                            faults,
                            row -> {
                                List<String> cells = byRow.compute().of(row);
                                if (faults.isEmpty()) {
                                    csv.writeRecord(cells);
                                    rows[0]++;
                                }
                            });
            case Method.ByGroup byGroup ->
                    grouped(input)
                            .values()
                            .forEach(group -> rows[0] += write(csv, byGroup.compute().of(group)));
            case Method.Paired paired -> {
                if (second == null) {
                    throw new IllegalArgumentException(
                            "%s needs --%s".formatted(method.name(), paired.second().option()));
                }
                rows[0] = writePairs(csv, paired, grouped(input), seconds(paired, second));
            }
        }
        return rows[0];
    }

    private long writePairs(
            CsvWriter csv,
            Method.Paired paired,
            Map<String, List<Row>> groups,
            Map<String, Row> seconds) {
        String key = paired.form().keys().getFirst();
        boolean isReadable = faults.isEmpty();
        long rows = 0;
        for (Map.Entry<String, List<Row>> group : groups.entrySet()) {
            Row second = seconds.get(group.getKey());
            if (second != null) {
                rows += write(csv, paired.compute().of(group.getValue(), second));
            } else if (isReadable) {
                group.getValue()
                        .getFirst()
                        .refuse(
                                key,
                                "no row of the file of --%s has this %s"
                                        .formatted(paired.second().option(), key),
                                "give it one there");
            }
        }
        return rows;
    }

    /** The rows are not even computed when there is a fault, for then nothing is written. */
    private long write(CsvWriter csv, Stream<List<String>> output) {
        long[] rows = {0};
        if (faults.isEmpty()) {
            output.forEach(cells -> {
                csv.writeRecord(cells);
                rows[0]++;
            });
        }
        return rows[0];
    }

    private Map<String, List<Row>> grouped(Path input) throws IOException {
        String key = method.form().keys().getFirst();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        Table.read(
                input,
                method.form(),
                faults,
                row -> groups.computeIfAbsent(row.text(key), _ -> new ArrayList<>()).add(row));
        return groups;
    }

    private Map<String, Row> seconds(Method.Paired paired, Path file) throws IOException {
        List<Column> columns = paired.second().columns();
        String key = columns.getFirst().name();
        Map<String, Row> rows = new HashMap<>();
        Form form = new Form(columns, List.of(key), List.of());
        Table.read(file, form, faults, row -> rows.put(row.text(key), row));
        return rows;
    }
}
