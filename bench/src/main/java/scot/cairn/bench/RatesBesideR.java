package scot.cairn.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How fast the statistical methods are beside the same in base R, over the same made-up file. What
 * is timed is the working out alone, over columns in memory, and {@code cairn rates} beside {@code
 * Rscript} with all that these do. The two answers must agree to 1e-9, or nothing is said.
 */
final class RatesBesideR {

    private static final int MEGABYTES = 512;
    private static final int TIMES = 5;
    private static final double NEAR = 1e-9;
    private static final String NO_R = "no R here";
    private static final List<String> COLUMNS =
            List.of(
                    "method",
                    "rows",
                    "Cairn rows a second",
                    "R rows a second",
                    "times R",
                    "cairn rates seconds",
                    "Rscript seconds",
                    "times R, whole command");

    private final Path folder;
    private final int rows;
    private final Optional<Path> r;

    private RatesBesideR(Path folder, int rows, Optional<Path> r) {
        this.folder = folder;
        this.rows = rows;
        this.r = r;
    }

    /**
     * Times each method.
     *
     * @param rows of each file, 1 or more
     */
    static Results measure(int rows) throws IOException, InterruptedException {
        try (var folder = TemporaryFolder.make()) {
            var benchmark = new RatesBesideR(folder.path(), rows, rscript());
            benchmark.writeScript();
            List<List<String>> lines = new ArrayList<>();
            for (RatesMethod method : RatesMethod.values()) {
                lines.add(benchmark.line(method));
            }
            return new Results(COLUMNS, lines);
        }
    }

    /** Where R is; empty where it is not installed. */
    private static Optional<Path> rscript() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .map(path -> Path.of(path, "Rscript"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path script() {
        return folder.resolve("rates.R");
    }

    private void writeScript() throws IOException {
        try (InputStream script = RatesBesideR.class.getResourceAsStream("rates.R")) {
            Files.copy(Objects.requireNonNull(script, "rates.R"), script());
        }
    }

    private List<String> line(RatesMethod method) throws IOException, InterruptedException {
        Path input = new RatesFiles(folder, rows).write(method);
        Path ours = folder.resolve(method.id() + "-cairn.csv");
        double alone = alone(method, input);
        double command =
                seconds(() -> {
                    try (var cairn =
                            Program.cairn(
                                    Program.quick(MEGABYTES),
                                    Map.of(),
                                    "rates",
                                    "--method",
                                    method.id(),
                                    "--input",
                                    input,
                                    "--output",
                                    ours)) {
                        cairn.awaitEnd();
                    }
                });
        List<String> line = new ArrayList<>();
        line.add(method.words());
        line.add(Integer.toString(rows));
        line.add(perSecond(alone));
        if (r.isEmpty()) {
            line.addAll(List.of(NO_R, NO_R, Results.decimal(command), NO_R, NO_R));
            return line;
        }
        Path theirs = folder.resolve(method.id() + "-r.csv");
        double besideAlone = median(r(method, input, theirs, TIMES));
        double besideCommand = seconds(() -> r(method, input, theirs, 1));
        requireAgreement(method, ours, theirs);
        line.add(perSecond(besideAlone));
        line.add(Results.decimal(besideAlone / alone));
        line.add(Results.decimal(command));
        line.add(Results.decimal(besideCommand));
        line.add(Results.decimal(besideCommand / command));
        return line;
    }

    private String perSecond(double seconds) {
        return Long.toString(Math.round(rows / seconds));
    }

    /** The median of some runs, after as many that are not counted. */
    private static double alone(RatesMethod method, Path input)
            throws IOException, InterruptedException {
        Map<String, double[]> columns = columns(input);
        double[] seconds = new double[TIMES];
        double check = 0;
        for (int i = -TIMES; i < TIMES; i++) {
            long begun = System.nanoTime();
            double[] out = method.run(columns);
            double took = (System.nanoTime() - begun) / 1e9;
            check += out[out.length / 2];
            if (i >= 0) {
                seconds[i] = took;
            }
        }
        if (check == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException(method + " gives no number");
        }
        return median(seconds);
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private double[] r(RatesMethod method, Path input, Path output, int times)
            throws IOException, InterruptedException {
        try (var script =
                Program.other(
                        r.orElseThrow(),
                        script().toString(),
                        method.id(),
                        input.toString(),
                        output.toString(),
                        Integer.toString(times))) {
            return script.awaitEnd().stream().mapToDouble(Double::parseDouble).toArray();
        }
    }

    private static double seconds(LoadBesideCopy.Work work)
            throws IOException, InterruptedException {
        try {
            return LoadBesideCopy.seconds(work);
        } catch (java.sql.SQLException never) {
            throw new IOException(never);
        }
    }

    private static Map<String, double[]> columns(Path file) throws IOException {
        Map<String, double[]> columns = new HashMap<>();
        List<NamedCsvRecord> records = records(file);
        for (String name : records.getFirst().getHeader()) {
            columns.put(
                    name,
                    records.stream()
                            .mapToDouble(record -> Double.parseDouble(record.getField(name)))
                            .toArray());
        }
        return columns;
    }

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    /** Every number that R wrote must be Cairn's, to 1e-9 of its size. */
    private static void requireAgreement(RatesMethod method, Path ours, Path theirs)
            throws IOException {
        Map<String, NamedCsvRecord> byKey = new LinkedHashMap<>();
        for (NamedCsvRecord record : records(ours)) {
            byKey.put(key(method, record), record);
        }
        List<NamedCsvRecord> answers = records(theirs);
        if (answers.size() != byKey.size()) {
            throw new IllegalStateException(
                    "%s: R has %d rows and Cairn %d"
                            .formatted(method, answers.size(), byKey.size()));
        }
        for (NamedCsvRecord answer : answers) {
            NamedCsvRecord own =
                    Objects.requireNonNull(byKey.get(key(method, answer)), answer::toString);
            for (String name : answer.getHeader()) {
                requireNear(method, name, own.getField(name), answer.getField(name));
            }
        }
    }

    private static String key(RatesMethod method, NamedCsvRecord record) {
        return record.getField(method.key())
                + (record.getHeader().contains("total_count")
                        ? " " + Double.parseDouble(record.getField("confidence"))
                        : "");
    }

    private static void requireNear(RatesMethod method, String column, String own, String other) {
        double one = Double.parseDouble(own);
        double two = Double.parseDouble(other);
        if (!(Math.abs(one - two) <= NEAR * Math.max(1, Math.abs(two)))) {
            throw new IllegalStateException(
                    "%s, %s: Cairn says %s and R %s".formatted(method, column, own, other));
        }
    }
}
